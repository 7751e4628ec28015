import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type TestBus, testBus, testDatabase } from '@rondetafel/eventing/testing';
import type { Context } from '../../../dev/parts/context.ts';
import { realParts } from '../../../dev/parts/testing/real-parts.ts';
import { effectTable, placed, topics } from './events.ts';
import { Member } from './members.ts';

export interface Backlog {
  readonly records: number;
  readonly filledInSeconds: number;
  readonly handledInSeconds: number;
  readonly handled: number;
  /** Events in the inbox that were not handled yet, at most. */
  readonly mostOpen: number;
  /** Of the consumer's process, in MB; undefined where the system has no such figure (Linux has). */
  readonly residentMb: { readonly median: number; readonly max: number } | undefined;
}

/** Milliseconds without anything being handled after which nothing more will be. */
const patience = 120_000;

/** So many events of one stream each, as records of 500 bytes of data, wait for a consumer that begins now. */
export async function backlog({ root, bundle }: Pick<Context, 'root' | 'bundle'>, records: number): Promise<Backlog> {
  const parts = await realParts(root, { use: 'faults', say: () => {} });
  const [[file]] = await Promise.all([bundle(['libs/eventing/faults/member.ts']), parts.ready]);
  const database = await testDatabase({ admin: parts.adminUrl, statements: [effectTable] });
  let member: Member | undefined;
  try {
    const bus = await testBus(topics, parts.brokers);
    const began = performance.now();
    await fill(bus, records);
    const filled = performance.now();
    const { brokers, prefix } = bus.address;
    const env = { SERVICE: 'archive', INSTANCE: 'archive', DATABASE_URL: database.url, KAFKA_PREFIX: prefix };
    const address = { KAFKA_BROKERS: brokers.join(',') };
    member = new Member('archive', file!, { ...env, ...address }, join(parts.folder, 'logs', 'archive.log'));
    const resident: number[] = [];
    let [handled, mostOpen, wentOn] = [0, 0, filled];
    while (handled < records && member.deaths === 0 && performance.now() < wentOn + patience) {
      await pause(1_000);
      const before = handled;
      const { rows } = await database.owner.query(`SELECT (SELECT count(*) FROM effect)::int AS handled,
        (SELECT count(*) FROM inbox_message WHERE status IN ('pending', 'held'))::int AS open`);
      handled = rows[0].handled;
      if (handled > before) wentOn = performance.now();
      mostOpen = Math.max(mostOpen, rows[0].open);
      resident.push(await residentMb(member.pid));
    }
    const sorted = resident.filter(Number.isFinite).sort((one, other) => one - other);
    const seconds = (ms: number) => Math.round(ms / 100) / 10;
    return {
      records,
      handled,
      mostOpen,
      filledInSeconds: seconds(filled - began),
      handledInSeconds: seconds(performance.now() - filled),
      residentMb: sorted.length > 0 ? { median: sorted[sorted.length >> 1]!, max: sorted.at(-1)! } : undefined,
    };
  } finally {
    await member?.dismiss();
    await database.owner.end();
    await database.workerPool.end();
    await parts.stop();
  }
}

/** As a producer of ours would have written them: the binary mode of CloudEvents' Kafka binding. */
async function fill(bus: TestBus, records: number): Promise<void> {
  const producer = bus.kafka.producer();
  await producer.connect();
  const at = new Date().toISOString();
  for (let first = 0; first < records; first += 5_000) {
    const messages = Array.from({ length: Math.min(5_000, records - first) }, (_, nth) => {
      const orderId = `o${first + nth}`;
      const data = { orderId, n: first + nth, ballast: '' };
      const ballast = 'x'.repeat(500 - JSON.stringify(data).length);
      const subject = `${placed.stream}:${orderId}`;
      const headers = {
        ce_specversion: '1.0',
        ce_id: randomUUID(),
        ce_source: 'urn:example:shop',
        ce_type: placed.type,
        ce_time: at,
        ce_subject: subject,
        ce_sequence: '000001-000000000001',
        ce_streamsince: at,
      };
      return { key: subject, value: JSON.stringify({ ...data, ballast }), headers };
    });
    await producer.send({ topic: `${bus.address.prefix}${placed.topic}`, messages });
  }
  await producer.disconnect();
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1]) / 1024);
}
