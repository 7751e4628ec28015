import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Moment, revise, type Tx } from '@rondetafel/platform';
import { type CaseAction, type Language, mayDo } from '@rondetafel/policy';
import { paperTexts } from '../../texts/paper.ts';
import type { Decider } from '../authority/domain/deciders.ts';
import { mayNotSee, permitted, sightOf } from '../case/standing.store.ts';
import { colleaguesBy } from '../directory/directory.store.ts';
import { restsOn } from '../meeting/domain/meeting.ts';
import { meetingsOf } from '../meeting/meeting.store.ts';
import { writePaper } from '../paper/write-paper.ts';
import { refuse } from '../refuse.ts';
import { answerPlan, type Words } from './domain/answer-plan.ts';
import { askPlan } from './domain/ask-plan.ts';
import { changeOwnAgreement, type OwnChange } from './domain/change-own-agreement.ts';
import { current, type Owner, type Plan } from './domain/plan.ts';
import { type OwnLine, proposeLine, takeBackLine } from './domain/propose-line.ts';
import { type Reader, shownTo, textShown } from './domain/shown-to.ts';
import { type Draft, keepDraft, moveInDraft, nextRevision } from './draft.store.ts';
import { type PaperQuery, paperOf } from './plan.paper.ts';
import type {
  AnswerInput,
  AskInput,
  PlanVersionsView,
  PlanView,
  RecordedAnswerInput,
  RevisionView,
} from './plan.shapes.ts';
import { digestOfContent, dropBlock, lockPlan, ownOf, planOf, saveDecided, touchPlan } from './plan.store.ts';
import { namesOnPaper, peopleWithAccount, planView } from './plan.view.ts';

@Injectable()
export class PlanService {
  constructor(private readonly commands: CommandRunner) {}

  see(actor: Actor, caseId: Id): Promise<PlanView> {
    return this.reading(actor, caseId, (tx, plan, reader, { today }) => planView(tx, plan, reader, today));
  }

  /** Every version, newest first, as far as this person may read it: who changed what when, and two to compare. */
  versions(actor: Actor, caseId: Id): Promise<PlanVersionsView> {
    return this.reading(actor, caseId, async (tx, plan, reader) => {
      const shown = [...plan.versions].reverse().map((version) => textShown(version, reader));
      const colleagues = await colleaguesBy(
        tx,
        shown.map(({ askedById }) => askedById),
      );
      return {
        items: shown.map(({ askedById, ...version }) => {
          const { name, organisation } = colleagues.get(askedById) ?? {};
          const writtenBy = { personId: askedById, name, organisationName: organisation?.name };
          return { ...version, writtenBy } as PlanVersionsView['items'][number];
        }),
      };
    });
  }

  /** What this person sees of the plan, on paper: nothing of who answered what (P-38, P-45). */
  async paper(actor: Actor, caseId: Id, query: PaperQuery, asked: Language): Promise<Buffer> {
    const paper = await this.reading(actor, caseId, async (tx, plan, reader, moment, district) => {
      const { today, now, municipality } = moment;
      const out = current(plan);
      if (!out) throw refuse('version-unknown', { kind: 'unknown' });
      const language = query.language ?? asked;
      const named = await namesOnPaper(tx, plan, paperTexts[language].unknown, today);
      const { version, goals, lines } = shownTo(plan, out, reader, today);
      const printed = { version, goals, lines: lines.map((line) => ({ ...line, ...named(line) })) };
      return paperOf(printed, query, { municipality, district, today, now, language });
    });
    return writePaper(paper);
  }

  write(actor: Actor, caseId: Id, draft: Draft, expected: number): Promise<RevisionView> {
    return this.change(actor, caseId, { action: 'write-plan', right: 'write-approach' }, async (tx, { today }) => {
      const plan = await planOf(tx, caseId, today);
      const { blockId, kind } = draft;
      if (kind === 'line') refuseHidden(plan, draft.content.owner);
      // What a child thinks is kept under the id of that child: nothing else may be.
      if (kind !== 'voice' && plan.members.some(({ memberId }) => memberId === blockId)) throw blockUnknown();
      if (kind === 'voice' && !plan.members.some(({ memberId }) => memberId === blockId)) throw memberUnknown();
      if (plan.blocks.some((one) => one.blockId === blockId && one.kind !== kind)) throw blockUnknown();
      return { version: await this.keep(tx, plan, draft, expected) };
    });
  }

