import { EntitySchema } from 'typeorm';

/** Somebody whom another added: a colleague, or a member of a case. */
export interface Introduced {
  readonly personId: string;
  readonly caseId: string | null;
  readonly addedBy: string;
}

export const introducedTable = new EntitySchema<Introduced>({
  name: 'introduced_person',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id', nullable: true },
    addedBy: { type: 'uuid', name: 'added_by' },
  },
});
