import { parseArgs } from 'node:util';
import { readLock } from '../launcher/claim.ts';
import { hold } from '../launcher/held.ts';
import { dataDirOf, whichPlatform } from '../launcher/located.ts';
import { answer, type Context, Stop } from '../parts/context.ts';
import { isAlive, until } from '../parts/processes.ts';

/**
 * `npm run stop`: ends the platform at `--port` or in `--data`, in order, and waits until it has ended. With
 * `--service NAME` only that one, until `npm start -- --service NAME`.
 */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const { values } = parseArgs({ args, options: { ...whichPlatform, service: { type: 'string' } } });
    const dataDir = dataDirOf(root, values);
    if (values.service) {
      await hold(dataDir, values.service, true);
      console.log(`stopped ${values.service}`);
      return 0;
    }
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
