import { Injectable } from '@nestjs/common';
import type { Tx } from '@rondetafel/platform';
import { InvitationService } from '../../news/invitation/invitation.service.ts';
import { declinedBy } from '../../news/invitation/reply.store.ts';
import { OfferService } from '../../news/offer/offer.service.ts';
import { repliedOffers } from './choice.store.ts';

/**
 * What was mailed without content, or to another address, is mailed to the one that stands: whole where that turned out
 * to be right.
 */
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

  /**
   * As it is now, in the turns of their cases. Not what this person declined or chose from: they have read it.
   * @param repliesAreTheirs false where a stranger may have replied, at an address that was wrong.
   */
  async repeat(tx: Tx, roundTableIds: readonly string[], personId: string, repliesAreTheirs = true): Promise<void> {
    const declined = repliesAreTheirs ? await declinedBy(tx, roundTableIds, personId) : new Map<string, number>();
    const answered = repliesAreTheirs ? await repliedOffers(tx, personId) : new Set<string>();
    await this.invitations.repeat(tx, roundTableIds, personId, declined);
    await this.offers.repeat(tx, roundTableIds, personId, answered);
  }
}
