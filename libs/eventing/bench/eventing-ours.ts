import { Eventing, type EventType, type PgClient, pgDatabase, publish } from '@rondetafel/eventing';
import pg from 'pg';
import { z } from 'zod';
import { PreparingClient } from '../src/preparing-client.ts';
import { type Side, type SideOptions, streams } from './eventing-part.ts';

const caseChanged: EventType = {
  type: 'nl.example.one.case-changed.v1',
  topic: 'bench.one',
  stream: 'one:case',
  key: 'caseId',
  schema: z.looseObject({ caseId: z.string(), n: z.int(), filling: z.string() }),
};

/** As any service uses the library: published in a transaction, handled in a transaction. */
export class Ours implements Side {
  private readonly pool: pg.Pool;
  private readonly committed = new WeakMap<PgClient, number[]>();
  private handled: (n: number) => void = () => {};
  private eventing: Eventing<PgClient> | undefined;

  constructor(private readonly options: SideOptions) {
    this.pool = new pg.Pool({ connectionString: options.databaseUrl, max: 20, Client: PreparingClient });
  }

  private start(service: string): Eventing<PgClient> {
    const database = pgDatabase(this.pool);
    const eventing = new Eventing<PgClient>({
      service,
      source: `urn:bench:${service}`,
      kafka: { brokers: [this.options.brokers] },
      events: [caseChanged],
      logger: { info() {}, warn: (...line) => console.error(...line), error: (...line) => console.error(...line) },
      database: {
        ...database,
        transaction: async (work, first) => {
          let client: PgClient | undefined;
          const result = await database.transaction((tx, found) => {
            client = tx;
            return work(tx, found!);
          }, first);
          const handled = (client && this.committed.get(client)) ?? [];
          for (const n of handled) this.handled(n);
          if (client) this.committed.delete(client);
          return result;
        },
      },
    });
    eventing.start();
    this.eventing = eventing;
    return eventing;
  }

  async publish(n: number): Promise<void> {
    this.eventing ??= this.start('one');
    const data = { caseId: `case-${n % streams}`, n, filling: 'x'.repeat(450) };
    const context = { source: 'urn:bench:one', now: new Date() };
    await pgDatabase(this.pool).transaction((tx) => publish(tx, caseChanged, data, context));
    this.eventing.wake();
  }

  async consume(handled: (n: number) => void): Promise<void> {
    this.handled = handled;
    const eventing = this.start('other');
    const handler = async ({ n, filling }: { n: number; filling: string }, { tx }: { tx: PgClient }) => {
      await tx.query('INSERT INTO effect (n, filling) VALUES ($1, $2)', [n, filling]);
      this.committed.set(tx, [...(this.committed.get(tx) ?? []), n]);
    };
    eventing.subscribe('other', new Map([[caseChanged.type, handler]]));
    while (!(await eventing.status()).consumers['other']!.running) await new Promise((next) => setTimeout(next, 50));
  }

  async stop(): Promise<void> {
    await this.eventing?.stop();
    await this.pool.end();
  }
}
