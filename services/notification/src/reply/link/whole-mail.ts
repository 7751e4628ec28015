import { Injectable } from '@nestjs/common';
import type { Tx } from '@rondetafel/platform';
import { InvitationService } from '../../news/invitation/invitation.service.ts';
import { OfferService } from '../../news/offer/offer.service.ts';
import { answeredOffers } from './choice.store.ts';

/** An address turned out to be right: what was mailed without content, or to another address, is mailed there whole. */
@Injectable()
export class WholeMail {
  constructor(
    private readonly invitations: InvitationService,
    private readonly offers: OfferService,
  ) {}

  /**
   * Before anything is written: who has the turn of a case deletes replies.
   * @returns the tables.
   */
  takeTurnsOf(tx: Tx, personId: string): Promise<string[]> {
    return this.invitations.takeTurnsOf(tx, personId);
  }

  /** As it is now, in the turns of their cases. Not what this person declined or chose from: they have read it. */
  async repeat(tx: Tx, roundTableIds: readonly string[], personId: string): Promise<void> {
    await this.invitations.repeat(tx, roundTableIds, personId);
    await this.offers.repeat(tx, roundTableIds, personId, await answeredOffers(tx, personId));
  }
}
