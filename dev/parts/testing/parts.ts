import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realParts } from './real-parts.ts';

/**
 * A real PostgreSQL and a real Kafka for a test run, unless the environment has their addresses (TEST_DATABASE_URL,
 * TEST_KAFKA_BROKERS).
 * @returns the addresses of those started, once they respond, and a function to stop them.
 */
export async function startTestParts(root: string) {
  await sweep();
  const given = {
    postgres: process.env['TEST_DATABASE_URL'],
    kafka: process.env['TEST_KAFKA_BROKERS'],
  };
  const { ready, stop, adminUrl, broker } = await realParts(root, {
    prefix: `${folderPrefix}${process.pid}-`,
    without: (['postgres', 'kafka'] as const).filter((name) => given[name]),
    // Tests kill processes, never the machine, so nothing needs to reach the disk.
    settings: ['fsync=off', 'full_page_writes=off', 'max_connections=500'],
  });
  const addresses: Record<string, string> = {
    ...(!given.postgres && { TEST_DATABASE_URL: adminUrl }),
    ...(!given.kafka && { TEST_KAFKA_BROKERS: broker }),
  };
  return { ready: ready.then(() => addresses), stop };
}

const folderPrefix = 'rondetafel-test-';

/** Removes the folders of test runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(folderPrefix) && Number(name.slice(folderPrefix.length).split('-')[0]);
    if (pid && !isRunning(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
