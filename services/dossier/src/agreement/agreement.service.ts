import { Injectable } from '@nestjs/common';
import type { Decision, Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { type CaseAction, mayDo } from '@rondetafel/policy';
import { mayNotSee, permitted, sightOf } from '../case/standing.store.ts';
import { current } from '../plan/domain/plan.ts';
import { newestVersions, ownOf } from '../plan/plan.store.ts';
import { refuse } from '../refuse.ts';
import type { CaseAgreementsView, FollowUpInput, OwnAgreementView, SaidInput, UnmetInput } from './agreement.shapes.ts';
import { agreementsIn, ownAmong } from './agreement.store.ts';
import { agreedView, agreementViews, subjectsOf } from './agreement.view.ts';
import type { Agreement } from './domain/agreement.ts';
import { establishUnmet, followUp } from './domain/follow-up.ts';
import { type Report, report } from './domain/report.ts';
import { sayOfOwn } from './domain/say-of-own.ts';
import { type Reader, seenBy } from './domain/shown-course.ts';
import { followedIn, type Guarded, guarded, guardingOf } from './follow.ts';

@Injectable()
export class AgreementService {
  constructor(private readonly commands: CommandRunner) {}

  /** The board of one case: all of it for who guards it, for a party its own (P-45). */
  list(actor: Actor, caseId: Id): Promise<CaseAgreementsView> {
    return this.commands.run({ actor, action: 'list-agreements' }, `case:${caseId}`, async (tx, moment) => {
      const { today } = moment;
      const { found, held, fields } = await sightOf(tx, actor, { caseId, today });
      const may = (action: CaseAction) => mayDo(actor, action, held, found.state).yes;
      const guards = may('guard-agreements');
      const everyParty = fields.includes('evidence');
      if (!guards && !everyParty && !may('report-on-agreement')) throw mayNotSee();
      const { plan, followed } = await followedIn(tx, caseId, moment);
      const own = ownOf(plan, actor, today).map(({ id }) => id);
      const reader: Reader = { guards, everyParty, own };
      const out = current(plan);
      const shown = seenBy(followed.next, reader).sort((one, other) => one.dueOn.localeCompare(other.dueOn));
      const items = await agreementViews(tx, shown, out, { reader, today, guarding: guardingOf(moment) });
      tx.processed({ activity: 'agreement', subjects: plan.members.map(({ memberId }) => memberId) });
      return { ...(out && { planVersion: out.version }), guards, mayEscalate: may('ask-focal-point'), items };
    });
  }

  /** What somebody’s parties agreed to, over all their dossiers. */
  listOwn(actor: Actor): Promise<{ items: OwnAgreementView[] }> {
    const asked = { actor, action: 'list-own-agreements' };
    return this.commands.run(asked, `person:${actor.personId}`, async (tx, moment) => {
      const { today } = moment;
      const mine = await ownAmong(tx, actor, today, await agreementsIn(tx));
      const versions = await newestVersions(tx, [...new Set(mine.map(({ caseId }) => caseId))]);
      const own = mine.map(({ owner }) => owner.id);
      const given = { reader: { guards: false, everyParty: false, own }, today, guarding: guardingOf(moment) };
      const items = mine.flatMap((one): OwnAgreementView[] => {
        const version = versions.get(one.caseId);
        const view = agreedView(one, version, given);
        return view && version ? [{ ...view, planVersion: version.version }] : [];
      });
      tx.processed({ activity: 'agreement', subjects: [...versions.values()].flatMap(subjectsOf) });
      return { items };
    });
  }

  report(actor: Actor, caseId: Id, agreementId: Id, said: Report): Promise<void> {
    const asked = { action: `report-${said.kind}`, right: 'report-on-agreement' } as const;
    return this.decide(actor, { caseId, agreementId }, asked, ({ plan }, one, given) =>
      report(plan, one, ownOf(plan, actor, given.today), said, given),
    );
  }

  /** For a member, who said it at the table or by phone (P-18, P-43). */
  record(actor: Actor, caseId: Id, agreementId: Id, said: SaidInput): Promise<void> {
    const asked = { action: 'record-own-line', right: 'guard-agreements' } as const;
    return this.decide(actor, { caseId, agreementId }, asked, (_, one, given) => sayOfOwn(one, said, given));
  }

  establishUnmet(actor: Actor, caseId: Id, agreementId: Id, input: UnmetInput): Promise<void> {
    const asked = { action: 'establish-unmet', right: 'guard-agreements' } as const;
    return this.decide(actor, { caseId, agreementId }, asked, ({ plan }, one, given) =>
      establishUnmet(plan, one, input, given),
    );
  }

  /** Going to the focal point is for who may ask it too (S002-26, R-1). */
  followUp(actor: Actor, caseId: Id, agreementId: Id, input: FollowUpInput): Promise<void> {
    const also = input.how === 'escalated' ? 'ask-focal-point' : 'guard-agreements';
    const asked = { action: 'follow-up', right: 'guard-agreements', also } as const;
    return this.decide(actor, { caseId, agreementId }, asked, ({ plan }, one, given) =>
      followUp(plan, one, input, given),
    );
  }

  private decide(
    actor: Actor,
    { caseId, agreementId }: { readonly caseId: Id; readonly agreementId: Id },
    { action, right, also = right }: Asked,
    work: (found: Guarded, one: Agreement, given: Given) => Decision<Agreement>,
  ): Promise<void> {
    return this.commands.run({ actor, action }, `case:${caseId}`, async (tx, moment) => {
      const { now, today } = moment;
      for (const one of new Set([right, also])) await permitted(tx, actor, one, { caseId, today });
      const found = await guarded(tx, caseId, moment);
      const one = found.agreements.find((agreement) => agreement.agreementId === agreementId);
      if (!one) throw refuse('block-unknown', { kind: 'unknown' });
      await found.save(work(found, one, { now, today, by: actor.personId, guarding: guardingOf(moment) }));
      tx.processed({ activity: 'agreement', subjects: found.plan.members.map(({ memberId }) => memberId) });
    });
  }
}

interface Asked {
  readonly action: string;
  readonly right: CaseAction;
  readonly also?: CaseAction;
}

type Given = Parameters<typeof report>[4];
