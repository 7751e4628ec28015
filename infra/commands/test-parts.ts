import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../launcher/ports.ts';
import { Supervisor } from '../launcher/supervisor.ts';
import { kafkaPart } from '../parts/kafka.ts';
import type { Job } from '../parts/part.ts';
import { postgresPart, postgresUrl } from '../parts/postgres.ts';
import { answer, type Context } from './context.ts';

/**
 * A real PostgreSQL and a real Kafka for a test run, on free ports, in a folder that goes with them. Says their
 * addresses in one line of JSON and lives until its stdin closes. What the environment already names is not started.
 */
export const run = ({ root }: Context): Promise<number> =>
  answer(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'rondetafel-test-'));
    // PostgreSQL may run as another user than the one who made the folder.
    await chmod(dataDir, 0o711);
    const supervisor = new Supervisor({ logDir: join(dataDir, 'logs'), say: (line) => console.error(line) });
    const runJob = (job: Job) => supervisor.run(job);
    const over = new Promise<void>((resolve) => {
      process.stdin
        .on('end', resolve)
        .on('error', () => resolve())
        .resume();
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    });
    try {
      const ports = await freePorts(['postgres', 'kafka', 'kafkaController']);
      const addresses: Record<string, string> = {};
      const starting: Promise<void>[] = [];
      if (!process.env['TEST_DATABASE_URL']) {
        // Tests kill processes, never the machine: nothing has to reach the disk.
        const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=500'];
        const postgres = { root, dataDir, port: ports.postgres, password: 'test', settings };
        addresses['TEST_DATABASE_URL'] = postgresUrl(postgres);
        starting.push(postgresPart(postgres, runJob).then((part) => supervisor.start(part)));
      }
      if (!process.env['TEST_KAFKA_BROKERS']) {
        const kafka = { root, dataDir, port: ports.kafka, controllerPort: ports.kafkaController };
        addresses['TEST_KAFKA_BROKERS'] = `127.0.0.1:${ports.kafka}`;
        starting.push(kafkaPart(kafka, runJob).then((part) => supervisor.start(part)));
      }
      await Promise.race([Promise.all(starting), over]);
      process.stdout.write(`${JSON.stringify(addresses)}\n`);
      await over;
      return 0;
    } finally {
      await supervisor.stop([{ parts: 'rest', withinMs: 8000 }]);
      await rm(dataDir, { recursive: true, force: true });
    }
  });
