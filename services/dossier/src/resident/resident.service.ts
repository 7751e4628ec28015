import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Moment, type Tx } from '@rondetafel/platform';
import { type CaseAction, type Language, permit } from '@rondetafel/policy';
import { paperTexts } from '../../texts/paper.ts';
import { type OwnPage, ownMembers, ownPage, pageOf } from '../member-access/member-access.store.ts';
import { askFor } from '../member-request/member-request.service.ts';
import type { AskedView, OwnAskInput } from '../member-request/member-request.shapes.ts';
import { writePaper } from '../paper/write-paper.ts';
import { answerPlan } from '../plan/domain/answer-plan.ts';
import { type PaperQuery, paperOf } from '../plan/plan.paper.ts';
import { lockPlan, planOf, saveDecided } from '../plan/plan.store.ts';
import { refuse } from '../refuse.ts';
import type { OwnAnswerInput, OwnPageLineView, OwnPageView } from './resident.shapes.ts';
import { firstName, namesIn, pageView } from './resident.view.ts';

/** A household member's own page (R-3, P-16): for who opened it with a code, and by their standing on the day. */
@Injectable()
export class ResidentService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor): Promise<{ items: OwnPageLineView[] }> {
    const asked = { actor, action: 'list-own-pages' };
    return this.commands.run(asked, `person:${actor.personId}`, async (tx, { today }) => {
      const items: OwnPageLineView[] = [];
      for (const own of await ownMembers(tx, actor)) {
        if (!(await pageOf(tx, actor, own, today))) continue;
        const name = firstName((await namesIn(tx, own.caseId)).get(own.memberId));
        items.push({ memberId: own.memberId, ...(name && { name }) });
      }
      tx.processed({ activity: 'own-page', subjects: items.map(({ memberId }) => memberId) });
      return { items };
    });
  }

  see(actor: Actor, memberId: Id): Promise<OwnPageView> {
    return this.onPage(actor, memberId, { action: 'see-own-page', right: 'see-case' }, pageView);
  }

  /** What this page shows of the plan, on paper. */
  async paper(actor: Actor, memberId: Id, query: PaperQuery, asked: Language): Promise<Buffer> {
    const opened = { action: 'see-own-page', right: 'see-case' } as const;
    const paper = await this.onPage(actor, memberId, opened, async (tx, page, moment) => {
      const { plan } = await pageView(tx, page, moment);
      if (!plan) throw refuse('version-unknown', { kind: 'unknown' });
      const { municipality, today, now } = moment;
      const { district } = page.found;
      const language = query.language ?? asked;
      // A party that takes part no more has no name; what it agreed to is not the reader's for that.
      const { unknown } = paperTexts[language];
      const lines = plan.lines.map(({ by, own, ...line }) => ({ ...line, who: own ? undefined : (by ?? unknown) }));
      return paperOf({ ...plan, lines }, query, { municipality, district, today, now, language });
    });
    return writePaper(paper);
  }

  /** One person, one answer: a parent's for a child is that parent's, never the child's (P-36). */
  answer(actor: Actor, memberId: Id, version: number, input: OwnAnswerInput): Promise<void> {
    const asked = { action: 'answer-plan-as-member', right: 'adopt-plan' } as const;
    return this.onPage(actor, memberId, asked, async (tx, { caseId }, { today, now }) => {
      await lockPlan(tx, caseId);
      const plan = await planOf(tx, caseId, today);
      const said = { ...input, version, saidOn: today };
      const given = { newId: randomUUID, now, today, by: actor.personId };
      await saveDecided(tx, plan, answerPlan(plan, [{ kind: 'member', id: memberId }], said, given), given);
    });
  }

  ask(actor: Actor, memberId: Id, input: OwnAskInput): Promise<AskedView> {
    const asked = { action: 'ask-as-member', right: 'record-reaction' } as const;
    return this.onPage(actor, memberId, asked, (tx, { caseId }, moment) =>
      askFor(tx, { caseId, memberId, ...input }, moment),
    );
  }

  private onPage<T>(
    actor: Actor,
    memberId: Id,
    { action, right }: { readonly action: string; readonly right: CaseAction },
    work: (tx: Tx, page: OwnPage, moment: Moment) => Promise<T>,
  ): Promise<T> {
    return this.commands.run({ actor, action }, `person:${actor.personId}`, async (tx, moment) => {
      const page = await ownPage(tx, actor, { memberId, today: moment.today });
      permit(actor, right, page.standings, page.found.state);
      tx.processed({ activity: 'own-page', subjects: [memberId, ...page.represents] });
      return work(tx, page, moment);
    });
  }
}
