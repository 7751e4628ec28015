import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Id, organisationListed, professionalAdded, professionalListed } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Page, pageOf, type Tx } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import { ArrayContains, In } from 'typeorm';
import type {
  AddedOrganisationView,
  AddOrganisationInput,
  ColleagueInput,
  OrganisationInput,
  OrganisationQuery,
  OrganisationView,
  ProfessionalInput,
  ProfessionalQuery,
  ProfessionalView,
} from './directory.shapes.ts';
import {
  likeName,
  listingOf,
  organisationNamed,
  organisationOf,
  organisationView,
  professionalViews,
} from './directory.store.ts';
import { organisationTable, type Professional, professionalTable } from './directory.table.ts';
import { organisationUnknown, refuseOrganisationFaults, refuseProfessionalFaults } from './domain/directory-faults.ts';

/** Looking up whom to call leaves no trace: the directory holds nothing about a household. */
const noHousehold = 'nothing about a household is in the directory';

/** Who there is to call (S002-22). A change is published as a snapshot of ids and codes. */
@Injectable()
export class DirectoryService {
  constructor(private readonly commands: CommandRunner) {}

  organisations(actor: Actor, query: OrganisationQuery): Promise<Page<OrganisationView>> {
    const { kind, district, organisationIds, q } = query;
    const where = {
      ...(kind && { kind }),
      ...(district && { districts: ArrayContains([district]) }),
      ...(organisationIds && { organisationId: In(organisationIds) }),
      ...(q && likeName(q)),
    };
    return this.commands.unrecorded(actor, noHousehold, async (tx) => {
      permit(actor, 'read-directory');
      const page = await pageOf(tx.repository(organisationTable), query, { by: ['name', 'organisationId'], where });
      return { ...page, items: page.items.map(organisationView) };
    });
  }

  professionals(actor: Actor, query: ProfessionalQuery): Promise<Page<ProfessionalView>> {
    const { organisationId, district, personIds, q } = query;
    const where = {
      ...(organisationId && { organisationId }),
      ...(district && { districts: ArrayContains([district]) }),
      ...(personIds && { personId: In(personIds) }),
      ...(q && likeName(q)),
    };
    return this.commands.unrecorded(actor, noHousehold, async (tx) => {
      permit(actor, 'read-directory');
      const page = await pageOf(tx.repository(professionalTable), query, { by: ['name', 'personId'], where });
      return { ...page, items: await professionalViews(tx, page.items) };
    });
  }

  putOrganisation(actor: Actor, organisation: OrganisationInput & { organisationId: Id }): Promise<void> {
    const asked = { actor, action: 'put-organisation' };
    return this.commands.run(asked, `organisation:${organisation.organisationId}`, async (tx, { municipality }) => {
      permit(actor, 'keep-directory');
      refuseOrganisationFaults(organisation, municipality);
      await tx.upsert(organisationTable, organisation, ['organisationId']);
      const { name: _, ...listed } = organisation;
      await tx.publish(organisationListed, listed);
    });
  }

  /** P-11. One of that kind with that name is the one that is meant: nothing comes in twice. */
  addOrganisation(actor: Actor, { name, kind }: AddOrganisationInput): Promise<AddedOrganisationView> {
    const organisationId = randomUUID();
    const asked = { actor, action: 'add-organisation' };
    return this.commands.run(asked, `organisation:${organisationId}`, async (tx, { municipality }) => {
      permit(actor, 'add-professional');
      const organisation = { organisationId, name, kind, districts: [] };
      refuseOrganisationFaults(organisation, municipality);
      const there = await organisationNamed(tx, organisation);
      if (there) return { organisationId: there, isNew: false };
      await tx.insert(organisationTable, { ...organisation, addedById: actor.personId });
      await tx.publish(organisationListed, { organisationId, kind, districts: [] });
      return { organisationId, isNew: true };
    });
  }

  putProfessional(actor: Actor, professional: ProfessionalInput & { personId: Id }): Promise<void> {
    const asked = { actor, action: 'put-professional' };
    return this.commands.run(asked, `person:${professional.personId}`, async (tx, { municipality }) => {
      permit(actor, 'keep-directory');
      const hasOrganisation = (await organisationOf(tx, professional.organisationId)) !== null;
      refuseProfessionalFaults({ hasOrganisation, districts: professional.districts }, municipality);
      await list(tx, {
        ...professional,
        functionCode: professional.functionCode ?? null,
        addedById: null,
      });
    });
  }

  /** P-11. Whoever is added works where the organisation does; the administrator gives an account later, if ever. */
  addProfessional(actor: Actor, input: ColleagueInput): Promise<{ personId: Id }> {
    const { name, organisationId, function: title, phone } = input;
    const personId = randomUUID();
    return this.commands.run({ actor, action: 'add-professional' }, `person:${personId}`, async (tx) => {
      permit(actor, 'add-professional');
      const organisation = await organisationOf(tx, organisationId);
      if (!organisation) throw organisationUnknown();
      const { districts } = organisation;
      const person = { personId, name, organisationId, districts };
      await list(tx, {
        ...person,
        function: title ?? null,
        functionCode: null,
        hasAccount: false,
        addedById: actor.personId,
        ...(phone && { phone }),
      });
      await tx.publish(professionalAdded, { personId, addedById: actor.personId });
      return { personId };
    });
  }
}

async function list(tx: Tx, professional: Professional): Promise<void> {
  await tx.upsert(professionalTable, professional, ['personId']);
  await tx.publish(professionalListed, listingOf(professional));
}
