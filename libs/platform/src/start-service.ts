import { serviceModule } from './app.ts';
import { ConfigFault, readConfig, readMigrateConfig } from './config.ts';
import { NotMigrated } from './data/data-source.ts';
import { migrate } from './data/migrate.ts';
import { Unreleased } from './data/released.ts';
import { documentOf } from './http/document.ts';
import { faceOf, Log } from './log.ts';
import { loadMunicipality } from './municipality.ts';
import { outlineOf } from './outline.ts';
import { run } from './run.ts';
import type { Service } from './service.ts';

const usage = 'usage: main.mjs [migrate | openapi | outline]';

/**
 * All of a service's `main.ts`. Without an argument it runs until SIGTERM, SIGINT or (with `PARENT_PIPE=1`) the end of
 * stdin, or until a part fails for good, and then exits with 1. `migrate` brings the database up to date. `openapi`
 * prints the OpenAPI document, `outline` the capabilities as JSON; neither connects to anything.
 */
export async function startService(service: Service, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  const mode = args[0] ?? 'run';
  try {
    if (mode === 'migrate') await runMigrations(service);
    else if (mode === 'openapi') await print(`${JSON.stringify(await documentOf(service), null, 2)}\n`);
    else if (mode === 'outline') await print(JSON.stringify(outlineOf(service)));
    else if (mode === 'run') await runUntilStopped(service);
    else end(service, 2, [usage]);
  } catch (error) {
    if (error instanceof ConfigFault) end(service, 78, error.lines);
    else if (error instanceof NotMigrated || error instanceof Unreleased) end(service, 1, [error.message]);
    else end(service, 1, [describe(error)]);
  }
}

async function runMigrations(service: Service): Promise<void> {
  const log = new Log(service.name, 'info');
  for (const migration of await migrate(service, readMigrateConfig(process.env).DATABASE_OWNER_URL)) {
    log.info('migrated', { migration });
  }
}

async function runUntilStopped(service: Service): Promise<void> {
  const config = readConfig(process.env);
  const asked = untilAskedToStop(config.PARENT_PIPE === '1');
  const log = new Log(service.name, config.LOG_LEVEL);
  const municipality = await loadMunicipality(config.MUNICIPALITY);
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (error) => {
      log.error('fatal', { error });
      process.exit(1);
    });
  }
  const running = await run(serviceModule({ service, config, municipality, log }));
  // After a fatal failure too: stop listening (so liveness fails), finish what can be finished, exit.
  const failure = await Promise.race([asked, running.parts.health.failed]);
  const tooLong = setTimeout(() => end(service, 1, ['could not stop within 10 s']), 10_000);
  await running.stop();
  clearTimeout(tooLong);
  process.exit(failure === undefined ? 0 : 1);
}

function untilAskedToStop(parentPipe: boolean): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    // The launcher holds the other end of the pipe, which closes even when the launcher is killed.
    if (parentPipe) process.stdin.on('end', resolve).on('error', resolve).on('close', resolve).resume();
  });
}

/** Before the first request a message can't hold personal data, but it can hold an address with a password. */
const describe = (error: unknown) => {
  const { class: name, code, at } = faceOf(error);
  const message = error instanceof Error ? error.message.replace(/\/\/[^@\s/]*@/g, '//…@') : '';
  return [`${name}${code ? ` (${code})` : ''}: ${message}`, ...(at ?? []).map((place) => `  ${place}`)].join('\n');
};

function end(service: Service, code: number, lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${service.name}: ${line}\n`);
  process.exit(code);
}

const print = (text: string) => new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
