import { spawn } from 'node:child_process';
import { platformEntries } from '../launcher/parts.ts';
import { buildWorkplace } from '../launcher/workplace.ts';
import { answer, type Context, Stop } from '../parts/context.ts';
import type { Job } from '../parts/part.ts';

/** Builds everything that runs, for an image or for a look: services, portal, pages, and the jobs before them. */
export const run = ({ root, bundle }: Context): Promise<number> =>
  answer(async () => {
    await bundle([...platformEntries, 'dev/provision/databases.ts']);
    await buildWorkplace(root, runHere);
    return 0;
  });

function runHere({ name, command, args, cwd }: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { cwd, stdio: 'inherit' })
      .on('error', reject)
      .on('exit', (code) => (code === 0 ? resolve() : reject(new Stop(`${name} failed`))));
  });
}
