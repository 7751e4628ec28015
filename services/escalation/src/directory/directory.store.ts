import type { Code, Id, Professional } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { In } from 'typeorm';
import { organisationTable, professionalTable } from './directory.table.ts';

export async function kindOfOrganisation(tx: Tx, organisationId: string): Promise<Code | undefined> {
  return (await tx.repository(organisationTable).findOneBy({ organisationId }))?.kind;
}

export const worksAt = (tx: Tx, { personId, organisationId }: Professional): Promise<boolean> =>
  tx.repository(professionalTable).existsBy({ personId, organisationId });

export async function organisationsBy(tx: Tx, organisationIds: readonly Id[]) {
  return organisationIds.length > 0
    ? tx.repository(organisationTable).findBy({ organisationId: In([...organisationIds]) })
    : [];
}

export async function professionalsBy(tx: Tx, personIds: readonly Id[]) {
  return personIds.length > 0 ? tx.repository(professionalTable).findBy({ personId: In([...personIds]) }) : [];
}

/** Where this person works; nowhere, for who is not in the directory. */
export async function districtsOf(tx: Tx, personId: Id): Promise<Code[]> {
  const { rows } = await tx.query('SELECT districts FROM professional WHERE person_id = $1', [personId]);
  return rows[0]?.districts ?? [];
}