  /** A party writes a line of its own into the draft. */
  propose(actor: Actor, caseId: Id, line: OwnLine, expected: number): Promise<RevisionView> {
    const asked = { action: 'propose-line', right: 'change-own-agreement' } as const;
    return this.change(actor, caseId, asked, async (tx, { now, today }) => {
      const plan = await planOf(tx, caseId, today);
      const given = { now, today, by: actor.personId };
      const { content, events } = proposeLine(plan, ownOf(plan, actor, today), line, given);
      const draft = { blockId: line.agreementId, kind: 'line', content } as const;
      const version = await this.keep(tx, plan, draft, expected);
      await tx.publishAll(events);
      return { version };
    });
  }

  takeBack(actor: Actor, caseId: Id, agreementId: Id, expected: number): Promise<void> {
    const asked = { action: 'propose-line', right: 'change-own-agreement' } as const;
    return this.change(actor, caseId, asked, async (tx, { today }) => {
      const plan = await planOf(tx, caseId, today);
      takeBackLine(plan, ownOf(plan, actor, today), agreementId);
      await this.strikeOut(tx, plan, agreementId, expected);
    });
  }

  /** Struck out is gone: no history of it is kept (P-48). */
  drop(actor: Actor, caseId: Id, { blockId, kind }: Pick<Draft, 'blockId' | 'kind'>, expected: number): Promise<void> {
    return this.change(actor, caseId, { action: 'write-plan', right: 'write-approach' }, async (tx, { today }) => {
      const plan = await planOf(tx, caseId, today);
      const before = plan.blocks.find((one) => one.blockId === blockId && one.kind === kind);
      if (!before) throw blockUnknown();
      await this.strikeOut(tx, plan, blockId, expected);
    });
  }

  ask(actor: Actor, caseId: Id, input: AskInput, expected: number): Promise<{ planVersion: number }> {
    const asked = { action: 'ask-plan', right: 'write-approach' } as const;
    return this.change(actor, caseId, asked, async (tx, { today, now }, has) => {
      if (has !== expected) await revise(tx, { object: `plan:${caseId}`, has, expected, fields: ['draft'] });
      const plan = await planOf(tx, caseId, today);
      const given = {
        now,
        today,
        by: actor.personId,
        digestOf: digestOfContent,
        restsOn: restsOn(await meetingsOf(tx, caseId)),
      };
      const decided = askPlan(plan, input, given);
      await saveDecided(tx, plan, decided, given);
      const version = decided.next.versions.at(-1)!;
      this.recordsMembers(tx, plan);
      return { planVersion: version.version };
    });
  }

  /** By the contact of a party, or of several, for the lines of each (S002-2). */
  answer(actor: Actor, caseId: Id, version: number, input: AnswerInput): Promise<void> {
    const asked = { action: 'answer-plan', right: 'adopt-plan' } as const;
    return this.change(actor, caseId, asked, async (tx, moment) => {
      const plan = await planOf(tx, caseId, moment.today);
      const own = ownOf(plan, actor, moment.today);
      await this.decide(tx, plan, own, { ...input, version, saidOn: moment.today }, moment);
    });
  }

  /** Who has an account answers for themselves: nobody ticks off for others (F2, R-26). */
  record(actor: Actor, caseId: Id, version: number, input: RecordedAnswerInput): Promise<void> {
    const asked = { action: 'record-plan-answer', right: 'write-approach' } as const;
    return this.change(actor, caseId, asked, async (tx, moment) => {
      const plan = await planOf(tx, caseId, moment.today);
      const withAccount = await peopleWithAccount(tx, plan);
      const party = plan.parties.find(({ partyId }) => input.who.kind === 'party' && partyId === input.who.id);
      if (party?.personId && withAccount.has(party.personId)) throw refuse('answers-themselves', { rule: 'R-26' });
      const { who, ...said } = input;
      await this.decide(tx, plan, [who], { ...said, version }, moment);
    });
  }

