import { Injectable } from '@nestjs/common';
import { Clock, LocalRules, type Tx } from '@rondetafel/platform';
import { outsideQuietHours } from '../ledger/domain/quiet-hours.ts';
import type { LedgerEntry } from '../ledger/domain/told.ts';
import { type NewMail, type Posting, post } from '../ledger/ledger.store.ts';
import { type Mailing, Mailings } from './mailing.ts';
import { Sender } from './sender.ts';

/** The channel by mail, for whoever has news. */
@Injectable()
export class MailService {
  constructor(
    private readonly mailings: Mailings,
    private readonly sender: Sender,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** Who writes about which news; once, when the service starts. */
  write<Letter>(mailing: Mailing<Letter>): void {
    this.mailings.add(mailing);
  }

  /** Enters mails in the ledger; they leave after the commit, and outside quiet hours unless they are urgent (P-5). */
  async post(
    tx: Tx,
    posting: Omit<Posting, 'sendAfter'>,
    mails: readonly NewMail[],
    ledger: readonly LedgerEntry[],
  ): Promise<void> {
    const now = this.clock.now();
    const { quietHours } = this.local.municipality.meetings;
    const sendAfter = posting.urgent ? now : new Date(outsideQuietHours(now.toISOString(), quietHours));
    await post(tx, { ...posting, sendAfter }, mails, ledger);
    tx.afterCommit(() => this.sender.wake());
  }
}
