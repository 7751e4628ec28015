import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, AskedLanguage, Roles, Who, wholeNumber } from '@rondetafel/platform';
import type { Language } from '@rondetafel/policy';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AskedView, OwnAskInput } from '../member-request/member-request.shapes.ts';
import { PaperQuery, pdf, pdfHeaders } from '../plan/plan.paper.ts';
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

  /** For printing, on the municipality's paper. */
  @Get(':memberId/plan/paper')
  @ApiOkResponse(pdf)
  async printOwnPlan(
    @Who() actor: Actor,
    @MemberId() memberId: string,
    @Query({ schema: PaperQuery }) query: PaperQuery,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const paper = await this.pages.paper(actor, memberId, query, language);
    reply.headers(pdfHeaders(query));
    return paper;
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
