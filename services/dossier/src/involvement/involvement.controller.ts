import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, RecordedAs, SignedIn, Who } from '@rondetafel/platform';
import { z } from 'zod';
import { InvolvementService } from './involvement.service.ts';
import { CallInInput, ChangeContactInput, EndInput, ExcludeInput, PartyView } from './involvement.shapes.ts';

const CaseId = () => Param('caseId', { schema: Id });
const PartyId = () => Param('partyId', { schema: Id });

/** No log tells what is decided on a party that was hidden from what is decided on any other (P-27). */
const decidedOn = 'POST /v1/cases/:caseId/parties/:partyId/_decide';

@Controller('v1/cases/:caseId/parties')
@SignedIn()
export class InvolvementController {
  constructor(private readonly involvement: InvolvementService) {}

  @Get()
  @Answers(200, z.object({ items: z.array(PartyView) }))
  listParties(@Who() actor: Actor, @CaseId() caseId: string) {
    return this.involvement.parties(actor, caseId);
  }

  @Post()
  @Answers(201, z.object({ partyId: Id, decisionId: Id }))
  involveParty(@Who() actor: Actor, @CaseId() caseId: string, @Body({ schema: CallInInput }) input: CallInInput) {
    return this.involvement.callIn(actor, caseId, input);
  }

  /** A hidden party is revealed; the route keeps the name that it had when the API was published. */
  @Post(':partyId/_release')
  @RecordedAs(decidedOn)
  @HttpCode(204)
  releaseParty(@Who() actor: Actor, @CaseId() caseId: string, @PartyId() partyId: string): Promise<void> {
    return this.involvement.reveal(actor, caseId, partyId);
  }

  @Post(':partyId/_exclude')
  @RecordedAs(decidedOn)
  @HttpCode(204)
  excludeParty(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @PartyId() partyId: string,
    @Body({ schema: ExcludeInput }) input: ExcludeInput,
  ): Promise<void> {
    return this.involvement.exclude(actor, caseId, partyId, input);
  }

  @Post(':partyId/_end')
  @RecordedAs(decidedOn)
  @HttpCode(204)
  endInvolvement(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @PartyId() partyId: string,
    @Body({ schema: EndInput }) input: EndInput,
  ): Promise<void> {
    return this.involvement.end(actor, caseId, partyId, input);
  }

  @Post(':partyId/_change-contact')
  @HttpCode(204)
  changeContact(
    @Who() actor: Actor,
    @CaseId() caseId: string,
    @PartyId() partyId: string,
    @Body({ schema: ChangeContactInput }) input: ChangeContactInput,
  ): Promise<void> {
    return this.involvement.changeContact(actor, caseId, partyId, input);
  }
}

@Controller('v1/cases/:caseId')
@SignedIn()
export class RegistrationController {
  constructor(private readonly involvement: InvolvementService) {}

  @Post('_withdraw')
  @HttpCode(204)
  withdrawRegistration(@Who() actor: Actor, @CaseId() caseId: string): Promise<void> {
    return this.involvement.withdrawRegistration(actor, caseId);
  }
}
