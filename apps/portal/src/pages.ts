import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isForPrograms, problems } from './problems.ts';

interface Page {
  type: string;
  etag: string;
  /**
   * Assets with a content hash in their name are cached for a year. Documents are not stored, so that a browser keeps no
   * page with a household in it for its Back button.
   */
  cacheControl: string;
  plain: Buffer;
  zipped?: Buffer;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A household member's own page is a separate entry: small, for a telephone. */
const ownPage = /^\/mijn\/?$/;
/** Pages opened by the signed link of a mail are a separate entry. Mails already sent contain these addresses. */
const byLink = /^\/(antwoord|keuze)\/?$/;

/** The built pages, held in memory: read and compressed once at the start, so that no request path reaches the disk (0057). */
export async function servePages(app: FastifyInstance, directory: string, theme: string): Promise<void> {
  const pages = await readPages(directory);
  /** The municipality's own values for the design tokens; empty means the neutral look. */
  pages.set('/theme.css', await pageOf('theme.css', Buffer.from(theme)));
  const entry = (name: string): Page => {
    const page = pages.get(`/${name}`);
    if (!page) throw new Error(`the pages are not built: no ${name} in ${directory}`);
    return page;
  };
  const workplace = entry('index.html');
  const own = entry('own-page/index.html');
  const resident = entry('resident/index.html');
  /** The kit's examples, as they look under the municipality's theme. */
  const examples = entry('examples/index.html');

  const documentOf = (path: string): Page => {
    if (ownPage.test(path)) return own;
    if (byLink.test(path)) return resident;
    return path === '/voorbeelden' ? examples : workplace;
  };

  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw problems.unknown();
    const path = request.url.split('?', 1)[0] ?? '/';
    const document = documentOf(path);
    const page = pages.get(path) ?? (isForPrograms(request) || extname(path) ? undefined : document);
    // The router in the browser knows the pages and shows its own "not found".
    if (!page) throw problems.unknown();
    return send(request, reply, page);
  });
}

async function readPages(directory: string): Promise<Map<string, Page>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pages = files.map(async (file): Promise<[string, Page]> => {
    const path = relative(directory, file).split(sep).join('/');
    return [`/${path}`, await pageOf(path, await readFile(file))];
  });
  return new Map(await Promise.all(pages));
}

async function pageOf(path: string, plain: Buffer): Promise<Page> {
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    cacheControl: cacheControlOf(path),
    plain,
    zipped: extname(path) === '.woff2' ? undefined : await promisify(gzip)(plain, { level: 9 }),
  };
}

function cacheControlOf(path: string): string {
  if (path.startsWith('assets/')) return 'public, max-age=31536000, immutable';
  return extname(path) === '.html' ? 'no-store' : 'no-cache';
}

function send(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  reply.headers({ etag: page.etag, 'cache-control': page.cacheControl, vary: 'accept-encoding' });
  if (request.headers['if-none-match'] === page.etag) return reply.code(304).send();
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? page.zipped : undefined;
  if (zipped) reply.header('content-encoding', 'gzip');
  return reply
    .code(200)
    .type(page.type)
    .send(zipped ?? page.plain);
}
