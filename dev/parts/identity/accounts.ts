import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Role } from '@rondetafel/contracts';
import type { Demonstration } from '../demonstration/demonstration.ts';
import { residents } from './residents.ts';

/** A user with the claims of their tokens. */
export interface Account {
  subject: string;
  user: string;
  name: string;
  personId: string;
  organisationId: string;
  organisation: string;
  function: string;
  roles: readonly Role[];
}

type Cast = Pick<Demonstration, 'organisations' | 'people'>;

const accountsOf = ({ organisations, people }: Cast): Account[] =>
  people.map((person) => ({
    subject: person.subject,
    user: person.user,
    name: person.name,
    personId: person.personId,
    organisationId: person.organisationId,
    organisation: organisations.find(({ organisationId }) => organisationId === person.organisationId)!.name,
    function: person.function,
    roles: person.roles,
  }));

/** The accounts in a file beside the data, where they may be changed or added; new demonstration people are added. */
export function readAccounts(file: string, cast: Cast): readonly Account[] {
  const kept: Account[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const known = new Set(kept.map(({ user }) => user));
  const accounts = [...kept, ...[...accountsOf(cast), ...residents].filter(({ user }) => !known.has(user))];
  if (accounts.length > kept.length) writeFileSync(file, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  return accounts;
}
