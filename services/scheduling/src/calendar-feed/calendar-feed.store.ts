import type { Day, Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import type { FeedLine } from './domain/feed.ts';

export interface Feed {
  readonly personId: Id;
  readonly language: Language;
  readonly madeAt: string;
  /** When its owner was here last, with a role that keeps a calendar. */
  readonly seenOn: Day;
}

export async function feedOf(tx: Tx, personId: Id): Promise<Feed | undefined> {
  const { rows } = await tx.query(
    'SELECT person_id, language, made_at, seen_on::text AS seen_on FROM calendar_feed WHERE person_id = $1',
    [personId],
  );
  return rows.map(feed)[0];
}

/** By the hash of its secret, locked: two programs that look at once hand out the same lines. */
export async function feedBySecret(tx: Tx, hash: Buffer): Promise<Feed | undefined> {
  const { rows } = await tx.query(
    'SELECT person_id, language, made_at, seen_on::text AS seen_on FROM calendar_feed WHERE secret_hash = $1 FOR UPDATE',
    [hash],
  );
  return rows.map(feed)[0];
}

const feed = (row: { person_id: Id; language: Language; made_at: Date; seen_on: Day }): Feed => ({
  personId: row.person_id,
  language: row.language,
  madeAt: row.made_at.toISOString(),
  seenOn: row.seen_on,
});

/** The former secret ends. */
export const keepFeed = (tx: Tx, { personId, language, madeAt, seenOn }: Feed, hash: Buffer) =>
  tx.query(
    `INSERT INTO calendar_feed (person_id, secret_hash, language, made_at, seen_on) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (person_id) DO UPDATE SET secret_hash = excluded.secret_hash, language = excluded.language,
       made_at = excluded.made_at, seen_on = excluded.seen_on`,
    [personId, hash, language, madeAt, seenOn],
  );

/** Its owner is here, with a role that keeps a calendar. */
export const noteSeen = (tx: Tx, personId: Id, today: Day) =>
  tx.query('UPDATE calendar_feed SET seen_on = $2 WHERE person_id = $1 AND seen_on < $2', [personId, today]);

/** With what it handed out. */
export async function dropFeed(tx: Tx, personId: Id): Promise<void> {
  await tx.query('DELETE FROM calendar_feed WHERE person_id = $1', [personId]);
  await tx.query('DELETE FROM calendar_feed_line WHERE person_id = $1', [personId]);
}

export async function linesOf(tx: Tx, personId: Id): Promise<FeedLine[]> {
  const { rows } = await tx.query(
    `SELECT round_table_id, case_id, uid, sequence, status, starts_at, ends_at, venue, room, changed_at
     FROM calendar_feed_line WHERE person_id = $1`,
    [personId],
  );
  return rows.map((row) => ({
    roundTableId: row.round_table_id,
    caseId: row.case_id,
    uid: row.uid,
    sequence: row.sequence,
    status: row.status,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    venue: row.venue,
    room: row.room,
    changedAt: row.changed_at.toISOString(),
  }));
}

export async function keepLines(tx: Tx, personId: Id, lines: readonly FeedLine[]): Promise<void> {
  for (const { roundTableId, caseId, uid, sequence, status, startsAt, endsAt, venue, room, changedAt } of lines) {
    await tx.query(
      `INSERT INTO calendar_feed_line
         (person_id, round_table_id, case_id, uid, sequence, status, starts_at, ends_at, venue, room, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (person_id, round_table_id) DO UPDATE SET sequence = excluded.sequence, status = excluded.status,
         starts_at = excluded.starts_at, ends_at = excluded.ends_at, venue = excluded.venue, room = excluded.room,
         changed_at = excluded.changed_at`,
      [personId, roundTableId, caseId, uid, sequence, status, startsAt, endsAt, venue, room, changedAt],
    );
  }
}
