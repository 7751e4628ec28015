import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLock } from '../launcher/claim.ts';
import { answer, type Context, Stop } from '../parts/context.ts';
import { isAlive, until } from '../parts/processes.ts';

/** `npm run stop`: ends the platform that runs in the data folder, in order, and waits until it has ended. */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const { values } = parseArgs({ args, options: { data: { type: 'string', default: '.data' } } });
    const dataDir = resolve(root, values.data);
    const running = readLock(dataDir);
    if (!running || !isAlive(running.launcher)) {
      console.log(`nothing runs in ${dataDir}`);
      return 0;
    }
    process.kill(running.launcher.pid, 'SIGTERM');
    if (!(await until(() => !isAlive(running.launcher), 20_000))) {
      throw new Stop(`process ${running.launcher.pid} has not ended after 20 s: look at ${dataDir}/logs`);
    }
    console.log(`stopped ${running.portal}`);
    return 0;
  });
