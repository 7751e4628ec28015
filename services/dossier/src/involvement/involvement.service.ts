import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, Professional } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Tx } from '@rondetafel/platform';
import { erasePreDossier } from '../case/case.timers.ts';
import { mayNotSee, sightOf } from '../case/standing.store.ts';
import { organisationOf, professionalOf } from '../directory/directory.store.ts';
import type { Organisation } from '../directory/directory.table.ts';
import { refuse } from '../refuse.ts';
import { changeContact } from './domain/change-contact.ts';
import { decideInvolvement, type InvolvementAsked } from './domain/decide-involvement.ts';
import { leaveCase } from './domain/end-involvement.ts';
import { excludeParty, revealParty } from './domain/hidden-party.ts';
import type { InvolvementDecision } from './domain/involvement-decision.ts';
import { withdrawRegistration } from './domain/requests.ts';
import type { CallInInput, ChangeContactInput, EndInput, ExcludeInput, PartyView } from './involvement.shapes.ts';
import { involvementOf } from './involvement.store.ts';
import { decisionTable } from './involvement.table.ts';
import { findParties } from './kept-party.store.ts';
import { partyViews } from './party.store.ts';

@Injectable()
export class InvolvementService {
  constructor(private readonly commands: CommandRunner) {}

  /** No count and no version goes with it: neither may differ for who may not know of a hidden party (P-27). */
  parties(actor: Actor, caseId: Id): Promise<{ items: PartyView[] }> {
    return this.commands.run({ actor, action: 'list-parties' }, `case:${caseId}`, async (tx, { today }) => {
      const { fields } = await sightOf(tx, actor, { caseId, today });
      if (!fields.includes('parties')) throw mayNotSee();
      const parties = await findParties(tx, { caseId });
      const items = await partyViews(tx, parties, { all: fields.includes('safety-signal'), today });
      tx.processed({ activity: 'case-reading', subjects: items.flatMap(({ memberIds }) => memberIds) });
      return { items };
    });
  }

  callIn(actor: Actor, caseId: Id, input: CallInInput): Promise<{ partyId: Id; decisionId: Id }> {
    const { reason, insteadOf, managerConsult, personId, ...party } = input;
    const command = { actor, action: 'involve-party' };
    return this.commands.on(involvementOf, caseId, command, async ({ tx, state, facts, save }) => {
      const { kind: organisationKind } = await organisationToInvolve(tx, input.organisationId);
      const contact = personId ? await contactToInvolve(tx, personId) : undefined;
      const asked: InvolvementAsked = {
        decisionId: randomUUID(),
        by: actor,
        callIn: { ...party, organisationKind, contact },
        end: insteadOf,
        ...consulted(managerConsult),
      };
      const decided = decideInvolvement(state, asked, facts);
      await keepDecision(tx, decided.decision, reason);
      await save(decided);
      const { decisionId, calledIn } = decided.decision;
      return { partyId: calledIn[0]!, decisionId };
    });
  }

  /** The worker erases it in a moment; until then it is out of everybody's sight (P-1). */
  withdrawRegistration(actor: Actor, caseId: Id): Promise<void> {
    const command = { actor, action: 'withdraw-registration' };
    return this.commands.on(involvementOf, caseId, command, async ({ tx, state, moment, save }) => {
      const decided = withdrawRegistration(state, { by: actor, today: moment.today });
      await erasePreDossier(tx, caseId, moment.now);
      await save(decided);
    });
  }

  reveal(actor: Actor, caseId: Id, partyId: Id): Promise<void> {
    const command = { actor, action: 'decide-on-party' };
    return this.commands.on(involvementOf, caseId, command, ({ state, moment, save }) =>
      save(revealParty(state, { partyId, by: actor }, moment.now)),
    );
  }

  exclude(actor: Actor, caseId: Id, partyId: Id, { reason }: ExcludeInput): Promise<void> {
    const command = { actor, action: 'decide-on-party' };
    return this.commands.on(involvementOf, caseId, command, async ({ tx, state, moment, save }) => {
      const decided = excludeParty(state, { partyId, by: actor, decisionId: randomUUID() }, moment.now);
      await keepDecision(tx, decided.decision, reason);
      await save(decided);
    });
  }

  /** By whoever it is about, or by mandate (S002-24). */
  end(actor: Actor, caseId: Id, partyId: Id, { reason, managerConsult }: EndInput): Promise<void> {
    const command = { actor, action: 'decide-on-party' };
    return this.commands.on(involvementOf, caseId, command, async ({ tx, state, facts, moment, save }) => {
      const own = state.parties.some((one) => one.partyId === partyId && one.personId === actor.personId);
      if (own) return save(leaveCase(state, { partyId, by: actor }, moment.now));
      const asked = { decisionId: randomUUID(), by: actor, end: [partyId], ...consulted(managerConsult) };
      const decided = decideInvolvement(state, asked, facts);
      if (!reason) throw reasonMissing();
      await keepDecision(tx, decided.decision, reason);
      await save(decided);
    });
  }

  changeContact(actor: Actor, caseId: Id, partyId: Id, { personId }: ChangeContactInput): Promise<void> {
    const command = { actor, action: 'change-contact' };
    return this.commands.on(involvementOf, caseId, command, async ({ tx, state, moment, save }) => {
      const contact = await contactToInvolve(tx, personId);
      await save(changeContact(state, { partyId, contact, by: actor }, moment.now));
    });
  }
}

/** The reason is about the household as a whole: sealed with the case's own key. */
async function keepDecision(tx: Tx, decision: InvolvementDecision, reason: string): Promise<void> {
  const { caseId, decisionId } = decision;
  const keys = await tx.vault.ensure([caseId]);
  const place = { table: 'involvement_decision', column: 'reason', row: decisionId };
  await tx.insert(decisionTable, { ...decision, reason: keys.seal(caseId, place, reason) });
}

async function organisationToInvolve(tx: Tx, organisationId: Id): Promise<Organisation> {
  const found = await organisationOf(tx, organisationId);
  if (!found) throw notInDirectory('/organisationId');
  return found;
}

async function contactToInvolve(tx: Tx, personId: Id): Promise<Professional> {
  const found = await professionalOf(tx, personId);
  if (!found) throw notInDirectory('/personId');
  return { personId, organisationId: found.organisationId };
}

const consulted = (
  consult: CallInInput['managerConsult'],
): Pick<InvolvementAsked, 'managerId' | 'managerConsultedOn'> =>
  consult ? { managerId: consult.managerId, managerConsultedOn: consult.on } : {};

const notInDirectory = (pointer: string) =>
  refuse('not-in-directory', { rule: 'P-11', kind: 'invalid', faults: [{ pointer, code: 'not-in-directory' }] });

const reasonMissing = () =>
  refuse('reason-missing', {
    rule: 'S002-24',
    kind: 'invalid',
    faults: [{ pointer: '/reason', code: 'reason-missing' }],
  });
