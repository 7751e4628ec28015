import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, Who, wholeNumber } from '@rondetafel/platform';
import { z } from 'zod';
import { AskedView, OwnAskInput } from '../member-request/member-request.shapes.ts';
import { ResidentService } from './resident.service.ts';
import { OwnAnswerInput, OwnPageLineView, OwnPageView } from './resident.shapes.ts';

const MemberId = () => Param('memberId', { schema: Id });

@Controller('v1/own-pages')
@Roles('resident')
export class ResidentController {
  constructor(private readonly pages: ResidentService) {}

  @Get()
  @Answers(200, z.object({ items: z.array(OwnPageLineView) }))
  listOwnPages(@Who() actor: Actor): Promise<{ items: OwnPageLineView[] }> {
    return this.pages.list(actor);
  }

  @Get(':memberId')
  @Answers(200, OwnPageView)
  seeOwnPage(@Who() actor: Actor, @MemberId() memberId: string): Promise<OwnPageView> {
    return this.pages.see(actor, memberId);
  }

  @Post(':memberId/plan/versions/:version/answers')
  @HttpCode(204)
  answerPlanAsMember(
    @Who() actor: Actor,
    @MemberId() memberId: string,
    @Param('version', { schema: wholeNumber(1, 9_999) }) version: number,
    @Body({ schema: OwnAnswerInput }) input: OwnAnswerInput,
  ): Promise<void> {
    return this.pages.answer(actor, memberId, version, input);
  }

  @Post(':memberId/requests')
  @Answers(201, AskedView)
  askAsMember(
    @Who() actor: Actor,
    @MemberId() memberId: string,
    @Body({ schema: OwnAskInput }) input: OwnAskInput,
  ): Promise<AskedView> {
    return this.pages.ask(actor, memberId, input);
  }
}
