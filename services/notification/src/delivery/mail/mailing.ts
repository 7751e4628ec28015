import { Injectable } from '@nestjs/common';
import type { Tx } from '@rondetafel/platform';
import type { SendMailOptions } from 'nodemailer';
import type { Facts } from '../../../texts/fill.ts';
import type { Reachable } from '../../contact-point/contact-point.store.ts';
import type { InboxKind } from '../in-app/message-text.ts';
import type { News, TableNews } from '../ledger/domain/news.ts';
import type { Claimed } from '../ledger/ledger.store.ts';

/** A mail with its address and where to reply to it. */
export interface Addressed<Letter, About extends News = TableNews> extends Claimed<Letter, About> {
  readonly to: Reachable;
  /** Business time at which it is handed over. */
  readonly sentAt: Date;
  /** Where to reply without an account (P-11, P-19). */
  readonly link: string;
}

/** What a kind of news hands to this channel, which knows nothing of letters, links or offers itself. */
export interface Mailing<Letter, About extends News = TableNews> {
  readonly news: readonly About[];
  /** For the register of processing activities. */
  processing(letter: Letter): { readonly activity: string; readonly subjectType: string };
  /** The page and the signed token of this person's link: `antwoord#<token>`. */
  link(tx: Tx, mail: Omit<Addressed<Letter, About>, 'link'>): Promise<string>;
  /** The mail as it leaves: but for its Date the same each time it is asked. */
  render(mail: Addressed<Letter, About>): SendMailOptions;
  /** What the coordinator is told when it never arrives. */
  failed(letter: Letter): { readonly kind: InboxKind; readonly facts: Facts };
}

/** Which mailing writes about what. */
@Injectable()
export class Mailings {
  readonly #byNews = new Map<News, Mailing<unknown, News>>();

  /** When the service starts, before the first mail is taken. */
  add<Letter, About extends News>(mailing: Mailing<Letter, About>): void {
    for (const news of mailing.news) this.#byNews.set(news, mailing);
  }

  of({ news }: { readonly news: News }): Mailing<unknown, News> {
    const mailing = this.#byNews.get(news);
    if (!mailing) throw new Error(`nothing writes mails about ${news}`);
    return mailing;
  }
}
