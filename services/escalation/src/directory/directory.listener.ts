import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, organisationListed, professionalListed } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';
import { organisationTable, professionalTable } from './directory.table.ts';

/** Dossier's directory as snapshots: the last one is all there is, a tombstone erases it. */
@Controller()
export class DirectoryListener {
  @EventPattern<string>(professionalListed.type)
  async onProfessional(@Payload() data: DataOf<typeof professionalListed> | null, @Ctx() { tx, stream }: EventContext) {
    if (!data) await tx.repository(professionalTable).delete({ personId: idIn(stream) });
    else await tx.upsert(professionalTable, { personId: data.personId, districts: data.districts }, ['personId']);
  }

  @EventPattern<string>(organisationListed.type)
  async onOrganisation(@Payload() data: DataOf<typeof organisationListed> | null, @Ctx() { tx, stream }: EventContext) {
    if (!data) await tx.repository(organisationTable).delete({ organisationId: idIn(stream) });
    else
      await tx.upsert(organisationTable, { organisationId: data.organisationId, kind: data.kind }, ['organisationId']);
  }
}

/** `dossier:professional:<id>` */
const idIn = (stream: string): string => stream.slice(stream.lastIndexOf(':') + 1);
