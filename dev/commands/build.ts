import { spawn } from 'node:child_process';
import { platformEntries } from '../launcher/parts.ts';
import { buildWorkplace } from '../launcher/workplace.ts';
import { answer, type Context, Stop } from '../parts/context.ts';
import type { Job } from '../parts/part.ts';

/**
 * Builds everything that runs, for an image for example: services, portal, pages, and the jobs that run before them.
 * `build NAME`: one service, or the portal.
 */
export const run = ({ root, args: [name], bundle }: Context): Promise<number> =>
  answer(async () => {
    const every = [...platformEntries, 'dev/provision/databases.ts'];
    const entries = name ? every.filter((entry) => entry.split('/')[1] === name) : every;
    if (entries.length === 0) throw new Stop(`there is no service or app "${name}"`);
    await bundle(entries);
    if (!name || name === 'portal') await buildWorkplace(root, runHere);
    return 0;
  });

function runHere({ name, command, args, cwd }: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { cwd, stdio: 'inherit' })
      .on('error', reject)
      .on('exit', (code) => (code === 0 ? resolve() : reject(new Stop(`${name} failed`))));
  });
}
