import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { MemberAccessService } from './member-access.service.ts';
import { AccessView, CodeInput, NewCodeView, OpenedView } from './member-access.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });
const MemberId = () => Param('memberId', { schema: Id });

/** Access of members to their own page, as who coordinates gives it. */
@Controller('v1/cases/:caseId')
@SignedIn()
export class MemberAccessController {
  constructor(private readonly accesses: MemberAccessService) {}

  @Get('member-accesses')
  @Answers(200, z.object({ items: z.array(AccessView) }))
  listMemberAccesses(@Who() actor: Actor, @CaseId() caseId: string): Promise<{ items: AccessView[] }> {
    return this.accesses.list(actor, caseId);
  }

  /** A PUT, for which no answer is kept: the code is in no table. Each time it is another. */
  @Put('members/:memberId/access')
  @Answers(200, NewCodeView)
  giveMemberAccess(@Who() actor: Actor, @CaseId() caseId: string, @MemberId() memberId: string): Promise<NewCodeView> {
    return this.accesses.give(actor, caseId, memberId);
  }

  @Post('members/:memberId/access/_withdraw')
  @HttpCode(204)
  withdrawMemberAccess(@Who() actor: Actor, @CaseId() caseId: string, @MemberId() memberId: string): Promise<void> {
    return this.accesses.withdraw(actor, caseId, memberId);
  }
}

@Controller('v1/own-pages')
@Roles('resident')
export class OpenPageController {
  constructor(private readonly accesses: MemberAccessService) {}

  @Post('_open')
  @HttpCode(200)
  @Answers(200, OpenedView)
  openOwnPage(@Who() actor: Actor, @Body({ schema: CodeInput }) { code }: CodeInput): Promise<OpenedView> {
    return this.accesses.open(actor, code);
  }
}
