import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Follows, pageSchema, Roles, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { DownscalingService } from './downscaling.service.ts';
import { RequestService } from './request.service.ts';
import {
  AnswerInput,
  DecideInput,
  DownscalingInput,
  RequestView,
  UpscalingInput,
  WorkCountQuery,
  WorkCountsView,
  WorkItemView,
  WorkQuery,
} from './request.shapes.ts';
import { UpscalingService } from './upscaling.service.ts';

const AskedView = z.object({ caseId: Id, requestId: Id });

@Controller('v1')
export class RequestController {
  constructor(
    private readonly upscaling: UpscalingService,
    private readonly downscaling: DownscalingService,
    private readonly requests: RequestService,
  ) {}

  @Post('upscaling-requests')
  @Roles('professional', 'independent-coordinator')
  @Answers(201, AskedView.extend({ assignmentId: Id.optional(), decisionId: Id.optional() }))
  askUpscaling(@Who() actor: Actor, @Body({ schema: UpscalingInput }) input: UpscalingInput) {
    return this.upscaling.ask(actor, input);
  }

  @Post('downscaling-requests')
  @Roles('professional', 'independent-coordinator')
  @Answers(201, AskedView)
  askDownscaling(@Who() actor: Actor, @Body({ schema: DownscalingInput }) input: DownscalingInput) {
    return this.downscaling.ask(actor, input);
  }

  @Get('requests')
  @SignedIn()
  @Follows('dossier')
  @Answers(200, pageSchema(WorkItemView))
  listRequests(@Who() actor: Actor, @Query({ schema: WorkQuery }) query: WorkQuery) {
    return this.requests.list(actor, query);
  }

  @Get('requests/_counts')
  @SignedIn()
  @Follows('dossier')
  @Answers(200, WorkCountsView)
  countRequests(@Who() actor: Actor, @Query({ schema: WorkCountQuery }) query: WorkCountQuery) {
    return this.requests.count(actor, query);
  }

  @Get('requests/:requestId')
  @SignedIn()
  @Follows('dossier')
  @Answers(200, RequestView)
  getRequest(@Who() actor: Actor, @Param('requestId', { schema: Id }) requestId: string) {
    return this.requests.get(actor, requestId);
  }

  @Post('requests/:requestId/_decide')
  @Roles('independent-coordinator')
  @Answers(200, z.object({ decisionId: Id }))
  decideRequest(
    @Who() actor: Actor,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: DecideInput }) input: DecideInput,
  ) {
    return this.upscaling.decide(actor, requestId, input);
  }

  @Post('requests/:requestId/_answer')
  @Roles('professional')
  @Answers(200, z.object({ decisionId: Id }))
  answerDownscaling(
    @Who() actor: Actor,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: AnswerInput }) input: AnswerInput,
  ) {
    return this.downscaling.answer(actor, requestId, input);
  }

  @Post('requests/:requestId/_withdraw')
  @Roles('professional', 'independent-coordinator')
  @HttpCode(204)
  withdrawRequest(@Who() actor: Actor, @Param('requestId', { schema: Id }) requestId: string): Promise<void> {
    return this.upscaling.withdraw(actor, requestId);
  }
}
