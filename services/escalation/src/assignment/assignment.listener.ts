import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { coordinationHandedOver, coordinatorRefused, type DataOf, dossierClosed } from '@rondetafel/contracts';
import { CommandRunner, type EventContext } from '@rondetafel/platform';
import { caseOf } from '../case/case.store.ts';
import { endCoordination, reopenAssignment } from './domain/end-assignment.ts';

/** What dossier publishes that ends a coordinator's turn. A case that is not here has nobody to end. */
@Controller()
export class AssignmentListener {
  constructor(private readonly commands: CommandRunner) {}

  @EventPattern<string>(coordinatorRefused.type)
  onCoordinatorRefused(@Payload() refused: DataOf<typeof coordinatorRefused>, @Ctx() { tx }: EventContext) {
    return this.commands.react(caseOf, refused.caseId, tx, ({ state, save }) => save(reopenAssignment(state, refused)));
  }

  @EventPattern<string>(coordinationHandedOver.type)
  onHandedOver(@Payload() { caseId }: DataOf<typeof coordinationHandedOver>, @Ctx() { tx }: EventContext) {
    return this.commands.react(caseOf, caseId, tx, ({ state, save }) => save(endCoordination(state, 'handed-over')));
  }

  @EventPattern<string>(dossierClosed.type)
  onDossierClosed(@Payload() { caseId }: DataOf<typeof dossierClosed>, @Ctx() { tx }: EventContext) {
    return this.commands.react(caseOf, caseId, tx, ({ state, save }) => save(endCoordination(state, 'case-ended')));
  }
}
