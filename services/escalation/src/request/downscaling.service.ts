import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Moment, type Tx } from '@rondetafel/platform';
import { caseOfRequest, caseToAskAbout } from '../case/case.store.ts';
import { onceHeardOf } from '../case/once-heard-of.ts';
import { kindOfOrganisation } from '../directory/directory.store.ts';
import { answerDownscaling, requestDownscaling } from './domain/downscaling.ts';
import type { AnswerInput, DownscalingInput } from './request.shapes.ts';
import { asListed, keepContent, keepDecision } from './request.store.ts';

/** Scaling down: asked of the access point, which answers (S002-49 to S002-51). */
@Injectable()
export class DownscalingService {
  constructor(private readonly commands: CommandRunner) {}

  ask(actor: Actor, input: DownscalingInput) {
    const asked = { actor, action: 'request-downscaling' };
    return onceHeardOf((heard) =>
      this.commands.run(asked, `case:${input.caseId}`, (tx, moment) => heard(() => this.keep(tx, moment, input))),
    );
  }

  private async keep(tx: Tx, moment: Moment, input: DownscalingInput) {
    const { caseId, accessPointId, conditions, awardInadequate, backDatingReason, urgent } = input;
    const before = await caseToAskAbout(tx, moment, caseId);
    const { facts: by, save } = await this.commands.loaded(caseOfRequest, tx, before, moment);
    const accessPoint = { organisationId: accessPointId, kind: await kindOfOrganisation(tx, accessPointId) };
    const { receivedAt = moment.now } = input;
    const parties = await asListed(tx, input.parties);
    const texts = { awardInadequate, ...(backDatingReason && { backDating: backDatingReason }) };
    const requestId = moment.newId();
    const requested = requestDownscaling(
      before,
      { requestId, by, accessPoint, conditions, urgent, receivedAt, parties, texts },
      moment,
    );
    await save(requested);
    await keepContent(tx, requested.request, { details: { conditions }, texts, needs: [] });
    tx.processed({ activity: 'request', subjects: before.memberIds });
    return { caseId, requestId };
  }

  answer(actor: Actor, requestId: string, { outcome, motivation }: AnswerInput) {
    const asked = { actor, action: 'answer-downscaling' };
    return this.commands.on(caseOfRequest, requestId, asked, async ({ tx, state, facts: by, moment, save }) => {
      const { caseId, memberIds } = state;
      const { now } = moment;
      const decisionId = moment.newId();
      await save(answerDownscaling(state, { requestId, decisionId, by, outcome }, now));
      await keepDecision(tx, { decisionId, caseId, decidedById: by.personId, decidedAt: now, motivation });
      tx.processed({ activity: 'decision', subjects: memberIds });
      return { decisionId };
    });
  }
}
