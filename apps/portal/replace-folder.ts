import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/**
 * Puts the files of `fresh`, which is gone afterwards, in the place of those of `folder`. Each replaces its predecessor at
 * once, and what is not in `fresh` goes last: another command may be reading them, or doing the same at this moment.
 */
export async function replaceFolder(fresh: string, folder: string): Promise<void> {
  const files = await filesIn(fresh);
  // A page after what it loads.
  const isPage = (file: string) => Number(file.endsWith('.html'));
  for (const file of files.sort((one, other) => isPage(one) - isPage(other))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await rename(join(fresh, file), join(folder, file));
  }
  const wanted = new Set(files);
  for (const file of await filesIn(folder)) if (!wanted.has(file)) await rm(join(folder, file), { force: true });
  await rm(fresh, { recursive: true });
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
