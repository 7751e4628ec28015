import { randomBytes } from 'node:crypto';
import { catalogue, type DataOf, type EventContract, topics } from '@rondetafel/contracts';
import { Eventing, publish } from '@rondetafel/eventing';
import { testBus, testDatabase } from '@rondetafel/eventing/testing';

/**
 * The other services as this one knows them: what they say, said by a real outbox and relay over real Kafka. Nobody
 * here is imported from them.
 */
export async function startNeighbours() {
  const [database, bus] = await Promise.all([testDatabase({ prefix: 'no_' }), testBus(topics)]);
  const silent = { info() {}, warn() {}, error() {} };
  const eventing = new Eventing({
    service: `neighbours-${randomBytes(3).toString('hex')}`,
    source: 'urn:nld:oin:00000000000000000001:systeem:neighbours',
    database: database.worker,
    kafka: bus.address,
    events: catalogue,
    logger: silent,
  });
  eventing.start();
  return {
    settings: { KAFKA_BROKERS: bus.address.brokers.join(), KAFKA_PREFIX: bus.address.prefix },
    say: async <C extends EventContract<any>>(event: C, data: DataOf<C>, now = new Date('2026-11-23T09:00:00Z')) => {
      await database.worker.transaction((tx) =>
        publish(tx, event, data, { source: 'urn:nld:oin:00000000000000000001:systeem:neighbours', now }),
      );
      eventing.wake();
    },
    stop: async () => {
      await eventing.stop();
      await bus.drop();
      await database.drop();
    },
  };
}

export type Neighbours = Awaited<ReturnType<typeof startNeighbours>>;
