import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  administratorKnown,
  coordinatorLeft,
  type Day,
  type DomainEvent,
  happened,
  type Id,
  type Instant,
  professionalAdded,
  professionalListed,
} from '@rondetafel/contracts';
import { Clock, newTrace, type Tx, WorkerDatabase } from '@rondetafel/platform';
import { amsterdamDay } from '@rondetafel/policy';
import { In } from 'typeorm';
import { reporterOf, runningCasesAfter } from '../case/case.store.ts';
import type { CaseRecord } from '../case/case.table.ts';
import { coordinatorsIn } from '../case/coordinator.store.ts';
import { isSitting } from '../case/domain/coordinator.ts';
import { registrationEvents } from '../case/domain/register-case.ts';
import { professionalsAfter as findProfessionals, listingOf } from '../directory/directory.store.ts';
import { membersAfter, nameAnew, openPersons, presentMembersIn, recogniseAnew } from '../household/member.store.ts';
import { takesPart } from '../involvement/domain/case-involvement.ts';
import { appointedEvent } from '../involvement/domain/coordinators.ts';
import { involvedEvent } from '../involvement/domain/party-events.ts';
import { findParties } from '../involvement/kept-party.store.ts';

const atOnce = 50;
const nobody = '00000000-0000-0000-0000-000000000000';
const nothing = { last: undefined, events: [] };

interface Batch {
  /** The id to go on after; undefined: that was all. */
  readonly last: Id | undefined;
  readonly events: readonly DomainEvent[];
}

type Read = (tx: Tx, after: Id) => Promise<Batch>;

/**
 * What services keep since release 1 that they did not keep then, from what dossier has of it: published again, once, at
 * the first start. Who receives it writes down the same once more. Members are recognised by what release 1 did not
 * compare yet (P-3). After a start that was broken off all is done again.
 */
@Injectable()
export class PublishedAgain implements OnApplicationBootstrap {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const today = amsterdamDay(this.clock.now().toISOString());
    await this.once('release-2', [professionalsAfter, (tx, after) => casesAfter(tx, after, today)]);
    await this.once('release-3', [administratorsAfter]);
    await this.once('accounts', [listingsAfter]);
    await this.once('parties', [(tx, after) => partiesAfter(tx, after, today)]);
    await this.once('named-by', [namesAfter]);
    const now = this.clock.now().toISOString();
    await this.once('last-days', [(tx, after) => substitutesAfter(tx, after, { today, now })]);
  }

  private async once(step: string, reads: readonly Read[]): Promise<void> {
    const done = await this.inTransaction((tx) => tx.query('SELECT FROM upgrade WHERE step = $1', [step]));
    if (done.rows.length > 0) return;
    for (const read of reads) await this.inBatches(read);
    await this.inTransaction((tx) => tx.query('INSERT INTO upgrade (step) VALUES ($1) ON CONFLICT DO NOTHING', [step]));
  }

  private async inBatches(read: Read): Promise<void> {
    let after: Id | undefined = nobody;
    while (after) {
      const from: Id = after;
      after = await this.inTransaction(async (tx) => {
        const { last, events } = await read(tx, from);
        await tx.publishAll(events);
        return last;
      });
    }
  }

  private inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.inTransaction({ trace: newTrace(), via: 'published-again' }, work);
  }
}

const idsOf = (cases: readonly CaseRecord[]) => cases.map(({ caseId }) => caseId);

/** Who has no account, and so is no substitute by themselves (P-11). */
async function listingsAfter(tx: Tx, after: Id): Promise<Batch> {
  const found = await findProfessionals(tx, after, atOnce);
  return { last: found.at(-1)?.personId, events: found.map((one) => happened(professionalListed, listingOf(one))) };
}

/** Where each works (P-4), and who added whom, which release 1 kept in the audit trail alone (P-11). */
async function professionalsAfter(tx: Tx, after: Id): Promise<Batch> {
  const found = await findProfessionals(tx, after, atOnce);
  if (found.length === 0) return nothing;
  const added = found.filter(({ hasAccount }) => !hasAccount).map(({ personId }) => personId);
  const { rows } = await tx.query(
    `SELECT a.person_id AS added_by, p.person_id FROM chassis.audit_entry a
     JOIN unnest($1::uuid[]) AS p (person_id) ON a.object = 'person:' || p.person_id
     WHERE a.action = 'add-professional' AND a.result = 'done'`,
    [added],
  );
  return {
    last: found.at(-1)?.personId,
    events: [
      ...found.map((one) => happened(professionalListed, listingOf(one))),
      ...rows.map(({ person_id, added_by }) =>
        happened(professionalAdded, { personId: person_id, addedById: added_by }),
      ),
    ],
  };
}

