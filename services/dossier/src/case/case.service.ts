import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { caseRegistered, type Instant, Refusal } from '@rondetafel/contracts';
import {
  type Actor,
  Clock,
  Database,
  LocalRules,
  type Page,
  type PageRequest,
  pageOf,
  type Tx,
} from '@rondetafel/platform';
import { type FieldGroup, permit } from '@rondetafel/policy';
import { In, IsNull } from 'typeorm';
import { Person, type RegisterCase, recognisedBy, registerCase } from '../domain/register-case.ts';
import type { CaseLine, CaseView, Registered } from './case.controller.ts';
import { type CaseRecord, caseTable, involvementTable, type Member, memberTable } from './case.table.ts';

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
      const { event, members } = registerCase(asked, { caseId, newId: randomUUID, now, reporter: actor, municipality });

      await this.insert(tx, actor, { caseId, now, asked });
      await insertMembers(tx, caseId, members);
      await tx.publish(caseRegistered, event);
      const memberIds = members.map(({ memberId }) => memberId);
      tx.processed({ activity: 'case-registration', subjects: memberIds });
      return { caseId, state: 'pre-dossier', registeredAt: event.registeredAt, memberIds };
    });
  }

  list(actor: Actor, page: PageRequest): Promise<Page<CaseLine>> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'list-cases', object: `person:${actor.personId}` });
      const found = await pageOf(tx.repository(caseTable), page, { by: ['registeredAt', 'caseId'], newestFirst: true });
      const caseIds = found.items.map(({ caseId }) => caseId);
      const members = await tx.repository(memberTable).findBy({ caseId: In(caseIds) });
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
      const { found, fields } = await this.load(tx, actor, caseId);
      const members = fields.includes('household') ? await tx.repository(memberTable).findBy({ caseId }) : [];
      const persons = await openPersons(tx, members);
      tx.processed({ activity: 'case-reading', subjects: members.map(({ memberId }) => memberId) });
      return {
        ...lineOf(found),
        version: found.version,
        reportedBy: { personId: found.reportedByPerson, organisationId: found.reportedByOrganisation },
        // Whose key was destroyed is a member without particulars (P-29).
        members: members.map(({ memberId }) => ({ memberId, ...persons.get(memberId) })),
        ...(fields.includes('intake') ? await openExplored(tx, found) : {}),
      };
    });
  }

  /** The case, and what of it this person may see; a case one has no part in is not there (S000-17). */
  private async load(
    tx: Tx,
    actor: Actor,
    caseId: string,
  ): Promise<{ found: CaseRecord; fields: readonly FieldGroup[] }> {
    const found = await tx.repository(caseTable).findOneBy({ caseId });
    if (!found) throw unknownCase();
    const own = { caseId, personId: actor.personId, endedAt: IsNull() };
    const standings = (await tx.repository(involvementTable).findBy(own)).map(({ standing }) => standing);
    return { found, fields: permit(actor, 'see-case', standings, found.state) };
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    { caseId, now, asked }: { caseId: string; now: Instant; asked: RegisterCase },
  ) {
    const { district, sourceKind, explored } = asked;
    const { personId, organisationId } = actor;
    const sealed = explored ? (await tx.vault.create([caseId])).seal(caseId, exploredIn(caseId), explored) : null;
    await tx.repository(caseTable).insert({
      ...{
        caseId,
        district,
        sourceKind,
        state: 'pre-dossier',
        registeredAt: new Date(now),
        explored: sealed,
        version: 1,
      },
      ...{ reportedByPerson: personId, reportedByOrganisation: organisationId },
    });
    await tx.repository(involvementTable).insert({
      ...{ involvementId: randomUUID(), caseId, personId, organisationId, standing: 'requester' },
      ...{ grantedBy: personId, since: new Date(now), endedAt: null },
    });
  }
}

async function insertMembers(tx: Tx, caseId: string, members: readonly (Person & { memberId: string })[]) {
  const keys = await tx.vault.create(members.map(({ memberId }) => memberId));
  const rows: Member[] = [];
  for (const { memberId, ...person } of members) {
    rows.push({
      ...{ memberId, caseId, person: keys.seal(memberId, personIn(memberId), JSON.stringify(person)) },
      recognisedBy: await tx.vault.blindIndex('recognised-by', recognisedBy(person)),
    });
  }
  await tx.repository(memberTable).insert(rows);
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

const lineOf = ({ caseId, district, sourceKind, state, registeredAt }: CaseRecord) => ({
  ...{ caseId, district, sourceKind, state },
  registeredAt: registeredAt.toISOString(),
});

const unknownCase = () =>
  new Refusal('case-unknown', 'Deze casus bestaat niet of is niet voor u bedoeld.', 'S000-17', 'unknown');
