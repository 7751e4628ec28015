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
  const misfit = { ...event, schema: z.looseObject({}) };
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
  await eachSets(databases, 'SchemaViolation', 20);
}

async function sameNumber({ databases, kafka: { address } }: Services): Promise<void> {
  const { rows } = await databases.dossier.query(anEvent);
  if (!rows[0]) throw new Missed('dossier has published nothing');
  await produceTo([address], rows[0].topic, forgedFrom(rows[0]));
  await eachSets(databases, 'NumberConflict', 1);
}

/** Resolves when every subscriber of the directory has set so many aside for this reason, and they were skipped. */
async function eachSets(databases: Services['databases'], errorClass: string, count: number): Promise<void> {
  for (const service of services.filter((name) => name !== 'dossier')) {
    const database = databases[service];
    const consumers = async () => {
      const { rows } = await database
        .query(
          `SELECT consumer, count(*)::int AS n FROM inbox_message
           WHERE status = 'parked' AND last_error->>'class' = $1 GROUP BY 1`,
          [errorClass],
        )
        .catch(() => ({ rows: [] }));
      return rows;
    };
    const isSo = async () => (await consumers()).some(({ n }) => n >= count);
    if (!(await until(isSo, 120_000, { everyMs: 250 }))) {
      throw new Error(
        `${service} has not set aside ${count} records as ${errorClass}: ${JSON.stringify(await consumers())}`,
      );
    }
    const { rows: paused } = await database.query('SELECT consumer FROM consumer_pause');
    if (paused.length > 0) throw new Error(`bad records paused ${paused[0].consumer}`);
    for (const { consumer } of await consumers()) await skipGroup(database, consumer, { errorClass }, new Date());
  }
}
