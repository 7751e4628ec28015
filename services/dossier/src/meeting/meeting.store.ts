import type { Id } from '@rondetafel/contracts';
import { padded, type Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import type { Meeting } from './domain/meeting.ts';
import { type MeetingRow, meetingTable } from './meeting.table.ts';

/** The meetings of a case that were booked, the newest first. */
export async function meetingsOf(tx: Tx, caseId: Id): Promise<Meeting[]> {
  const rows = await tx.repository(meetingTable).find({ where: { caseId }, order: { startsAt: 'DESC' } });
  return opened(tx, rows);
}

/** By their ids, over cases. */
export async function meetingsNamed(tx: Tx, roundTableIds: readonly Id[]): Promise<Meeting[]> {
  return opened(tx, await tx.repository(meetingTable).findBy({ roundTableId: In([...roundTableIds]) }));
}

export async function findMeeting(tx: Tx, caseId: Id, roundTableId: Id): Promise<Meeting | undefined> {
  const rows = await tx.repository(meetingTable).findBy({ caseId, roundTableId });
  const [meeting] = await opened(tx, rows);
  return meeting;
}

/** Until the transaction ends nobody else writes it: an event and a command each keep what the other wrote. */
export async function lockedMeeting(tx: Tx, caseId: Id, roundTableId: Id): Promise<Meeting | undefined> {
  const lock = { mode: 'pessimistic_write' } as const;
  const rows = await tx.repository(meetingTable).find({ where: { caseId, roundTableId }, lock });
  const [meeting] = await opened(tx, rows);
  return meeting;
}

async function opened(tx: Tx, rows: readonly MeetingRow[]): Promise<Meeting[]> {
  const keys = await tx.vault.of([...new Set(rows.map(({ caseId }) => caseId))]);
  return rows.flatMap(({ people, heldOn, ...row }) => {
    const text = keys.open(row.caseId, peopleOf(row.roundTableId), people);
    if (text === null) return [];
    const { invited, presentIds } = JSON.parse(text);
    return [{ ...row, invited, held: heldOn ? { on: heldOn, presentIds } : null }];
  });
}

export async function keepMeeting(tx: Tx, { invited, held, ...row }: Meeting): Promise<void> {
  const keys = await tx.vault.ensure([row.caseId]);
  const people = padded({ invited, presentIds: held?.presentIds ?? [] }, 4_096);
  const sealed = keys.seal(row.caseId, peopleOf(row.roundTableId), people);
  await tx.upsert(meetingTable, { ...row, people: sealed, heldOn: held?.on ?? null }, ['roundTableId']);
}

export interface OfMeeting {
  readonly caseId: Id;
  readonly roundTableId: Id;
}

/** The round tables to come of these cases, the soonest first: a case conference is prepared by its purpose (S000-15). */
export async function tablesToCome(tx: Tx, caseIds: readonly Id[], now: string): Promise<OfMeeting[]> {
  const { rows } = await tx.query(
    `SELECT case_id AS "caseId", round_table_id AS "roundTableId" FROM meeting
     WHERE case_id = ANY ($1) AND NOT cancelled AND held_on IS NULL AND starts_at >= $2 AND kind <> 'case-conference'
     ORDER BY starts_at, round_table_id`,
    [caseIds, now],
  );
  return rows;
}

const peopleOf = (roundTableId: Id) => ({ table: 'meeting', column: 'people', row: roundTableId });
