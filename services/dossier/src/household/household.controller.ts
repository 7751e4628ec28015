import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, pageSchema, SignedIn, Who } from '@rondetafel/platform';
import { RegisterCase } from '../case/domain/register-case.ts';
import { HouseholdService } from './household.service.ts';
import {
  CaseCountQuery,
  CaseCountsView,
  CaseLineView,
  CaseQuery,
  CaseView,
  RegisteredView,
} from './household.shapes.ts';

/** A case as people meet it: with the household that it is about. */
@Controller('v1/cases')
@SignedIn()
export class HouseholdController {
  constructor(private readonly households: HouseholdService) {}

  @Post()
  @Answers(201, RegisteredView)
  registerCase(@Who() actor: Actor, @Body({ schema: RegisterCase }) asked: RegisterCase): Promise<RegisteredView> {
    return this.households.register(actor, asked);
  }

  @Get()
  @Answers(200, pageSchema(CaseLineView))
  listCases(@Who() actor: Actor, @Query({ schema: CaseQuery }) query: CaseQuery) {
    return this.households.list(actor, query);
  }

  @Get('_counts')
  @Answers(200, CaseCountsView)
  countCases(@Who() actor: Actor, @Query({ schema: CaseCountQuery }) query: CaseCountQuery): Promise<CaseCountsView> {
    return this.households.count(actor, query);
  }

  @Get(':caseId')
  @Answers(200, CaseView)
  seeCase(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string): Promise<CaseView> {
    return this.households.see(actor, caseId);
  }
}
