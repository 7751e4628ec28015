import { encode, envelopeOf, type Outgoing } from '../envelope.ts';

// How unpublished rows are divided over sends: each to one partition, of a limited size.

const mostRecords = 500;
const mostBytes = 512 * 1024;

export interface Row {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly bytes: number;
  readonly created: Date;
  readonly record: Outgoing;
}

export function byPartition(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = partitionKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

export function partitionKey({ topic, partition }: { topic: string; partition: number }): string {
  return `${topic}/${partition}`;
}

export function toRow(row: any): Row {
  return {
    id: row.id,
    topic: row.topic,
    partition: row.partition,
    bytes: Buffer.byteLength(row.data ?? '') + 1_024, // headers and key are far below that
    created: row.created_at,
    record: encode(envelopeOf(row), new Date(row.since).toISOString(), row.data),
  };
}

/** What goes in one send, in order: of at least one row. None is larger than a chunk may be: the outbox takes 64 KiB of data. */
export function* chunks(rows: readonly Row[]): Generator<Row[]> {
  let chunk: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (chunk.length === mostRecords || bytes + row.bytes > mostBytes) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(row);
    bytes += row.bytes;
  }
  yield chunk;
}
