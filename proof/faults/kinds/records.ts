import { randomUUID } from 'node:crypto';
import { catalogue } from '@rondetafel/contracts';
import { pgDatabase, publish, skipGroup } from '@rondetafel/eventing';
import { z } from 'zod';
import { services } from '../../../dev/launcher/options.ts';
import { until } from '../../../dev/parts/processes.ts';
import { forgedFrom, produceTo } from '../../../libs/eventing/faults/forged.ts';
import { afterwards, Missed, type Outage } from '../outage.ts';
import type { Services } from '../platform.ts';

export const recordOutages: readonly Outage[] = [
  {
    name: 'services-many-bad',
    what: `dossier publishes twenty events that do not fit their schema, in as many streams: each subscriber sets them aside and none is paused, until an operator skips them; ${afterwards}`,
    share: 1 / 60,
    happen: manyBad,
  },
  {
    name: 'services-same-number',
    what: `a record with the epoch and number of an event of dossier that was handled, and another id: each subscriber parks it as a conflict, until an operator skips it; ${afterwards}`,
    share: 1 / 60,
    happen: sameNumber,
  },
];

/** The last event of the directory that all its subscribers handled. */
const anEvent = `SELECT * FROM outbox WHERE type LIKE '%professional%' AND published_at < clock_timestamp() - interval '5 s'
  ORDER BY id DESC LIMIT 1`;

async function manyBad({ databases }: Services): Promise<void> {
  const { rows } = await databases.dossier.query(anEvent);
  const event = catalogue.find(({ type }) => type === rows[0]?.type);
  if (!event) throw new Missed('dossier has published nothing');
  const anything = z.looseObject({});
  const misfit = { ...event, schema: anything, strict: anything };
  await pgDatabase(databases.dossier).transaction(async (tx) => {
    for (let n = 0; n < 20; n++) {
      await publish(
        tx,
        misfit,
        { [event.key]: randomUUID(), surprise: n },
        { source: rows[0].source, now: new Date() },
      );
    }
  });
  await eachSets(databases, rows[0], 'SchemaViolation', 20);
}

async function sameNumber({ databases, kafka: { address } }: Services): Promise<void> {
  const { rows } = await databases.dossier.query(anEvent);
  if (!rows[0]) throw new Missed('dossier has published nothing');
  await produceTo([address], rows[0].topic, forgedFrom(rows[0]));
  await eachSets(databases, rows[0], 'NumberConflict', 1);
}

/** Resolves when all who handled this event have set so many aside for this reason, and they were skipped. */
async function eachSets(
  databases: Services['databases'],
  { event_id }: { event_id: string },
  errorClass: string,
  count: number,
): Promise<void> {
  for (const service of services) {
    const database = databases[service];
    const ask = (statement: string, values: unknown[]): Promise<any[]> =>
      database.query(statement, values).then(
        ({ rows }) => rows,
        () => [], // it may be away just now
      );
    const { rows: subscribers } = await database.query('SELECT consumer FROM inbox_message WHERE event_id = $1', [
      event_id,
    ]);
    for (const { consumer } of subscribers) {
      const parked = async () => {
        const [found] = await ask(
          `SELECT count(*)::int AS n FROM inbox_message
           WHERE consumer = $1 AND status = 'parked' AND last_error->>'class' = $2`,
          [consumer, errorClass],
        );
        return found?.n ?? 0;
      };
      if (!(await until(async () => (await parked()) >= count, 120_000, { everyMs: 250 }))) {
        throw new Error(`${consumer} has set aside ${await parked()} of ${count} records as ${errorClass}`);
      }
      const { rows: paused } = await database.query('SELECT FROM consumer_pause WHERE consumer = $1', [consumer]);
      if (paused.length > 0) throw new Error(`bad records paused ${consumer}`);
      await skipGroup(database, consumer, { errorClass }, new Date());
    }
  }
}
