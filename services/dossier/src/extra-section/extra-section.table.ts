import type { Id, Instant } from '@rondetafel/contracts';
import { column, type Migration, protectCaseTable, shareTable } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { ExtraSection } from './domain/extra-section.ts';

const { day, id, instant, text } = column;

export const extraSectionTable = new EntitySchema<ExtraSection>({
  name: 'extra_section',
  columns: {
    sectionId: { ...id('section_id'), primary: true },
    name: text('name'),
    necessity: text('necessity'),
    untilOn: day('until_on'),
    registeredById: id('registered_by_id'),
    registeredAt: instant('registered_at'),
  },
});

/** Every text of an extra section of one case, sealed with the case's key. */
export interface ExtraTextRow {
  readonly caseId: Id;
  readonly sectionId: Id;
  readonly revision: number;
  readonly content: Buffer;
  readonly writtenById: Id;
  readonly writtenAt: Instant;
}

export const extraTextTable = new EntitySchema<ExtraTextRow>({
  name: 'extra_section_text',
  columns: {
    caseId: { ...id('case_id'), primary: true },
    sectionId: { ...id('section_id'), primary: true },
    revision: { type: 'int', primary: true },
    content: { type: 'bytea' },
    writtenById: id('written_by_id'),
    writtenAt: instant('written_at'),
  },
});

export const extraSections: Migration = {
  at: '2026-12-04T09:00',
  name: 'extra-sections',
  sql: (roles) => [
    `CREATE TABLE extra_section (
       section_id uuid PRIMARY KEY,
       name text NOT NULL,
       necessity text NOT NULL,
       until_on date NOT NULL,
       registered_by_id uuid NOT NULL,
       registered_at timestamptz NOT NULL)`,
    ...shareTable(roles, 'extra_section'),
    `CREATE TABLE extra_section_text (
       case_id uuid NOT NULL REFERENCES case_record,
       section_id uuid NOT NULL REFERENCES extra_section,
       revision int NOT NULL,
       content bytea NOT NULL,
       written_by_id uuid NOT NULL,
       written_at timestamptz NOT NULL,
       PRIMARY KEY (case_id, section_id, revision))`,
    ...protectCaseTable(roles, 'extra_section_text'),
    // What was written stays as it was; what was registered too, but for its last day.
    ...[roles.app, roles.worker].flatMap((role) => [
      `REVOKE UPDATE ON extra_section_text FROM ${role}`,
      `REVOKE DELETE ON extra_section FROM ${role}`,
    ]),
  ],
};
