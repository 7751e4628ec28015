import { Injectable } from '@nestjs/common';
import { Clock, LocalRules, type Tx } from '@rondetafel/platform';
import type { News } from '../ledger/domain/news.ts';
import { outsideQuietHours } from '../ledger/domain/quiet-hours.ts';
import type { LedgerEntry } from '../ledger/domain/told.ts';
import { afterUndoWindow } from '../ledger/domain/undo-window.ts';
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
  write<Letter, About extends News>(mailing: Mailing<Letter, About>): void {
    this.mailings.add(mailing);
  }

  /**
   * Enters mails in the ledger; they leave after the commit, and outside quiet hours unless they are urgent (P-5).
   * @param posting.mayBeUndone whoever caused them may still take that back.
   */
  async post(
    tx: Tx,
    { mayBeUndone, ...posting }: Omit<Posting, 'sendAfter'> & { readonly mayBeUndone?: boolean },
    mails: readonly NewMail[],
    ledger: readonly LedgerEntry[],
  ): Promise<void> {
    const now = this.clock.now().toISOString();
    const from = mayBeUndone ? afterUndoWindow(now) : now;
    const { quietHours } = this.local.municipality.meetings;
    const sendAfter = new Date(posting.urgent ? from : outsideQuietHours(from, quietHours));
    await post(tx, { ...posting, sendAfter }, mails, ledger);
    tx.afterCommit(() => this.sender.wake());
  }
}
