import type { Id } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';

const { id, text } = column;

/** One thing of a preparation, sealed with the case's key. */
export interface PreparationRow {
  readonly roundTableId: Id;
  readonly kind: 'talk' | 'setting' | 'question';
  /** Of a talk the member, of a question the party, of the setting the meeting. */
  readonly blockId: Id;
  readonly caseId: Id;
  readonly revision: number;
  readonly content: Buffer;
}

export const preparationTable = new EntitySchema<PreparationRow>({
  name: 'preparation',
  columns: {
    roundTableId: { ...id('round_table_id'), primary: true },
    kind: { ...text('kind'), primary: true },
    blockId: { ...id('block_id'), primary: true },
    caseId: id('case_id'),
    revision: { type: 'int' },
    content: { type: 'bytea' },
  },
});

export const preparations: Migration = {
  at: '2026-12-03T09:40',
  name: 'preparations',
  sql: (roles) => [
    `CREATE TABLE preparation (
       round_table_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
       kind text NOT NULL CHECK (kind IN ('talk', 'setting', 'question')),
       block_id uuid NOT NULL,
       case_id uuid NOT NULL,
       revision int NOT NULL,
       content bytea NOT NULL,
       PRIMARY KEY (round_table_id, kind, block_id))`,
    'CREATE INDEX preparation_of_case ON preparation (case_id)',
    'CREATE INDEX preparation_of_block ON preparation (block_id)',
    ...protectCaseTable(roles, 'preparation'),
  ],
};
