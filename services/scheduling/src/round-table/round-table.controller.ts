import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AttendanceAnswer, AttendeeNeed, Code, Id, Instant } from '@rondetafel/contracts';
import { type Actor, Answers, Follows, Roles, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { RoundTableService } from './round-table.service.ts';
import { AvailabilityAnswer, ProposalsAnswer, TableAnswer, TermAnswer } from './round-table.shapes.ts';

const Reason = z.string().trim().min(1).max(1000);
const Slot = z.strictObject({ startsAt: Instant, late: z.boolean().optional().describe('Ook na de uiterste datum.') });
const Offer = z.strictObject({ slots: z.array(Slot).min(1).max(10), askedIds: z.array(Id).min(1).max(30) });
const Booking = z.strictObject({ optionId: Id, lateBecause: Reason.optional() });
const Because = z.strictObject({ because: Reason });
const Held = z.strictObject({
  presentIds: z.array(Id).max(100),
  absentRoles: z.array(z.strictObject({ role: Code, memberId: Id.optional(), reason: Reason })).default([]),
  householdAbsentBecause: Reason.optional(),
});
const SendAnother = z.strictObject({ partyId: Id, personId: Id });
const RosterMark = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('not-applicable'), role: Code, memberId: Id.optional(), reason: Reason }),
  z.strictObject({ what: z.literal('left-out'), memberId: Id, reason: Reason }),
  z.strictObject({
    what: z.literal('need'),
    partyId: Id,
    need: AttendeeNeed.or(z.literal('informed')),
    reason: Reason,
  }),
]);
const OwnAnswer = z.strictObject({
  answer: AttendanceAnswer,
  revision: z.int().nonnegative().optional(),
  substituteId: Id.optional(),
});
const Choice = z.strictObject({ optionIds: z.array(Id).max(10) });
const ProposalQuery = z.object({ late: z.stringbool().default(false) });

const Done = z.object({ roundTableId: Id });
const Kept = Done.extend({ offerId: Id, optionId: Id, heldUntil: Instant });
const Offered = Done.extend({ offerId: Id, optionIds: z.array(Id) });
const Booked = Done.extend({ revision: z.int() });

type In<T extends z.ZodType> = z.infer<T>;

@Controller('v1')
@SignedIn()
export class RoundTableController {
  constructor(private readonly tables: RoundTableService) {}

  @Get('cases/:caseId/term')
  @Follows('dossier')
  @Answers(200, TermAnswer)
  seeTerm(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string) {
    return this.tables.term(actor, caseId);
  }

  @Get('cases/:caseId/round-tables')
  @Follows('dossier')
  @Answers(200, z.object({ items: z.array(TableAnswer) }))
  listRoundTables(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string) {
    return this.tables.ofCase(actor, caseId);
  }

  @Post('cases/:caseId/round-tables')
  @Roles('independent-coordinator')
  @Answers(201, Done)
  callRoundTable(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string) {
    return this.tables.callAnother(actor, caseId);
  }

  @Get('round-tables/:roundTableId')
  @Follows('dossier')
  @Answers(200, TableAnswer)
  seeRoundTable(@Who() actor: Actor, @Param('roundTableId', { schema: Id }) id: string) {
    return this.tables.see(actor, id);
  }

  @Get('round-tables/:roundTableId/proposals')
  @Follows('dossier')
  @Roles('independent-coordinator')
  @Answers(200, ProposalsAnswer)
  listProposals(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Query({ schema: ProposalQuery }) { late }: In<typeof ProposalQuery>,
  ) {
    return this.tables.proposals(actor, id, late);
  }

  @Get('round-tables/:roundTableId/availability')
  @Follows('dossier')
  @Roles('independent-coordinator')
  @Answers(200, AvailabilityAnswer)
  seeAvailability(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Query({ schema: ProposalQuery }) { late }: In<typeof ProposalQuery>,
  ) {
    return this.tables.availability(actor, id, late);
  }

  @Post('round-tables/:roundTableId/_hold')
  @Roles('independent-coordinator')
  @Answers(201, Kept)
  holdSlot(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: Slot }) slot: In<typeof Slot>,
  ) {
    return this.tables.hold(actor, id, slot);
  }

  @Post('round-tables/:roundTableId/_offer')
  @Roles('independent-coordinator')
  @Answers(201, Offered)
  offerOptions(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: Offer }) offer: In<typeof Offer>,
  ) {
    return this.tables.offer(actor, id, offer);
  }

  @Post('round-tables/:roundTableId/_take-back')
  @Roles('independent-coordinator')
  @HttpCode(200)
  @Answers(200, Done)
  takeBackOptions(@Who() actor: Actor, @Param('roundTableId', { schema: Id }) id: string) {
    return this.tables.takeBack(actor, id);
  }

  @Post('round-tables/:roundTableId/_book')
  @Roles('independent-coordinator')
  @HttpCode(200)
  @Answers(200, Booked)
  bookOption(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: Booking }) booking: In<typeof Booking>,
  ) {
    return this.tables.book(actor, id, booking);
  }

  @Post('round-tables/:roundTableId/_cancel')
  @Roles('independent-coordinator')
  @HttpCode(200)
  @Answers(200, Done)
  cancelRoundTable(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: Because }) { because }: In<typeof Because>,
  ) {
    return this.tables.cancel(actor, id, because);
  }

  @Post('round-tables/:roundTableId/_held')
  @Roles('independent-coordinator')
  @HttpCode(200)
  @Answers(200, Done)
  recordHeld(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: Held }) report: In<typeof Held>,
  ) {
    return this.tables.held(actor, id, report);
  }

  @Post('round-tables/:roundTableId/_send-another')
  @Roles('independent-coordinator')
  @HttpCode(200)
  @Answers(200, Done)
  sendAnother(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: SendAnother }) change: In<typeof SendAnother>,
  ) {
    return this.tables.sendAnother(actor, id, change);
  }

  @Post('round-tables/:roundTableId/_decide-roster')
  @Roles('independent-coordinator')
  @HttpCode(200)
  @Answers(200, Done)
  decideRoster(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: RosterMark }) mark: In<typeof RosterMark>,
  ) {
    return this.tables.decideRoster(actor, id, mark);
  }

  @Post('round-tables/:roundTableId/_answer')
  @HttpCode(200)
  @Answers(200, Done)
  answerInvitation(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: OwnAnswer }) answer: In<typeof OwnAnswer>,
  ) {
    return this.tables.answer(actor, id, answer);
  }

  @Post('round-tables/:roundTableId/_choose')
  @HttpCode(200)
  @Answers(200, Done)
  chooseOptions(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: Choice }) { optionIds }: In<typeof Choice>,
  ) {
    return this.tables.chooseOptions(actor, id, optionIds);
  }
}
