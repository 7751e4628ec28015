import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { caseRegistered, type Instant } from '@rondetafel/contracts';
import { type Actor, Clock, Database, LocalRules, type Page, pageOf, type Tx } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import { In } from 'typeorm';
import { Person, type RegisterCase, registerCase } from '../domain/register-case.ts';
import { coordinatorViews } from '../involvement/coordinator-view.ts';
import { knownTo, recognise } from '../known-household/known-household.service.ts';
import type { CaseLine, CaseQuery, CaseView, Registered } from './case.controller.ts';
import { type CaseRecord, caseTable, involvementTable, type Member, memberTable } from './case.table.ts';
import { casesInSight, sightOf } from './sight.ts';

const exploredIn = (caseId: string) => ({ table: 'case_record', column: 'explored', row: caseId });
const personIn = (memberId: string) => ({ table: 'household_member', column: 'person', row: memberId });

@Injectable()
export class CaseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** P-1. The reporter is the first involved person; nobody else is until somebody involves them. */
  register(actor: Actor, asked: RegisterCase): Promise<Registered> {
    return this.database.inTransaction(actor, async (tx) => {
      const caseId = randomUUID();
      const now = this.clock.now().toISOString();
      tx.audit({ action: 'register-case', object: `case:${caseId}` });
      permit(actor, 'register-case');
      const { municipality } = this.local;
      const recognised = await recognise(tx, asked.members);
      const { event, members } = registerCase(asked, { caseId, newId: randomUUID, now, reporter: actor, municipality });
      const memberIds = members.map(({ memberId }) => memberId);
      // In this order and in one breath: whom to call is looked up before this household is there itself.
      const [colleagues] = await Promise.all([
        knownTo(tx, recognised),
        tx.vault.create(asked.explored ? [caseId, ...memberIds] : memberIds),
        insertCase(tx, actor, { caseId, now, asked }),
        insertMembers(tx, { caseId, members, recognised }),
      ]);
      await tx.publish(caseRegistered, event);
      tx.processed({ activity: 'case-registration', subjects: memberIds });
      return { caseId, state: 'pre-dossier', registeredAt: event.registeredAt, memberIds, knownTo: colleagues };
    });
  }

  list(actor: Actor, query: CaseQuery): Promise<Page<CaseLine>> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'list-cases', object: `person:${actor.personId}` });
      const inSight = await casesInSight(tx, actor, this.clock.today());
      const asked = query.caseIds ?? [...inSight.keys()];
      const where = { caseId: In(asked.filter((caseId) => inSight.has(caseId))) };
      const order = { by: ['registeredAt', 'caseId'], newestFirst: true, where } as const;
      const found = await pageOf(tx.repository(caseTable), query, order);
      const named = found.items.filter(({ caseId }) => inSight.get(caseId)?.includes('household'));
      const members = await tx.repository(memberTable).findBy({ caseId: In(named.map(({ caseId }) => caseId)) });
      const persons = await openPersons(tx, members);
      tx.processed({ activity: 'case-reading', subjects: members.map(({ memberId }) => memberId) });
      const namesOf = (caseId: string) =>
        members
          .filter((member) => member.caseId === caseId)
          .flatMap(({ memberId }) => persons.get(memberId)?.familyName ?? []);
      return {
        ...found,
        items: found.items.map((found) => ({ ...lineOf(found), familyNames: [...new Set(namesOf(found.caseId))] })),
      };
    });
  }

  see(actor: Actor, caseId: string): Promise<CaseView> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'see-case', object: `case:${caseId}` });
      const asked = { caseId, today: this.clock.today() };
      const { found, fields } = await sightOf(tx, actor, asked);
      const members = fields.includes('household') ? await tx.repository(memberTable).findBy({ caseId }) : [];
      const persons = await openPersons(tx, members);
      tx.processed({ activity: 'case-reading', subjects: members.map(({ memberId }) => memberId) });
      return {
        ...lineOf(found),
        version: found.version,
        // Whose key was destroyed is a member without particulars (P-29).
        members: members.map(({ memberId }) => ({ memberId, ...persons.get(memberId) })).sort(eldestFirst),
        ...(fields.includes('intake') && { reportedBy: reporterOf(found), ...(await openExplored(tx, found)) }),
        ...(fields.includes('coordinator-contact') && { coordinators: await coordinatorViews(tx, asked) }),
      };
    });
  }
}

/** The case, and who registers it as the first involved. */
function insertCase(
  tx: Tx,
  { personId, organisationId }: Actor,
  { caseId, now, asked }: { caseId: string; now: Instant; asked: RegisterCase },
) {
  const { district, sourceKind, explored } = asked;
  const since = new Date(now);
  const sealed = explored ? tx.vault.atHand.seal(caseId, exploredIn(caseId), explored) : null;
  return Promise.all([
    tx.insert(caseTable, {
      ...{ caseId, district, sourceKind, state: 'pre-dossier', registeredAt: since, explored: sealed, version: 1 },
      ...{ reportedByPerson: personId, reportedByOrganisation: organisationId },
    }),
    tx.insert(involvementTable, {
      ...{ involvementId: randomUUID(), caseId, personId, organisationId, standing: 'requester' },
      ...{ grantedBy: personId, since, untilOn: null, endedAt: null },
    }),
  ]);
}

function insertMembers(
  tx: Tx,
  {
    caseId,
    members,
    recognised,
  }: { caseId: string; members: readonly (Person & { memberId: string })[]; recognised: readonly Buffer[] },
) {
  const rows = members.map(({ memberId, ...person }, index): Member => {
    const sealed = tx.vault.atHand.seal(memberId, personIn(memberId), JSON.stringify(person));
    return { memberId, caseId, person: sealed, recognisedBy: recognised[index]! };
  });
  return tx.insert(memberTable, rows);
}

async function openPersons(tx: Tx, members: readonly Member[]): Promise<Map<string, Person>> {
  const keys = await tx.vault.of(members.map(({ memberId }) => memberId));
  return new Map(
    members.flatMap(({ memberId, person }) => {
      const text = keys.open(memberId, personIn(memberId), person);
      return text === null ? [] : [[memberId, Person.parse(JSON.parse(text))] as const];
    }),
  );
}

async function openExplored(tx: Tx, { caseId, explored }: CaseRecord): Promise<{ explored?: string }> {
  const text = explored && (await tx.vault.of([caseId])).open(caseId, exploredIn(caseId), explored);
  return text ? { explored: text } : {};
}

const eldestFirst = (one: Partial<Person>, other: Partial<Person>): number =>
  (one.birthOn ?? '') < (other.birthOn ?? '') ? -1 : 1;

const reporterOf = ({ reportedByPerson, reportedByOrganisation }: CaseRecord) => ({
  personId: reportedByPerson,
  organisationId: reportedByOrganisation,
});

const lineOf = ({ caseId, district, sourceKind, state, registeredAt }: CaseRecord) => ({
  ...{ caseId, district, sourceKind, state },
  registeredAt: registeredAt.toISOString(),
});
