import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { caseOfRequest } from '../case/case.store.ts';
import { findCoordinator } from '../coordinator/coordinator.store.ts';
import { refuse } from '../refuse.ts';
import type { AssignInput, ClaimInput, HandBackInput } from './assignment.shapes.ts';
import { assignCoordinator } from './domain/assign-coordinator.ts';
import { claimCase } from './domain/claim-case.ts';
import { declineOffer } from './domain/end-assignment.ts';
import { handBackCase } from './domain/hand-back-case.ts';
import { takeBackDecline, takeBackOffer } from './domain/take-back.ts';

/** Who coordinates: offered by a dispatcher, declined or declared by an IPC (R-20, P-24). */
@Injectable()
export class AssignmentService {
  constructor(private readonly commands: CommandRunner) {}

  assign(actor: Actor, requestId: string, { coordinatorId, untilOn }: AssignInput) {
    const asked = { actor, action: 'assign-coordinator' };
    return this.commands.on(caseOfRequest, requestId, asked, async ({ tx, state, facts: by, moment, save }) => {
      const coordinator = await findCoordinator(tx, coordinatorId);
      if (!coordinator) throw refuse('coordinator-unknown', { rule: 'S002-27', kind: 'invalid' });
      const assignmentId = moment.newId();
      const { municipality, now } = moment;
      await save(assignCoordinator(state, { assignmentId, by, coordinator, untilOn }, municipality, now));
      return { assignmentId };
    });
  }

  claim(actor: Actor, requestId: string, { independenceDeclared: declaresIndependence }: ClaimInput) {
    const asked = { actor, action: 'claim-case' };
    return this.commands.on(caseOfRequest, requestId, asked, async ({ state, facts: by, moment, save }) => {
      const { newId, municipality, now } = moment;
      const claimed = claimCase(state, { assignmentId: newId(), by, declaresIndependence }, municipality, now);
      await save(claimed);
      return { assignmentId: claimed.assignment.assignmentId };
    });
  }

  decline(actor: Actor, requestId: string): Promise<void> {
    const asked = { actor, action: 'decline-case' };
    return this.commands.on(caseOfRequest, requestId, asked, ({ state, facts: by, moment, save }) =>
      save(declineOffer(state, by, moment.now)),
    );
  }

  /** What a dispatcher asked of a coordinator, before the answer. */
  takeBackOffer(actor: Actor, requestId: string): Promise<void> {
    const asked = { actor, action: 'take-back-offer' };
    return this.commands.on(caseOfRequest, requestId, asked, ({ state, facts: by, moment, save }) =>
      save(takeBackOffer(state, by, moment.municipality, moment.now)),
    );
  }

  takeBackDecline(actor: Actor, requestId: string): Promise<void> {
    const asked = { actor, action: 'take-back-decline' };
    return this.commands.on(caseOfRequest, requestId, asked, ({ state, facts: by, moment, save }) =>
      save(takeBackDecline(state, by, moment.now)),
    );
  }

  handBack(actor: Actor, requestId: string, { reason }: HandBackInput): Promise<void> {
    const asked = { actor, action: 'hand-back-case' };
    return this.commands.on(caseOfRequest, requestId, asked, ({ state, facts: by, moment, save }) =>
      save(handBackCase(state, { by, reason }, moment.municipality, moment.now)),
    );
  }
}
