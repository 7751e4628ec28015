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
    const professionals = tx.repository(professionalTable);
    if (!data) await professionals.delete({ personId: idIn(stream) });
    else await professionals.upsert({ personId: data.personId, districts: data.districts }, ['personId']);
  }

  @EventPattern<string>(organisationListed.type)
  async onOrganisation(@Payload() data: DataOf<typeof organisationListed> | null, @Ctx() { tx, stream }: EventContext) {
    const organisations = tx.repository(organisationTable);
    if (!data) await organisations.delete({ organisationId: idIn(stream) });
    else await organisations.upsert({ organisationId: data.organisationId, kind: data.kind }, ['organisationId']);
  }
}

/** `dossier:professional:<id>` */
const idIn = (stream: string): string => stream.slice(stream.lastIndexOf(':') + 1);
