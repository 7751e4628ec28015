#!/usr/bin/env node
// The one door: `npm start`, `npm test` and the rest come through here. Plain JavaScript on Node's own modules, since
// it must run before anything is installed: check what the machine has, install, build, hand over to the command.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isInstalled } from './installed.mjs';
import { missingPrerequisite } from './prerequisites.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What can be asked: the module that answers, exporting `run(context)`, and whether it starts an embedded Kafka. */
const commands = {
  start: { module: 'infra/commands/start.ts', kafka: 'KAFKA_BROKERS' },
  stop: { module: 'infra/commands/stop.ts' },
  token: { module: 'infra/commands/token.ts' },
  ops: { module: 'infra/commands/ops.ts' },
  build: { module: 'infra/commands/build.ts' },
  check: { module: 'infra/commands/check.ts' },
  test: { module: 'infra/commands/test.ts', kafka: 'TEST_KAFKA_BROKERS' },
  'test-parts': { module: 'infra/commands/test-parts.ts', kafka: 'TEST_KAFKA_BROKERS' },
  docs: { module: 'infra/commands/docs.ts' },
  story: { module: 'e2e/run.ts' },
  mutants: { module: 'infra/commands/mutants.ts', kafka: 'TEST_KAFKA_BROKERS' },
  faults: { module: 'faults/run.ts', kafka: 'KAFKA_BROKERS' },
  bench: { module: 'bench/run.ts', kafka: 'KAFKA_BROKERS' },
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
    console.log('Installing: what is installed is not what package-lock.json says (npm ci) …');
    if ((await npmCi()) !== 0) return refuse('npm ci failed: see the lines above, mend it and start again');
  }
  const { bundle } = await import('./bundle.mjs');
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
