import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { coordinatorRefused, type DataOf } from '@rondetafel/contracts';
import { CommandRunner, type EventContext } from '@rondetafel/platform';
import { caseOf } from '../case/case.store.ts';
import { reopenAssignment } from './domain/end-assignment.ts';

/** Dossier judges independence last. A case that is not here has nobody to end. */
@Controller()
export class AssignmentListener {
  constructor(private readonly commands: CommandRunner) {}

  @EventPattern<string>(coordinatorRefused.type)
  onCoordinatorRefused(@Payload() refused: DataOf<typeof coordinatorRefused>, @Ctx() { tx }: EventContext) {
    return this.commands.react(caseOf, refused.caseId, tx, ({ state, save }) => save(reopenAssignment(state, refused)));
  }
}
