import { catalogue, topics } from '@rondetafel/contracts';
import type { Connection } from './connection.ts';
import { type Consumer, type Producer, type Reconciled, reconcile, type Topics } from './reconcile.ts';
import { services } from './services.ts';

const topicOfStreams = new Map(catalogue.map(({ stream, topic }) => [stream, topic]));
const declared: Topics = {
  topicOf: (stream) => topicOfStreams.get(stream.split(':').slice(0, 2).join(':')),
  isCompacted: (name) => topics.some(({ topic, compacted }) => topic === name && compacted),
};

/** Reads all services and reconciles them. */
export async function reconcileAll(connection: Connection): Promise<Reconciled> {
  const producers = await readProducers(connection, services);
  const consumers = (await Promise.all(services.map((service) => readConsumers(connection, service)))).flat();
  const result = reconcile(producers, consumers, declared, new Date());
  if (!result.findings.some(({ kind }) => kind === 'ahead')) return result;
  // What was published between the two readings looks as if it had been received too early.
  return reconcile(await readProducers(connection, services), consumers, declared, new Date());
}

function readProducers(connection: Connection, names: readonly (typeof services)[number][]): Promise<Producer[]> {
  return Promise.all(
    names.map(async (producer) => ({ producer, streams: await connection.list(producer, 'streams') })),
  );
}

async function readConsumers(connection: Connection, service: (typeof services)[number]): Promise<Consumer[]> {
  const { consumers } = await connection.get(service, 'status');
  return Promise.all(
    consumers.map(async ({ consumer, feeds }: Consumer) => ({
      consumer,
      feeds,
      streams: await connection.list(service, `consumers/${consumer}/streams`),
    })),
  );
}
