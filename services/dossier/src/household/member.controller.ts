import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, IfMatch, SignedIn, Who } from '@rondetafel/platform';
import { MemberService } from './member.service.ts';
import {
  AddedMemberView,
  AddMemberInput,
  CorrectMemberInput,
  GuestInput,
  LeaveInput,
  ReturnInput,
  WithdrawMemberInput,
} from './member.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });
const MemberId = () => Param('memberId', { schema: Id });

/** Members of a household that is registered: they join, are put right, leave. */
@Controller('v1/cases/:caseId/members')
@SignedIn()
export class MemberController {
  constructor(private readonly members: MemberService) {}

  @Post()
  @Answers(201, AddedMemberView)
  addMember(@Who() actor: Actor, @CaseId() caseId: string, @Body({ schema: AddMemberInput }) input: AddMemberInput) {
    return this.members.add(actor, caseId, input);
  }

  @Put(':memberId')
  @HttpCode(204)
  correctMember(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @MemberId() memberId: string,
    @IfMatch() expected: number,
    @Body({ schema: CorrectMemberInput }) input: CorrectMemberInput,
  ): Promise<void> {
    return this.members.correct(actor, caseId, memberId, input, expected);
  }

  @Put(':memberId/guest')
  @HttpCode(204)
  putGuest(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @MemberId() memberId: string,
    @IfMatch() expected: number,
    @Body({ schema: GuestInput }) input: GuestInput,
  ): Promise<void> {
    return this.members.keepGuest(actor, caseId, memberId, input, expected);
  }

  @Post(':memberId/_leave')
  @HttpCode(204)
  memberLeaves(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @MemberId() memberId: string,
    @Body({ schema: LeaveInput }) input: LeaveInput,
  ): Promise<void> {
    return this.members.leave(actor, caseId, memberId, input);
  }

  @Post(':memberId/_return')
  @HttpCode(204)
  memberReturns(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @MemberId() memberId: string,
    @Body({ schema: ReturnInput }) input: ReturnInput,
  ): Promise<void> {
    return this.members.comeBack(actor, caseId, memberId, input);
  }

  @Post(':memberId/_withdraw')
  @HttpCode(204)
  withdrawMember(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @MemberId() memberId: string,
    @Body({ schema: WithdrawMemberInput }) input: WithdrawMemberInput,
  ): Promise<void> {
    return this.members.withdraw(actor, caseId, memberId, input);
  }
}
