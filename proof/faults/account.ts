import type { Sql } from '@rondetafel/eventing';
import { Connection } from '../../apps/ops/src/connection.ts';
import { reconcileAll } from '../../apps/ops/src/ledger.ts';
import { type ServiceName, services } from '../../dev/launcher/options.ts';
import type { Verdict } from '../../libs/eventing/faults/account.ts';
import type { Cases, Played } from './cases.ts';
import type { Services } from './platform.ts';

/** The rows that a case left behind, as counts: events, mails, messages, tables and reservations. */
export type Traces = ReadonlyMap<string, number>;

const queries: readonly (readonly [ServiceName, string])[] = [
  ...services.map(
    (service) =>
      [service, `SELECT type AS what FROM outbox WHERE split_part(stream, ':', 3) = $1 ORDER BY id`] as const,
  ),
  ['dossier', `SELECT 'case' AS what FROM case_record WHERE case_id = $1`],
  ['scheduling', `SELECT 'table' AS what FROM round_table WHERE case_id = $1`],
  ['scheduling', `SELECT 'reservation' AS what FROM reservation WHERE case_id = $1`],
  ['notification', `SELECT 'message ' || kind AS what FROM inbox_line WHERE case_id = $1`],
  ['notification', `SELECT concat_ws(' ', 'mail', news, status) AS what FROM mail WHERE case_id = $1`],
];

/** Events that depend on the time of day or the duration of a case, so they are not compared. */
const dependsOnTheHour = /roster-incomplete|deadline-at-risk/;

/** @param databaseOf as whoever may see every row. */
export async function tracesOf(databaseOf: (service: ServiceName) => Sql, caseId: string): Promise<Traces> {
  const traces = new Map<string, number>();
  for (const [service, query] of queries) {
    const { rows } = await databaseOf(service).query(query, [caseId]);
    for (const { what } of rows.filter((row) => !dependsOnTheHour.test(row.what)))
      traces.set(what, (traces.get(what) ?? 0) + 1);
  }
  return traces;
}

/**
 * Compares the commands with the contents of the four databases and the mail server. The services' handlers are
 * idempotent, which would hide duplicates; but most of them publish events, which are only appended. So a case with
 * faults must have the same events as a case without, in the same number.
 */
export class Ledger {
  private readonly peace = new Map<Played['plan'], Traces>();

  constructor(
    private readonly world: Services,
    private readonly cases: Cases,
  ) {}

  /** The counts of a case without faults. */
  async learn({ plan, caseId, fault }: Played): Promise<void> {
    if (fault || !caseId) throw new Error(`a case without faults did not finish: ${fault}`);
    this.peace.set(plan, await this.traces(caseId));
  }

  private traces(caseId: string): Promise<Traces> {
    return tracesOf((service) => this.world.databases[service], caseId);
  }

  async verdict(): Promise<Verdict & { readonly repeatedMails: number }> {
    let [lost, double] = [0, 0];
    for (const { plan, caseId, ended } of this.cases.played) {
      if (!ended) continue;
      const [wanted, found] = [this.peace.get(plan)!, await this.traces(caseId!)];
      for (const what of new Set([...wanted.keys(), ...found.keys()])) {
        const more = (found.get(what) ?? 0) - (wanted.get(what) ?? 0);
        if (more !== 0) console.error(`case ${caseId} (${plan}): ${more > 0 ? '+' : ''}${more} ${what}`);
        if (more > 0) double += more;
        else lost -= more;
      }
    }
    const mails = await this.mails();
    return {
      lost: lost + mails.lost,
      double: double + mails.double + (await this.overlaps()),
      ghosts: await this.ghosts(),
      disordered: await this.disordered(),
      stuck: await this.stuck(),
      repeatedMails: mails.repeated,
    };
  }

