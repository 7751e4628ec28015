import { fixedId } from '../demonstration/fixed-id.ts';
import type { Account } from './accounts.ts';

const names = ['Sanne', 'Yara', 'Tygo'] as const;

/** Members of households: made-up people with an account and nothing else. Which member somebody is, a code decides (P-19). */
export const residents: readonly Account[] = names.map((name, index) => ({
  subject: fixedId('f', index + 1),
  user: name.toLowerCase(),
  name,
  personId: fixedId('9', index + 1),
  // Residents belong to none; the services expect one.
  organisationId: fixedId('9', 0),
  organisation: 'Inwoners',
  function: 'Inwoner',
  roles: ['resident'],
}));
