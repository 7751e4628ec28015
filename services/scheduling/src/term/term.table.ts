import { EntitySchema } from 'typeorm';
import type { CaseTerm } from './domain/look-at-term.ts';

/** The term of the case: the one of its requests that ends first (P-3). */
export const caseTermTable = new EntitySchema<CaseTerm>({
  name: 'case_term',
  columns: {
    caseId: { type: 'uuid', name: 'case_id', primary: true },
    termId: { type: 'uuid', name: 'term_id' },
    frozen: { type: 'jsonb' },
    state: { type: 'text' },
  },
});