  /** What is not done: unpublished, unhandled, parked, unfinished cases, and what `reconcile` reports. */
  async stuck(): Promise<number> {
    let open = this.cases.played.filter(({ ended }) => !ended).length;
    for (const service of services) {
      const { rows } = await this.world.databases[service].query(`SELECT
        (SELECT count(*) FROM outbox WHERE published_at IS NULL)::int
        + (SELECT count(*) FROM inbox_message WHERE status NOT IN ('done', 'skipped'))::int AS open`);
      open += rows[0].open;
    }
    return open + (await this.unbalanced());
  }

  /** As by an operator: `npm run ops -- reconcile`. */
  private async unbalanced(): Promise<number> {
    const { urls, operatorToken } = this.world;
    const around = { local: (service: ServiceName) => urls[service], signIn: operatorToken };
    const { balances, clean } = await reconcileAll(await Connection.open(around, {}));
    const open = balances.reduce((sum, one) => sum + one.missing + one.ahead + one.onTheWay + one.unpublished, 0);
    return open + (clean ? 0 : 1);
  }

  /** Another mail about the same is a duplicate; the identical mail again is allowed after a crash between 250 and commit. */
  private async mails() {
    const { rows } = await this.world.databases.notification.query<{ id: string; thread: string; status: string }>(
      `SELECT message_id AS id, concat_ws(' ', round_table_id, person_id, news, revision) AS thread, status FROM mail`,
    );
    const arrivals = new Map<string, number>();
    for (const { messageId } of await this.world.mail.accepted())
      arrivals.set(messageId, (arrivals.get(messageId) ?? 0) + 1);
    const known = new Set(rows.map(({ id }) => id));
    return {
      lost: rows.filter(({ id, status }) => status === 'sent' && !arrivals.has(id)).length,
      double:
        rows.length -
        new Set(rows.map(({ thread }) => thread)).size +
        [...arrivals.keys()].filter((id) => !known.has(id)).length,
      repeated: [...arrivals.values()].reduce((sum, count) => sum + count - 1, 0),
    };
  }

  /** Overlapping reservations of a person or room. */
  private async overlaps(): Promise<number> {
    const { rows } = await this.world.databases.scheduling.query(
      `SELECT count(*)::int AS n FROM reservation a JOIN reservation b
         ON a.resource_id = b.resource_id AND a.during && b.during AND a.round_table_id < b.round_table_id`,
    );
    return rows[0].n;
  }

  /** Cases that no client knows: one key created two. A command that never got a response may have created one. */
  private async ghosts(): Promise<number> {
    const { rows } = await this.world.databases.dossier.query('SELECT count(*)::int AS n FROM case_record');
    const { played } = this.cases;
    const [known, begun] = [played.filter(({ caseId }) => caseId).length, played.length];
    return Math.max(0, rows[0].n - begun) + Math.max(0, known - rows[0].n);
  }

  /** Per stream and consumer: every number once and in order. */
  private async disordered(): Promise<number> {
    let wrong = 0;
    for (const service of services) {
      const { rows } = await this.world.databases[service].query(`
        SELECT consumer, stream, seq, step, early FROM (
          SELECT consumer, stream, seq, seq - lag(seq, 1, 0::bigint) OVER stream AS step,
            coalesce(done_at < lag(done_at) OVER stream, false) AS early
          FROM inbox_message WHERE status = 'done' AND stream NOT LIKE 'timer:%' AND stream NOT LIKE 'raw:%'
          WINDOW stream AS (PARTITION BY consumer, stream ORDER BY seq)) AS steps
        WHERE step <> 1 OR early`);
      for (const row of rows) console.error(`${service}: out of order: ${JSON.stringify(row)}`);
      wrong += rows.length;
    }
    return wrong;
  }

  async events(): Promise<number> {
    let events = 0;
    for (const service of services) {
      const { rows } = await this.world.databases[service].query('SELECT count(*)::int AS n FROM outbox');
      events += rows[0].n;
    }
    return events;
  }
}
