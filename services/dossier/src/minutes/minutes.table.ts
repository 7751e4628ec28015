import type { Id, Instant } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { BlockKind } from './domain/minutes.ts';

const { id, instant, maybe, text } = column;

/** One row a meeting, locked by every command on its minutes. */
export interface MinutesRow {
  readonly roundTableId: Id;
  readonly caseId: Id;
  readonly revision: number;
  /** Sealed: it may say why nothing was agreed. */
  readonly finishing: Buffer | null;
}

export const minutesTable = new EntitySchema<MinutesRow>({
  name: 'minutes',
  columns: {
    roundTableId: { ...id('round_table_id'), primary: true },
    caseId: id('case_id'),
    revision: { type: 'int' },
    finishing: maybe({ type: 'bytea' }),
  },
});

/** A draft block, sealed with the case's key; it goes when the minutes are finished (P-48). */
export interface BlockRow {
  readonly roundTableId: Id;
  readonly kind: BlockKind;
  /** Of attendance the person's, of question and choice the meeting's. */
  readonly blockId: Id;
  readonly caseId: Id;
  readonly revision: number;
  readonly content: Buffer;
}

export const blockTable = new EntitySchema<BlockRow>({
  name: 'minutes_block',
  columns: {
    roundTableId: { ...id('round_table_id'), primary: true },
    kind: { ...text('kind'), primary: true },
    blockId: { ...id('block_id'), primary: true },
    caseId: id('case_id'),
    revision: { type: 'int' },
    content: { type: 'bytea' },
  },
});

export interface FrozenRow {
  readonly roundTableId: Id;
  readonly caseId: Id;
  /** The frozen text, sealed with the case's key; `digest` is over that text. */
  readonly content: Buffer;
  readonly digest: string;
  readonly finishedAt: Instant;
  readonly finishedById: Id;
}

export const frozenTable = new EntitySchema<FrozenRow>({
  name: 'minutes_frozen',
  columns: {
    roundTableId: { ...id('round_table_id'), primary: true },
    caseId: id('case_id'),
    content: { type: 'bytea' },
    digest: text('digest'),
    finishedAt: instant('finished_at'),
    finishedById: id('finished_by_id'),
  },
});

export interface CorrectionRow {
  readonly correctionId: Id;
  readonly roundTableId: Id;
  readonly caseId: Id;
  readonly content: Buffer;
  readonly writtenAt: Instant;
  readonly writtenById: Id;
  /** Given by the database. */
  readonly receivedNth?: string;
}

export const correctionTable = new EntitySchema<CorrectionRow>({
  name: 'minutes_correction',
  columns: {
    correctionId: { ...id('correction_id'), primary: true },
    roundTableId: id('round_table_id'),
    caseId: id('case_id'),
    content: { type: 'bytea' },
    writtenAt: instant('written_at'),
    writtenById: id('written_by_id'),
    receivedNth: { name: 'received_nth', type: 'bigint', insert: false, update: false },
  },
});

const tables = ['minutes', 'minutes_block', 'minutes_frozen', 'minutes_correction'];

export const minutesTables: Migration = {
  at: '2026-12-02T09:20',
  name: 'minutes',
  sql: (roles) => [
    `CREATE TABLE minutes (
       round_table_id uuid PRIMARY KEY REFERENCES meeting ON DELETE CASCADE,
       case_id uuid NOT NULL,
       revision int NOT NULL DEFAULT 0,
       finishing bytea)`,
    `CREATE TABLE minutes_block (
       round_table_id uuid NOT NULL REFERENCES minutes ON DELETE CASCADE,
       kind text NOT NULL CHECK (kind IN ('question', 'trajectory', 'choice', 'subject', 'attendance')),
       block_id uuid NOT NULL,
       case_id uuid NOT NULL,
       revision int NOT NULL,
       content bytea NOT NULL,
       PRIMARY KEY (round_table_id, kind, block_id))`,
    `CREATE TABLE minutes_frozen (
       round_table_id uuid PRIMARY KEY REFERENCES minutes ON DELETE CASCADE,
       case_id uuid NOT NULL,
       content bytea NOT NULL,
       digest text NOT NULL,
       finished_at timestamptz NOT NULL,
       finished_by_id uuid NOT NULL)`,
    `CREATE TABLE minutes_correction (
       correction_id uuid PRIMARY KEY,
       round_table_id uuid NOT NULL REFERENCES minutes_frozen ON DELETE CASCADE,
       case_id uuid NOT NULL,
       content bytea NOT NULL,
       written_at timestamptz NOT NULL,
       written_by_id uuid NOT NULL)`,
    ...tables.map((table) => `CREATE INDEX ${table}_of_case ON ${table} (case_id)`),
    'CREATE INDEX minutes_block_of_person ON minutes_block (block_id)',
    'CREATE INDEX minutes_correction_of_meeting ON minutes_correction (round_table_id)',
    ...tables.flatMap((table) => protectCaseTable(roles, table)),
    // Finished is frozen, and a correction stands as it was written (P-48).
    ...[roles.app, roles.worker].map((role) => `REVOKE UPDATE ON minutes_frozen, minutes_correction FROM ${role}`),
  ],
};
