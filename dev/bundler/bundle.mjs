import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Bundles entry points (paths from the root, TypeScript) to `<package>/dist/<name>.mjs`, with our own packages
 * included and npm packages external. Does nothing when neither an input nor this file changed.
 * @returns the bundles' absolute paths, in the order of the entries.
 */
export async function bundle(root, entries) {
  const outputs = entries.map((entry) => resolve(root, outputOf(entry)));
  const recordFile = join(root, '.cache', 'bundle', `${hash(entries.join())}.json`);
  const record = JSON.parse(await readFile(recordFile, 'utf8').catch(() => 'null'));
  if (record && (await fingerprint(root, record.files)) === record.fingerprint) return outputs;

  const esbuild = await import('esbuild');
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: entry, out: outputOf(entry).slice(0, -'.mjs'.length) })),
    outdir: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    keepNames: true,
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [npmStaysOutside, decoratorMetadata],
  });
  await esbuild.stop();
  for (const { path, contents } of outputFiles) await replace(path, contents);
  const written = outputFiles.map(({ path }) => relative(root, path));
  const files = [...Object.keys(metafile.inputs), ...written, relative(root, fileURLToPath(import.meta.url))];
  await replace(recordFile, JSON.stringify({ files, fingerprint: await fingerprint(root, files) }));
  return outputs;
}

/** services/dossier/src/main.ts → services/dossier/dist/main.mjs; dev/parts/mail/main.ts → dev/dist/parts-mail-main.mjs */
function outputOf(entry) {
  const parts = entry.replace(/\.ts$/, '').split('/');
  const depth = ['services', 'libs', 'apps'].includes(parts[0]) ? 2 : 1;
  const inside = parts.slice(depth).filter((part) => part !== 'src');
  return [...parts.slice(0, depth), 'dist', `${inside.join('-')}.mjs`].join('/');
}

const npmStaysOutside = {
  name: 'npm-stays-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@rondetafel/') ? undefined : { path, external: true },
    );
  },
};

/** Nest injects by the types that decorators record; esbuild cannot record them, swc can. */
const decoratorMetadata = {
  name: 'decorator-metadata',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!/^\s*@[A-Z]\w*\(/m.test(source)) return { contents: source, loader: 'ts' };
      const { transform } = await import('@swc/core');
      const { code } = await transform(source, {
        filename: basename(path),
        sourceMaps: 'inline',
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

async function fingerprint(root, files) {
  const contents = await Promise.all(files.map((file) => readFile(join(root, file)).catch(() => 'absent')));
  const digest = createHash('sha256');
  for (const content of contents) digest.update(content).update('\0');
  return digest.digest('hex');
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Replaces a file atomically: another command may be reading the old one. */
async function replace(file, contents) {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, contents);
  await rename(fresh, file);
}
