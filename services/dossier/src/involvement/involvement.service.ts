import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Id, type Professional, Refusal } from '@rondetafel/contracts';
import { type Actor, Clock, Database, LocalRules, type Tx } from '@rondetafel/platform';
import { caseUnknown, mayNotSee, sightOf } from '../case/sight.ts';
import { type Organisation, organisationTable, professionalTable } from '../directory/directory.table.ts';
import type { CaseInvolvement } from './domain/case-involvement.ts';
import { changeContact } from './domain/change-contact.ts';
import { decideInvolvement, type InvolvementAsked } from './domain/decide-involvement.ts';
import type { Decided } from './domain/decision.ts';
import { leaveCase } from './domain/end-involvement.ts';
import { excludeParty, releaseParty } from './domain/hidden-party.ts';
import type { Circumstances, Step } from './domain/said.ts';
import { decisionTable, partyTable } from './involvement.table.ts';
import type { CallInInput, ChangeContactInput, EndInput, ExcludeInput, PartyView } from './involvement-input.ts';
import { circumstancesOf, lockInvolvement, saveInvolvement } from './involvement-store.ts';
import { partyViews } from './party-view.ts';

@Injectable()
export class InvolvementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** No count and no version goes with it: neither may differ for who may not know of a hidden party (P-27). */
  parties(actor: Actor, caseId: Id): Promise<{ items: PartyView[] }> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'list-parties', object: `case:${caseId}` });
      const asked = { caseId, today: this.clock.today() };
      const { fields } = await sightOf(tx, actor, asked);
      if (!fields.includes('parties')) throw mayNotSee();
      const order = { involvedAt: 'ASC', partyId: 'ASC' } as const;
      const parties = await tx.repository(partyTable).find({ where: { caseId }, order });
      return { items: await partyViews(tx, parties, { all: fields.includes('safety-signal'), today: asked.today }) };
    });
  }

  callIn(actor: Actor, caseId: Id, input: CallInInput): Promise<{ partyId: Id; decisionId: Id }> {
    const { reason, insteadOf, managerConsult } = input;
    return this.command(actor, 'involve-party', caseId, async (tx, before, given) => {
      const { kind: organisationKind } = await organisationOf(tx, input.organisationId);
      const contact = input.personId ? await contactOf(tx, input.personId) : undefined;
      const { personId: _, ...asked } = input;
      const decided = decideInvolvement(
        before,
        {
          decisionId: randomUUID(),
          by: actor,
          callIn: { ...asked, organisationKind, contact },
          release: insteadOf,
          ...consulted(managerConsult),
        },
        given,
      );
      await keep(tx, decided, reason);
      const { decisionId, calledIn } = decided.decision;
      return { ...decided, answer: { partyId: calledIn[0]!, decisionId } };
    });
  }

  release(actor: Actor, caseId: Id, partyId: Id): Promise<void> {
    return this.command(actor, 'release-party', caseId, async (_tx, before, { now }) =>
      silently(releaseParty(before, { partyId, by: actor }, now)),
    );
  }

  exclude(actor: Actor, caseId: Id, partyId: Id, { reason }: ExcludeInput): Promise<void> {
    return this.command(actor, 'exclude-party', caseId, async (tx, before, { now }) => {
      const decided = excludeParty(before, { partyId, by: actor, decisionId: randomUUID() }, now);
      await keep(tx, decided, reason);
      return silently(decided);
    });
  }

  /** By whoever it is about, or by mandate (S002-24). */
  end(actor: Actor, caseId: Id, partyId: Id, { reason, managerConsult }: EndInput): Promise<void> {
    return this.command(actor, 'end-involvement', caseId, async (tx, before, given) => {
      const own = before.parties.some((one) => one.partyId === partyId && one.personId === actor.personId);
      if (own) return silently(leaveCase(before, { partyId, by: actor }, given.now));
      const asked = { decisionId: randomUUID(), by: actor, release: [partyId], ...consulted(managerConsult) };
      const decided = decideInvolvement(before, asked, given);
      if (!reason) throw reasonMissing();
      await keep(tx, decided, reason);
      return silently(decided);
    });
  }

  changeContact(actor: Actor, caseId: Id, partyId: Id, { personId }: ChangeContactInput): Promise<void> {
    return this.command(actor, 'change-contact', caseId, async (tx, before, { now }) => {
      const contact = await contactOf(tx, personId);
      return silently(changeContact(before, { partyId, contact, by: actor }, now));
    });
  }

  /** Load, decide, save: every command on who takes part. */
  private command<T>(
    actor: Actor,
    action: string,
    caseId: Id,
    decide: (tx: Tx, before: CaseInvolvement, given: Circumstances) => Promise<Step & { answer: T }>,
  ): Promise<T> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action, object: `case:${caseId}` });
      const moment = { municipality: this.local.municipality, now: this.clock.now().toISOString() };
      const before = await lockInvolvement(tx, caseId);
      if (!before) throw caseUnknown();
      const { answer, ...step } = await decide(tx, before, await circumstancesOf(tx, before, moment));
      await saveInvolvement(tx, before, step, { ...moment, by: actor.personId });
      return answer;
    });
  }
}

const silently = (step: Step): Step & { answer: undefined } => ({ ...step, answer: undefined });

/** The reason is about the household as a whole: sealed with the case's own key. */
async function keep(tx: Tx, { decision }: Decided, reason: string): Promise<void> {
  const { caseId, decisionId } = decision;
  const keys = await tx.vault.ensure([caseId]);
  const place = { table: 'involvement_decision', column: 'reason', row: decisionId };
  await tx.repository(decisionTable).insert({ ...decision, reason: keys.seal(caseId, place, reason) } as any);
}

async function organisationOf(tx: Tx, organisationId: Id): Promise<Organisation> {
  const found = await tx.repository(organisationTable).findOneBy({ organisationId });
  if (!found) throw unknownInDirectory('/organisationId');
  return found;
}

async function contactOf(tx: Tx, personId: Id): Promise<Professional> {
  const found = await tx.repository(professionalTable).findOneBy({ personId });
  if (!found) throw unknownInDirectory('/personId');
  return { personId, organisationId: found.organisationId };
}

const consulted = (
  consult: CallInInput['managerConsult'],
): Pick<InvolvementAsked, 'managerId' | 'managerConsultedOn'> =>
  consult ? { managerId: consult.managerId, managerConsultedOn: consult.on } : {};

const unknownInDirectory = (pointer: string) =>
  new Refusal('not-in-directory', 'Voeg eerst toe wie u wilt betrekken.', 'P-11', 'invalid', [
    { pointer, detail: 'Dit kenmerk staat niet in de adresgids.', code: 'not-in-directory' },
  ]);

const reasonMissing = () =>
  new Refusal('reason-missing', 'Schrijf op waarom de deelname eindigt.', 'S002-24', 'invalid', [
    { pointer: '/reason', detail: 'Vul dit in.', code: 'reason-missing' },
  ]);
