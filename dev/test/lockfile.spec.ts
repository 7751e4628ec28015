import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Package {
  optionalDependencies?: Record<string, string>;
}

test('package-lock.json is complete, so that npm ci takes it (else: node dev/lockfile.mjs)', async () => {
  const file = resolve(fileURLToPath(import.meta.url), '../../../package-lock.json');
  const packages: Record<string, Package> = JSON.parse(await readFile(file, 'utf8')).packages;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
