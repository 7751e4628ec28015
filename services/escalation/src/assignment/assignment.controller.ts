import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, Who } from '@rondetafel/platform';
import { AssignmentService } from './assignment.service.ts';
import { AssignedView, AssignInput, ClaimInput, HandBackInput } from './assignment.shapes.ts';

@Controller('v1/requests/:requestId')
export class AssignmentController {
  constructor(private readonly assignments: AssignmentService) {}

  @Post('_assign')
  @Roles('dispatcher')
  @Answers(200, AssignedView)
  assignCoordinator(
    @Who() actor: Actor,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: AssignInput }) input: AssignInput,
  ) {
    return this.assignments.assign(actor, requestId, input);
  }

  @Post('_claim')
  @Roles('independent-coordinator')
  @Answers(200, AssignedView)
  claimRequest(
    @Who() actor: Actor,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: ClaimInput }) input: ClaimInput,
  ) {
    return this.assignments.claim(actor, requestId, input);
  }

  @Post('_decline')
  @Roles('independent-coordinator')
  @HttpCode(204)
  declineRequest(@Who() actor: Actor, @Param('requestId', { schema: Id }) requestId: string): Promise<void> {
    return this.assignments.decline(actor, requestId);
  }

  @Post('_take-back-offer')
  @Roles('dispatcher')
  @HttpCode(204)
  takeBackOffer(@Who() actor: Actor, @Param('requestId', { schema: Id }) requestId: string): Promise<void> {
    return this.assignments.takeBackOffer(actor, requestId);
  }

  @Post('_take-back-decline')
  @Roles('independent-coordinator')
  @HttpCode(204)
  takeBackDecline(@Who() actor: Actor, @Param('requestId', { schema: Id }) requestId: string): Promise<void> {
    return this.assignments.takeBackDecline(actor, requestId);
  }

  @Post('_hand-back')
  @Roles('independent-coordinator', 'dispatcher')
  @HttpCode(204)
  handBackCase(
    @Who() actor: Actor,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: HandBackInput }) input: HandBackInput,
  ): Promise<void> {
    return this.assignments.handBack(actor, requestId, input);
  }
}
