import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { organisationListed, professionalListed } from '@rondetafel/contracts';
import { type Actor, Database, LocalRules, type Page, pageOf, type Tx } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import { ArrayContains, ILike, In } from 'typeorm';
import { type Fault, refuse } from '../refuse.ts';
import { type Organisation, organisationTable, type Professional, professionalTable } from './directory.table.ts';
import type {
  ColleagueInput,
  OrganisationInput,
  OrganisationQuery,
  OrganisationView,
  ProfessionalInput,
  ProfessionalQuery,
  ProfessionalView,
} from './directory-input.ts';
import { professionalViews } from './professional-view.ts';

/** Who there is to call (S002-22). Whoever changes it tells the others by a snapshot of ids and codes. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly database: Database,
    private readonly local: LocalRules,
  ) {}

  organisations(actor: Actor, query: OrganisationQuery): Promise<Page<OrganisationView>> {
    const { kind, district, organisationIds, q } = query;
    const where = {
      ...(kind && { kind }),
      ...(district && { districts: ArrayContains([district]) }),
      ...(organisationIds && { organisationId: In(organisationIds) }),
      ...(q && { name: ILike(anywhere(q)) }),
    };
    return this.database.inTransaction(actor, (tx) => {
      permit(actor, 'read-directory');
      return pageOf(tx.repository(organisationTable), query, { by: ['name', 'organisationId'], where }) as Promise<
        Page<any>
      >;
    });
  }

  professionals(actor: Actor, query: ProfessionalQuery): Promise<Page<ProfessionalView>> {
    const { organisationId, district, personIds, q } = query;
    const where = {
      ...(organisationId && { organisationId }),
      ...(district && { districts: ArrayContains([district]) }),
      ...(personIds && { personId: In(personIds) }),
      ...(q && { name: ILike(anywhere(q)) }),
    };
    return this.database.inTransaction(actor, async (tx) => {
      permit(actor, 'read-directory');
      const page = await pageOf(tx.repository(professionalTable), query, { by: ['name', 'personId'], where });
      return { ...page, items: await professionalViews(tx, page.items) };
    });
  }

  putOrganisation(actor: Actor, organisation: OrganisationInput & { organisationId: string }): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'put-organisation', object: `organisation:${organisation.organisationId}` });
      permit(actor, 'keep-directory');
      const { organisationKinds } = this.local.municipality.network;
      refuseUnknown([
        ...unknown('/kind', [organisation.kind], organisationKinds),
        ...this.unknownDistricts(organisation.districts),
      ]);
      await tx.repository(organisationTable).upsert(organisation, ['organisationId']);
      const { name: _, ...listed } = organisation;
      await tx.publish(organisationListed, listed);
    });
  }

  putProfessional(actor: Actor, asked: ProfessionalInput & { personId: string }): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'put-professional', object: `person:${asked.personId}` });
      permit(actor, 'keep-directory');
      refuseUnknown([
        ...((await organisationOf(tx, asked)) ? [] : [unknownOrganisation]),
        ...this.unknownDistricts(asked.districts),
      ]);
      await list(tx, { ...asked, functionCode: asked.functionCode ?? null, hasAccount: true });
    });
  }

  /** P-11. Whoever is added works where the organisation does; the administrator gives an account later, if ever. */
  addProfessional(actor: Actor, { name, organisationId, function: title }: ColleagueInput) {
    return this.database.inTransaction(actor, async (tx) => {
      const personId = randomUUID();
      tx.audit({ action: 'add-professional', object: `person:${personId}` });
      permit(actor, 'add-professional');
      const organisation = await organisationOf(tx, { organisationId });
      if (!organisation) throw refusalOf([unknownOrganisation]);
      const { districts } = organisation;
      const person = { personId, name, organisationId, districts };
      await list(tx, { ...person, function: title ?? null, functionCode: null, hasAccount: false });
      return { personId };
    });
  }

  private unknownDistricts(codes: readonly string[]) {
    return unknown('/districts', codes, this.local.municipality.network.districts);
  }
}

async function list(tx: Tx, professional: Professional): Promise<void> {
  await tx.repository(professionalTable).upsert(professional as any, ['personId']);
  const { personId, organisationId, functionCode, districts } = professional;
  // The work title is for people; only a code that rules look for is said.
  const code = functionCode ? { function: functionCode } : {};
  await tx.publish(professionalListed, { personId, organisationId, ...code, districts: [...districts] });
}

const organisationOf = (tx: Tx, { organisationId }: { organisationId: string }): Promise<Organisation | null> =>
  tx.repository(organisationTable).findOneBy({ organisationId });

/** `%` and `_` in a name are themselves. */
const anywhere = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const unknownOrganisation: Fault = { pointer: '/organisationId', code: 'unknown-organisation' };

const unknown = (pointer: string, codes: readonly string[], known: readonly { code: string }[]): Fault[] =>
  codes.filter((code) => !known.some((one) => one.code === code)).map(() => ({ pointer, code: 'unknown-code' }));

function refuseUnknown(faults: readonly Fault[]): void {
  if (faults.length > 0) throw refusalOf(faults);
}

const refusalOf = (faults: readonly Fault[]) => refuse('unknown-code', { kind: 'invalid', faults });
