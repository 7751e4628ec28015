import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import type { Actor } from '@rondetafel/platform';
import { saveCase } from '../case/case.store.ts';
import { CaseCommands } from '../case/case-commands.ts';
import { coordinatorTable } from '../coordinator/coordinator.table.ts';
import type { AssignInput, ClaimInput, HandBackInput } from '../request/request.shapes.ts';
import { assignCoordinator } from './domain/assign-coordinator.ts';
import { claimCase } from './domain/claim-case.ts';
import { declineOffer } from './domain/end-assignment.ts';
import { handBackCase } from './domain/hand-back-case.ts';

/** Who coordinates: offered by a dispatcher, declined or declared by an IPC (R-20, P-24). */
@Injectable()
export class AssignmentService {
  constructor(private readonly commands: CaseCommands) {}

  assign(actor: Actor, requestId: string, { coordinatorId, untilOn }: AssignInput) {
    const assignmentId = randomUUID();
    return this.commands.inCaseOf(actor, requestId, 'assign-coordinator', async (theCase, moment) => {
      const { tx, by, now, municipality } = moment;
      const coordinator = await tx.repository(coordinatorTable).findOneBy({ personId: coordinatorId });
      if (!coordinator) {
        const sentence =
          'Deze persoon staat niet op de lijst van onafhankelijke procescoördinatoren. Kies iemand van de lijst.';
        throw new Refusal('coordinator-unknown', sentence, 'S002-27', 'invalid');
      }
      await saveCase(
        tx,
        theCase,
        assignCoordinator(theCase, { assignmentId, by, coordinator, untilOn }, municipality, now),
      );
      return { assignmentId };
    });
  }

  claim(actor: Actor, requestId: string, { independenceDeclared: declaresIndependence }: ClaimInput) {
    const newId = randomUUID();
    return this.commands.inCaseOf(actor, requestId, 'claim-case', async (theCase, { tx, by, now, municipality }) => {
      const step = claimCase(theCase, { assignmentId: newId, by, declaresIndependence }, municipality, now);
      await saveCase(tx, theCase, step);
      return { assignmentId: step.assignment.assignmentId };
    });
  }

  decline(actor: Actor, requestId: string): Promise<void> {
    return this.commands.inCaseOf(actor, requestId, 'decline-case', async (theCase, { tx, by }) => {
      await saveCase(tx, theCase, { next: declineOffer(theCase, by), says: [] });
    });
  }

  handBack(actor: Actor, requestId: string, { reason }: HandBackInput): Promise<void> {
    return this.commands.inCaseOf(actor, requestId, 'hand-back-case', async (theCase, moment) => {
      const { tx, by, now, municipality } = moment;
      await saveCase(tx, theCase, handBackCase(theCase, { by, reason }, municipality, now));
    });
  }
}
