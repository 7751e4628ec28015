import { execFile } from 'node:child_process';
import { mkdir, readFile, statfs } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Megabytes of memory that a disk may take when it is not full. */
const megabytes = 768;

/** A file system in memory for one folder, which can be made full. Linux only, and only root may mount it. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @throws NoDisk when this machine does not allow it. */
  static async mount(folder: string): Promise<SmallDisk> {
    await mkdir(folder, { recursive: true });
    const disk = new SmallDisk(folder);
    // PostgreSQL may run as another user than the owner of the folder.
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder]).catch((error: Error) => {
      throw new NoDisk(`a file system of limited size cannot be mounted: ${error.message.trim().split('\n').at(-1)}`);
    });
    return disk;
  }

  /** From now on nothing more fits: its size is what it holds. What is removed can be used again. */
  async fill(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const { blocks, bfree, bsize } = await statfs(this.folder);
      try {
        return await this.resize(`${(blocks - bfree) * bsize}`);
      } catch (error) {
        if (attempt === 50) throw error; // it grew meanwhile
      }
    }
  }

  /** As large as before. */
  free(): Promise<void> {
    return this.resize(`${megabytes}m`);
  }

  async unmount(): Promise<void> {
    await run('umount', ['--lazy', this.folder]);
  }

  private async resize(size: string): Promise<void> {
    await run('mount', ['-o', `remount,size=${size}`, this.folder]);
  }
}

/** This machine does not allow to mount a file system. */
export class NoDisk extends Error {}

/** Unmounts what a run that was killed left in its folder. */
export async function unmountIn(folder: string): Promise<void> {
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '');
  for (const line of mounts.split('\n')) {
    const at = line.split(' ')[1];
    if (at?.startsWith(`${folder}/`)) await run('umount', ['--lazy', at]);
  }
}
