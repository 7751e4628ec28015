import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../launcher/ports.ts';
import { Supervisor } from '../launcher/supervisor.ts';
import { kafkaPart } from '../parts/kafka.ts';
import type { Job } from '../parts/part.ts';
import { postgresPart, postgresUrl } from '../parts/postgres.ts';

/**
 * A real PostgreSQL and a real Kafka for a test run, on free ports, in a folder that goes with them; what the
 * environment already names (TEST_DATABASE_URL, TEST_KAFKA_BROKERS) is not started.
 * @returns when they answer: the addresses of those started, and how to end them.
 */
export async function startTestParts(root: string) {
  await sweep();
  const dataDir = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  // PostgreSQL may run as another user than the one who made the folder.
  await chmod(dataDir, 0o711);
  const supervisor = new Supervisor({ logDir: join(dataDir, 'logs'), say: (line) => console.error(line) });
  const runJob = (job: Job) => supervisor.run(job);
  const stop = async () => {
    await supervisor.stop([{ parts: 'rest', withinMs: 8000 }]);
    await rm(dataDir, { recursive: true, force: true });
  };

  const ports = await freePorts(['postgres', 'kafka', 'kafkaController']);
  const addresses: Record<string, string> = {};
  const startPostgres = async () => {
    // Tests kill processes, never the machine: nothing has to reach the disk.
    const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=500'];
    const postgres = { root, dataDir, port: ports.postgres, password: 'test', settings };
    await supervisor.start(await postgresPart(postgres, runJob));
    addresses['TEST_DATABASE_URL'] = postgresUrl(postgres);
  };
  const startKafka = async () => {
    const kafka = { root, dataDir, port: ports.kafka, controllerPort: ports.kafkaController };
    await supervisor.start(await kafkaPart(kafka, runJob));
    addresses['TEST_KAFKA_BROKERS'] = `127.0.0.1:${ports.kafka}`;
  };
  const ready = Promise.all([
    process.env['TEST_DATABASE_URL'] ? undefined : startPostgres(),
    process.env['TEST_KAFKA_BROKERS'] ? undefined : startKafka(),
  ]).then(() => addresses);
  return { ready, stop };
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
