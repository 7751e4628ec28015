import type { Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import { organisationTable } from '../directory/directory.table.ts';
import type { NamedParty } from './domain/known-party.ts';

/** The directory says what sort of organisation a party is; until it is heard, what the requester says counts (P-27). */
export async function withListedKinds(tx: Tx, parties: readonly NamedParty[]): Promise<NamedParty[]> {
  if (parties.length === 0) return [];
  const organisationIds = parties.map(({ organisationId }) => organisationId);
  const listed = await tx.repository(organisationTable).findBy({ organisationId: In(organisationIds) });
  return parties.map((party) => ({
    ...party,
    organisationKind: listed.find((one) => one.organisationId === party.organisationId)?.kind ?? party.organisationKind,
  }));
}
