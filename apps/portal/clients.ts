import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { replaceFolder } from './replace-folder.ts';

/**
 * Makes the workplace's clients from the OpenAPI documents that the services write themselves (docs/openapi), anew when
 * one of those changed. `vite build` does it, and the type checker before it looks at the pages.
 * @param portal this folder, absolute.
 */
export async function makeClients(portal: string): Promise<void> {
  const documents = process.env['OPENAPI_DIR'] ?? join(portal, '..', '..', 'docs', 'openapi');
  const generated = join(portal, 'web', 'api', 'generated');
  const services = (await readdir(documents))
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'));
  const sources = [...services.map((service) => join(documents, `${service}.json`)), join(portal, 'clients.ts')];
  const contents = await Promise.all(sources.map((file) => readFile(file)));
  const wanted = contents.reduce((hash, content) => hash.update(content), createHash('sha256')).digest('hex');
  const record = join(generated, 'made-of');
  if ((await readFile(record, 'utf8').catch(() => '')) === wanted) return;
  const cache = join(portal, '..', '..', '.cache');
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'clients-'));
  const { createClient } = await import('@hey-api/openapi-ts');
  await createClient(
    services.map((service, index) => ({
      input: sources[index]!,
      output: join(fresh, service),
      plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'] as const,
      logs: { level: 'silent' as const, file: false },
    })),
  );
  await withOneRuntime(fresh, services);
  await replaceFolder(fresh, generated);
  await writeFile(record, wanted);
}

/** Every client comes with the same code that sends and reads; the pages carry it once. */
async function withOneRuntime(folder: string, [first, ...others]: readonly string[]): Promise<void> {
  for (const part of ['client', 'core']) {
    await rename(join(folder, first!, part), join(folder, part));
    for (const other of others) await rm(join(folder, other, part), { recursive: true });
  }
  for (const service of [first!, ...others]) {
    for (const name of ['client.gen.ts', 'sdk.gen.ts']) {
      const file = join(folder, service, name);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replaceAll(/'\.\/(client|core)\//g, "'../$1/"));
    }
  }
}
