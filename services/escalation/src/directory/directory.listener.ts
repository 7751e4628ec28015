import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, organisationListed, professionalListed } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { organisationTable, professionalTable } from './directory.table.ts';

/** Dossier's directory as snapshots: the last one is all there is. */
@Controller()
export class DirectoryListener {
  @EventPattern<string>(professionalListed.type)
  async onProfessional(@Payload() data: DataOf<typeof professionalListed>, @Ctx() { tx }: EventContext) {
    const { personId, organisationId, districts } = data;
    await tx.upsert(professionalTable, { personId, organisationId, districts }, ['personId']);
  }

  @EventPattern<string>(organisationListed.type)
  async onOrganisation(@Payload() data: DataOf<typeof organisationListed>, @Ctx() { tx }: EventContext) {
    await tx.upsert(organisationTable, { organisationId: data.organisationId, kind: data.kind }, ['organisationId']);
  }
}
