import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestBus } from '@rondetafel/eventing/testing';
import { hasBroker } from '../../../dev/parts/kafka.ts';
import { answersSql } from '../../../dev/parts/postgres.ts';
import { signalGroup, until } from '../../../dev/parts/processes.ts';
import type { RealParts } from '../../../dev/parts/testing/real-parts.ts';

// The parts beneath the services go away and come back. Each resolves when it is there again.

/** The whole process group: neither guardian nor program has a last word. */
export async function killBroker(parts: RealParts): Promise<void> {
  signalGroup(parts.running.get('kafka')!.pid, 'SIGKILL');
  await brokerIsBack(parts);
}

export async function stopBroker(parts: RealParts): Promise<void> {
  process.kill(parts.running.get('kafka')!.pid, 'SIGTERM');
  await brokerIsBack(parts);
}

/** Resolves when it is dead: the others go on. */
export async function killLeader({ running, brokers }: RealParts, { kafka, address }: TestBus): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  let leaders: number[] = [];
  const isWhole = async () => {
    const metadata = await admin.fetchTopicMetadata().catch(() => ({ topics: [] }));
    const own = metadata.topics.filter(({ name }) => name.startsWith(address.prefix));
    const partitions = own.flatMap((topic) => topic.partitions);
    leaders = partitions.map(({ leader }) => leader);
    return partitions.length > 0 && partitions.every(({ isr }) => isr.length === brokers.length);
  };
  const whole = await until(isWhole, 120_000);
  await admin.disconnect();
  if (!whole) throw new Error('the copies do not catch up');
  const leader = leaders[Math.floor(Math.random() * leaders.length)];
  signalGroup(running.get(`kafka-${leader}`)!.pid, 'SIGKILL');
}

async function brokerIsBack({ broker }: RealParts): Promise<void> {
  const port = Number(broker.split(':')[1]);
  await until(async () => !(await hasBroker({ port })), 20_000);
  if (!(await until(() => hasBroker({ port }), 90_000))) throw new Error('the broker does not come back');
}

/** `pg_ctl stop -m immediate`: every backend ends where it stands, and the log is replayed at the next start. */
export async function stopPostgresAtOnce({ cluster, adminUrl }: RealParts): Promise<void> {
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  process.kill(Number(file.split('\n')[0]), 'SIGQUIT');
  if (!(await until(() => answersSql(adminUrl), 60_000))) throw new Error('PostgreSQL does not come back');
}

/** Until ten seconds after the part has run into it. A part that is up all the time is there again at once. */
export async function fillDisk(parts: RealParts, part: 'postgres' | 'kafka'): Promise<void> {
  const { folder, disks, broker, adminUrl } = parts;
  const log = join(folder, 'logs', `${part}.log`);
  const { length } = await readFile(log);
  const isFull = async () => (await readFile(log)).subarray(length).includes('No space left on device');
  await disks[part]!.fill();
  try {
    if (!(await until(isFull, 60_000, { everyMs: 200 })))
      throw new Error(`${part} did not notice that its disk is full`);
    await pause(10_000);
  } finally {
    await disks[part]!.free();
  }
  const port = Number(broker.split(':')[1]);
  const answers = part === 'kafka' ? () => hasBroker({ port }) : () => answersSql(adminUrl);
  if (!(await until(answers, 240_000))) throw new Error(`${part} does not come back`);
}