  /** Small, by its owner: at once, and told (P-23). */
  changeOwn(actor: Actor, caseId: Id, version: number, change: OwnChange): Promise<{ planVersion: number }> {
    const asked = { action: 'change-own-agreement', right: 'change-own-agreement' } as const;
    return this.change(actor, caseId, asked, async (tx, { now, today, municipality }) => {
      const plan = await planOf(tx, caseId, today);
      const out = current(plan);
      if (out && version < out.version)
        throw refuse('version-replaced', { rule: 'P-38', facts: { current: out.version } });
      const given = { now, today, by: actor.personId, digestOf: digestOfContent, municipality };
      const decided = changeOwnAgreement(plan, ownOf(plan, actor, today), change, given);
      await saveDecided(tx, plan, decided, given);
      await moveInDraft(tx, plan, decided.next, change.agreementId);
      this.recordsMembers(tx, plan);
      return { planVersion: current(decided.next)!.version };
    });
  }

  private async keep(tx: Tx, plan: Plan, draft: Draft, expected: number): Promise<number> {
    const revision = await keepDraft(tx, plan, draft, expected);
    this.recordsMembers(tx, plan);
    return revision;
  }

  private async strikeOut(tx: Tx, plan: Plan, blockId: Id, expected: number): Promise<void> {
    const { caseId } = plan;
    const { revision } = plan.blocks.find((one) => one.blockId === blockId)!;
    await nextRevision(tx, caseId, blockId, { has: revision, expected, fields: ['all'] });
    await dropBlock(tx, caseId, blockId);
    await touchPlan(tx, caseId);
    this.recordsMembers(tx, plan);
  }

  private async decide(
    tx: Tx,
    plan: Plan,
    those: readonly Decider[],
    said: Words,
    { now, today, by }: Moment,
  ): Promise<void> {
    const given = { newId: randomUUID, now, today, by: by!.personId };
    await saveDecided(tx, plan, answerPlan(plan, those, said, given), given);
    this.recordsMembers(tx, plan);
  }

  private recordsMembers(tx: Tx, { members }: Plan): void {
    tx.processed({ activity: 'plan', subjects: members.map(({ memberId }) => memberId) });
  }

  /** @param work gets the plan, and as whom this person reads it (P-38). */
  private reading<T>(
    actor: Actor,
    caseId: Id,
    work: (tx: Tx, plan: Plan, reader: Reader, moment: Moment, district: string) => Promise<T>,
  ): Promise<T> {
    return this.commands.run({ actor, action: 'see-plan' }, `case:${caseId}`, async (tx, moment) => {
      const { today } = moment;
      const { found, held, fields } = await sightOf(tx, actor, { caseId, today });
      if (!fields.includes('agreements')) throw mayNotSee();
      const plan = await planOf(tx, caseId, today);
      const coordinates = mayDo(actor, 'write-approach', held, found.state).yes;
      const changesOwn = mayDo(actor, 'change-own-agreement', held, found.state).yes;
      const own = ownOf(plan, actor, today);
      this.recordsMembers(tx, plan);
      return work(
        tx,
        plan,
        { coordinates, everyGoal: fields.includes('evidence'), own, changesOwn },
        moment,
        found.district,
      );
    });
  }

  /** @param work gets the revision of the draft, with the plan locked. */
  private change<T>(
    actor: Actor,
    caseId: Id,
    { action, right }: { readonly action: string; readonly right: CaseAction },
    work: (tx: Tx, moment: Moment, revision: number) => Promise<T>,
  ): Promise<T> {
    return this.commands.run({ actor, action }, `case:${caseId}`, async (tx, moment) => {
      await permitted(tx, actor, right, { caseId, today: moment.today });
      return work(tx, moment, await lockPlan(tx, caseId));
    });
  }
}

/** A hidden party owns nothing in a draft that others will say yes to (P-27, P-39). */
function refuseHidden({ parties }: Plan, owner: Owner | undefined): void {
  if (owner?.kind !== 'party' || !parties.some((one) => one.partyId === owner.id && one.hidden)) return;
  const faults = [{ pointer: '/owner', code: 'owner-hidden' } as const];
  throw refuse('plan-not-complete', { rule: 'P-39', kind: 'invalid', faults });
}

const blockUnknown = () => refuse('block-unknown', { kind: 'unknown' });
const memberUnknown = () => refuse('member-unknown', { kind: 'unknown' });
