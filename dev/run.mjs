#!/usr/bin/env node
// The entry point of `npm start`, `npm test` and all other commands: checks the prerequisites, installs, bundles and runs
// the command. Plain JavaScript with Node's own modules, because it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isInstalled, linkOwn } from './installed.mjs';
import { missingPrerequisite } from './prerequisites.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Per command: the module that exports `run(context)`, and the variable without which it starts an embedded Kafka. */
const commands = {
  start: { module: 'dev/commands/start.ts', kafka: 'KAFKA_BROKERS' },
  stop: { module: 'dev/commands/stop.ts' },
  token: { module: 'dev/commands/token.ts' },
  ops: { module: 'dev/commands/ops.ts' },
  build: { module: 'dev/commands/build.ts' },
  check: { module: 'proof/commands/check.ts' },
  test: { module: 'proof/commands/test.ts', kafka: 'TEST_KAFKA_BROKERS' },
  proof: { module: 'proof/commands/proof.ts', kafka: 'KAFKA_BROKERS' },
  'test-parts': { module: 'dev/commands/test-parts.ts', kafka: 'TEST_KAFKA_BROKERS' },
  docs: { module: 'proof/commands/docs.ts' },
  freeze: { module: 'proof/commands/freeze.ts' },
  release: { module: 'proof/commands/release.ts', kafka: 'TEST_KAFKA_BROKERS' },
  story: { module: 'proof/story/run.ts' },
  pictures: { module: 'proof/pictures/run.ts' },
  mutants: { module: 'proof/commands/mutants.ts', kafka: 'TEST_KAFKA_BROKERS' },
  faults: { module: 'proof/faults/run.ts', kafka: 'KAFKA_BROKERS' },
  bench: { module: 'proof/bench/run.ts', kafka: 'KAFKA_BROKERS' },
};

const [name = '', ...args] = process.argv.slice(2);
process.exit(await main());

async function main() {
  const command = commands[name];
  if (!command || !existsSync(resolve(root, command.module))) {
    return refuse(`unknown command "${name}"; there is: ${Object.keys(commands).join(', ')}`);
  }
  const embedsKafka = command.kafka && !process.env[command.kafka] && !args.includes('--docker');
  const missing = missingPrerequisite(root, embedsKafka);
  if (missing) return refuse(missing);
  if (!(await isInstalled(root))) {
    console.log('Installing (npm ci): node_modules does not match package-lock.json …');
    if ((await npmCi()) !== 0) return refuse('npm ci failed: see the lines above, fix it and start again');
  }
  await linkOwn(root);
  const { bundle } = await import('./bundler/bundle.mjs');
  process.setSourceMapsEnabled(true);
  const [file] = await bundle(root, [command.module]);
  const { run } = await import(pathToFileURL(file).href);
  return run({ root, args, bundle: (entries) => bundle(root, entries) });
}

function npmCi() {
  return new Promise((done) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    spawn(npm, ['ci'], { cwd: root, stdio: 'inherit' })
      .on('error', () => done(1))
      .on('exit', done);
  });
}

function refuse(sentence) {
  console.error(`rondetafel: ${sentence}`);
  return 2;
}