/** Who was the administrator, as the audit trail shows: what only they do, some did (P-11). */
async function administratorsAfter(tx: Tx, after: Id): Promise<Batch> {
  const { rows } = await tx.query(
    `SELECT DISTINCT person_id AS id FROM chassis.audit_entry
     WHERE action IN ('put-organisation', 'put-professional') AND result = 'done' AND person_id > $1
     ORDER BY id LIMIT $2`,
    [after, atOnce],
  );
  return { last: rows.at(-1)?.id, events: rows.map(({ id }) => happened(administratorKnown, { personId: id })) };
}

/** By what members are found in a search, which release 3 kept first; of closed cases too. */
async function namesAfter(tx: Tx, after: Id): Promise<Batch> {
  const members = await membersAfter(tx, after, atOnce);
  await nameAnew(tx, members, await openPersons(tx, members));
  return { last: members.at(-1)?.memberId, events: [] };
}

/** Which of their parties are hidden, which release 1 did not publish and release 2 not to all (P-27). */
async function partiesAfter(tx: Tx, after: Id, today: Day): Promise<Batch> {
  const cases = await runningCasesAfter(tx, after, atOnce);
  if (cases.length === 0) return nothing;
  const parties = await findParties(tx, { caseId: In(idsOf(cases)) });
  const events = parties.filter((party) => takesPart(party, today)).map(involvedEvent);
  return { last: cases.at(-1)?.caseId, events };
}

/**
 * Until when substitutes sit, which release 2 did not keep everywhere (P-13). Of those whose last day passed: that they
 * left, and who coordinates now.
 */
async function substitutesAfter(
  tx: Tx,
  after: Id,
  { today, now }: { readonly today: Day; readonly now: Instant },
): Promise<Batch> {
  const cases = await runningCasesAfter(tx, after, atOnce);
  if (cases.length === 0) return nothing;
  const all = await coordinatorsIn(tx, idsOf(cases));
  const events = cases.flatMap(({ caseId }) => {
    const ofCase = all.filter((one) => one.caseId === caseId && one.kind === 'independent');
    const sitting = ofCase.filter((one) => isSitting(one, today));
    const [stays] = sitting;
    const sits = (personId: Id) => sitting.some((one) => one.personId === personId);
    const over = ofCase.filter(({ standsInForId, personId }) => standsInForId !== null && !sits(personId));
    return [
      ...over.map(({ personId }) =>
        happened(coordinatorLeft, {
          caseId,
          personId,
          ...(stays && { stays: { personId: stays.personId, organisationId: stays.organisationId } }),
          leftAt: now,
        }),
      ),
      ...sitting.filter(({ standsInForId }) => standsInForId !== null).map(appointedEvent),
    ];
  });
  return { last: cases.at(-1)?.caseId, events };
}

/** Their members and what a place needs, and who coordinates (P-12). */
async function casesAfter(tx: Tx, after: Id, today: Day): Promise<Batch> {
  const cases = await runningCasesAfter(tx, after, atOnce);
  if (cases.length === 0) return nothing;
  const caseIds = idsOf(cases);
  const [members, coordinators] = await Promise.all([presentMembersIn(tx, caseIds), coordinatorsIn(tx, caseIds)]);
  const persons = await openPersons(tx, members);
  await recogniseAnew(tx, members, persons);
  const events = cases.flatMap((one) => {
    const { caseId, district, sourceKind } = one;
    const ofCase = (row: { readonly caseId: Id }) => row.caseId === caseId;
    const known = members.filter(ofCase).flatMap(({ memberId }) => {
      const person = persons.get(memberId);
      return person ? [{ ...person, memberId }] : [];
    });
    const registeredAt = one.registeredAt.toISOString();
    // A substitute has the chair: the coordinator whom they replace is not to take it back by this (P-13).
    const atWork = coordinators.filter((sitting) => ofCase(sitting) && isSitting(sitting, today)).at(-1);
    return [
      ...registrationEvents({ caseId, district, sourceKind, registeredAt, reporter: reporterOf(one), members: known }),
      ...(atWork?.kind === 'independent' ? [appointedEvent(atWork)] : []),
    ];
  });
  return { last: cases.at(-1)?.caseId, events };
}
