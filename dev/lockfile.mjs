#!/usr/bin/env node
// Completes package-lock.json: `npm install` leaves out a package for another platform that its registry did not have at
// that moment, and `npm ci` then refuses the lockfile on every machine. Run it after npm install; a test checks it. An
// added entry has no integrity: npm skips it here, and on its own platform takes it from the registry by version.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(await readFile(file, 'utf8'));
const missing = missingFrom(lock.packages);
for (const { name, version, from } of missing) lock.packages[`node_modules/${name}`] = entryFor(name, version, from);
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
);
if (missing.length > 0) await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  missing.length > 0 ? `added ${missing.map(({ name }) => name).join(', ')}` : 'package-lock.json is complete',
);

/** Optional dependencies that the lockfile names and does not have. */
function missingFrom(packages) {
  return Object.entries(packages).flatMap(([path, from]) =>
    Object.entries(from.optionalDependencies ?? {})
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, from })),
  );
}

function entryFor(name, version, { dev, license }) {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu || !/^\d/.test(version)) throw new Error(`${name} ${version}: cannot tell for which machine it is`);
  const libc = words.find((word) => /^(musl|gnu)/.test(word))?.startsWith('musl') ? 'musl' : 'glibc';
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(words.some((word) => /^(musl|gnu)/.test(word)) && { libc: [libc] }),
    license,
    optional: true,
    os: [os],
  };
}
