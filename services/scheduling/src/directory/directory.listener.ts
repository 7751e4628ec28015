import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, organisationListed, professionalListed } from '@rondetafel/contracts';
import type { EventContext } from '@rondetafel/platform';

/** Whom an organisation can send (P-11). */
@Controller()
export class DirectoryListener {
  @EventPattern<string>(organisationListed.type)
  async onOrganisation(@Payload() data: DataOf<typeof organisationListed>, @Ctx() { tx }: EventContext) {
    await tx.query(
      `INSERT INTO organisation VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id) DO UPDATE SET kind = $2, districts = $3`,
      [data.organisationId, data.kind, data.districts],
    );
  }

  @EventPattern<string>(professionalListed.type)
  async onProfessional(@Payload() data: DataOf<typeof professionalListed>, @Ctx() { tx }: EventContext) {
    await tx.query(
      `INSERT INTO professional (person_id, organisation_id, districts, has_account) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) DO UPDATE SET organisation_id = $2, districts = $3, has_account = $4`,
      [data.personId, data.organisationId, data.districts, data.hasAccount],
    );
  }
}
