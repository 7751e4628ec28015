import { Injectable } from '@nestjs/common';
import { organisationListed, professionalListed, Refusal } from '@rondetafel/contracts';
import { type Actor, Database, LocalRules, type Page, pageOf } from '@rondetafel/platform';
import { ArrayContains } from 'typeorm';
import type { OrganisationQuery, ProfessionalQuery } from './directory.controller.ts';
import { type Organisation, organisationTable, type Professional, professionalTable } from './directory.table.ts';

/** Who there is to call (S002-22). Whoever changes it tells the others by a snapshot of ids and codes. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly database: Database,
    private readonly local: LocalRules,
  ) {}

  organisations(actor: Actor, { kind, district, ...page }: OrganisationQuery): Promise<Page<Organisation>> {
    const where = { ...(kind && { kind }), ...(district && { districts: ArrayContains([district]) }) };
    return this.database.inTransaction(actor, (tx) =>
      pageOf(tx.repository(organisationTable), page, { by: ['name', 'organisationId'], where }),
    );
  }

  professionals(actor: Actor, { organisationId, district, ...page }: ProfessionalQuery): Promise<Page<Professional>> {
    const where = {
      ...(organisationId && { organisationId }),
      ...(district && { districts: ArrayContains([district]) }),
    };
    return this.database.inTransaction(actor, (tx) =>
      pageOf(tx.repository(professionalTable), page, { by: ['name', 'personId'], where }),
    );
  }

  putOrganisation(actor: Actor, organisation: Organisation): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'put-organisation', object: `organisation:${organisation.organisationId}` });
      const { organisationKinds } = this.local.municipality.network;
      refuseUnknown([
        ...unknown('/kind', [organisation.kind], organisationKinds),
        ...this.unknownDistricts(organisation.districts),
      ]);
      await tx.repository(organisationTable).upsert(organisation as any, ['organisationId']);
      const { name: _, ...listed } = organisation;
      await tx.publish(organisationListed, { ...listed, districts: [...listed.districts] });
    });
  }

  putProfessional(actor: Actor, professional: Professional): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'put-professional', object: `person:${professional.personId}` });
      const { personId, organisationId, districts } = professional;
      const known = await tx.repository(organisationTable).existsBy({ organisationId });
      refuseUnknown([
        ...(known
          ? []
          : [{ pointer: '/organisationId', detail: 'Deze organisatie bestaat niet. Voeg haar eerst toe.' }]),
        ...this.unknownDistricts(districts),
      ]);
      await tx.repository(professionalTable).upsert(professional as any, ['personId']);
      await tx.publish(professionalListed, { personId, organisationId, districts: [...districts] });
    });
  }

  private unknownDistricts(codes: readonly string[]) {
    return unknown('/districts', codes, this.local.municipality.network.districts);
  }
}

function unknown(pointer: string, codes: readonly string[], known: readonly { code: string }[]) {
  return codes
    .filter((code) => !known.some((one) => one.code === code))
    .map(() => ({ pointer, detail: 'Deze code staat niet in het bestand van de gemeente.' }));
}

function refuseUnknown(faults: readonly { pointer: string; detail: string }[]): void {
  if (faults.length === 0) return;
  throw new Refusal('unknown-code', 'De invoer verwijst naar iets wat er niet is.', undefined, 'invalid', faults);
}
