import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { migrate } from './migrate.ts';
import { createPortal } from './portal.ts';
import { readWorkplace } from './workplace.ts';

const pages = fileURLToPath(new URL('./web', import.meta.url));

try {
  await (process.argv[2] === 'migrate' ? migrateAndEnd() : serve());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const theme = config.THEME_FILE ? await readFile(config.THEME_FILE, 'utf8') : '';
  const app = await createPortal(config, { pages, theme, workplace: await readWorkplace(config.MUNICIPALITY) });
  await app.listen({ port: config.PORT, host: config.HOST });

  let stopping = false;
  const stop = () => {
    if (!stopping) void app.close();
    stopping = true;
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  // The launcher holds the other end of the pipe: when it exits, for whatever reason, the portal stops.
  if (process.env['PARENT_PIPE'] === '1') process.stdin.on('end', stop).on('error', stop).resume();
}

async function migrateAndEnd(): Promise<void> {
  const { DATABASE_OWNER_URL, DATABASE_URL } = process.env;
  const owner = DATABASE_OWNER_URL || DATABASE_URL;
  if (!owner) throw new Error('portal cannot migrate: DATABASE_OWNER_URL (or DATABASE_URL) is missing');
  const appRole = DATABASE_OWNER_URL && DATABASE_URL ? decodeURIComponent(new URL(DATABASE_URL).username) : undefined;
  const steps = await migrate(owner, appRole || undefined);
  console.log(steps === 0 ? 'portal: database is up to date' : `portal: ${steps} migration step(s) applied`);
}
