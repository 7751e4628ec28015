import { Injectable } from '@nestjs/common';
import type { Professional } from '@rondetafel/contracts';
import { type Actor, Database, type Tx } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import { type Person, recognisedBy } from '../domain/register-case.ts';

type Recognisable = Pick<Person, 'familyName' | 'birthOn'>;

/** One household has one case (P-1): who is about to register one hears whom to call about it, and nothing else (P-3). */
@Injectable()
export class KnownHouseholdService {
  constructor(private readonly database: Database) {}

  find(actor: Actor, members: readonly Recognisable[]): Promise<{ knownTo: Professional[] }> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'check-known-household', object: `person:${actor.personId}` });
      permit(actor, 'check-known-household');
      return { knownTo: await knownTo(tx, await recognise(tx, members)) };
    });
  }
}

/** What a member is recognised by, over all cases: keyed, so that the database tells nothing by itself. */
export async function recognise(tx: Tx, members: readonly Recognisable[]): Promise<Buffer[]> {
  const recognised: Buffer[] = [];
  for (const member of members) recognised.push(await tx.vault.blindIndex('recognised-by', recognisedBy(member)));
  return recognised;
}

/** Who knows a household that one of these is a member of. */
export async function knownTo(tx: Tx, recognised: readonly Buffer[]): Promise<Professional[]> {
  const { rows } = await tx.query('SELECT person_id, organisation_id FROM sight.known_households($1)', [recognised]);
  return rows.map((row) => ({ personId: row.person_id, organisationId: row.organisation_id }));
}
