import type { Day, Id, Instant, TableKind } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';

const { day, id, instant, maybe, text } = column;

export interface MeetingRow {
  readonly roundTableId: Id;
  readonly caseId: Id;
  readonly kind: TableKind;
  readonly startsAt: Instant;
  readonly cancelled: boolean;
  /** Who is invited and who was there, sealed with the case's key; as long with a hidden party as without (P-27). */
  readonly people: Buffer;
  readonly heldOn: Day | null;
  readonly digest: string | null;
}

export const meetingTable = new EntitySchema<MeetingRow>({
  name: 'meeting',
  columns: {
    roundTableId: { ...id('round_table_id'), primary: true },
    caseId: id('case_id'),
    kind: text('kind'),
    startsAt: instant('starts_at'),
    cancelled: { type: 'boolean' },
    people: { type: 'bytea' },
    heldOn: maybe(day('held_on')),
    digest: maybe(text('digest')),
  },
});

export const meetings: Migration = {
  at: '2026-12-02T09:10',
  name: 'meetings',
  sql: (roles) => [
    `CREATE TABLE meeting (
       round_table_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       kind text NOT NULL,
       starts_at timestamptz NOT NULL,
       cancelled boolean NOT NULL,
       people bytea NOT NULL,
       held_on date,
       digest text)`,
    'CREATE INDEX meeting_of_case ON meeting (case_id)',
    ...protectCaseTable(roles, 'meeting'),
  ],
};
