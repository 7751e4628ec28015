import type { Code, Professional } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { organisationTable, professionalTable } from './directory.table.ts';

export async function kindOfOrganisation(tx: Tx, organisationId: string): Promise<Code | undefined> {
  return (await tx.repository(organisationTable).findOneBy({ organisationId }))?.kind;
}

export const worksAt = (tx: Tx, { personId, organisationId }: Professional): Promise<boolean> =>
  tx.repository(professionalTable).existsBy({ personId, organisationId });
