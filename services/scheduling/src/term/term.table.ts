import type { Id } from '@rondetafel/contracts';
import { EntitySchema } from 'typeorm';
import type { CaseTerm, WatchedTerm } from './domain/look-at-term.ts';

const watched = {
  termId: { type: 'uuid', name: 'term_id' },
  frozen: { type: 'jsonb' },
  state: { type: 'text' },
} as const;

/** The term of the case: the one of its requests that ends first (P-3). */
export const caseTermTable = new EntitySchema<CaseTerm>({
  name: 'case_term',
  columns: {
    caseId: { type: 'uuid', name: 'case_id', primary: true },
    ...watched,
  },
});

/** The term in which an access point answers a request to scale down; there for as long as it has not (P-7). */
export const accessTermTable = new EntitySchema<WatchedTerm & { readonly requestId: Id }>({
  name: 'access_term',
  columns: {
    requestId: { type: 'uuid', name: 'request_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    ...watched,
  },
});
