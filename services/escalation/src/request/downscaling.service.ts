import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@rondetafel/platform';
import { beginCase, saveCase } from '../case/case.store.ts';
import { CaseCommands } from '../case/case-commands.ts';
import { organisationTable } from '../directory/directory.table.ts';
import { keepDecision } from './decision.ts';
import { answerDownscaling, requestDownscaling } from './domain/downscaling.ts';
import type { AnswerInput, DownscalingInput } from './request.shapes.ts';
import { keepContent } from './request.store.ts';
import { withListedKinds } from './request-parties.ts';

/** Scaling down: asked of the access point, which answers (S002-49 to S002-51). */
@Injectable()
export class DownscalingService {
  constructor(private readonly commands: CaseCommands) {}

  ask(actor: Actor, input: DownscalingInput) {
    const { caseId, accessPointId, conditions, awardInadequate, backDatingReason, urgent } = input;
    const requestId = randomUUID();
    const texts = { awardInadequate, ...(backDatingReason && { backDating: backDatingReason }) };
    return this.commands.run(actor, 'request-downscaling', `case:${caseId}`, async ({ tx, by, now, municipality }) => {
      const before = await beginCase(tx, caseId, input.district);
      const listed = await tx.repository(organisationTable).findOneBy({ organisationId: accessPointId });
      const accessPoint = { organisationId: accessPointId, kind: listed?.kind };
      const { receivedAt = now } = input;
      const parties = await withListedKinds(tx, input.parties);
      const circumstances = { municipality, now, newId: randomUUID };
      const asked = requestDownscaling(
        before,
        { requestId, by, accessPoint, conditions, urgent, receivedAt, parties, texts },
        circumstances,
      );
      await saveCase(tx, before, asked);
      await keepContent(tx, asked.request, { details: { conditions }, texts, needs: [] });
      tx.processed({ activity: 'request', subjects: before.memberIds ?? [] });
      return { caseId, requestId };
    });
  }

  answer(actor: Actor, requestId: string, { outcome, motivation }: AnswerInput) {
    const decisionId = randomUUID();
    return this.commands.inCaseOf(actor, requestId, 'answer-downscaling', async (theCase, { tx, by, now }) => {
      const { caseId, memberIds } = theCase;
      await saveCase(tx, theCase, answerDownscaling(theCase, { requestId, decisionId, by, outcome }, now));
      await keepDecision(tx, { decisionId, caseId, decidedById: by.personId, decidedAt: now, motivation });
      tx.processed({ activity: 'decision', subjects: memberIds ?? [] });
      return { decisionId };
    });
  }
}
