import { Injectable } from '@nestjs/common';
import { Clock, type Delivery, LocalRules, type Outcome, type Schedule, type Tx } from '@rondetafel/platform';
import { addressMailQueue, opened, type TakenMail } from '../contact-point/address-mail.store.ts';
import { PostOffice } from '../delivery/mail/post-office.ts';
import { addressMail, type ReadyMail } from './address-mail.letter.ts';

/** Seconds. Somebody waits for the code. */
const schedule: Schedule = {
  putOff: { first: 15, longest: 600 },
  away: { first: 0.25, longest: 10 },
  patience: 48 * 3_600_000,
};

/** The way of one mail about an address itself. */
@Injectable()
export class AddressMailDelivery implements Delivery<TakenMail, ReadyMail | undefined> {
  readonly name = 'address-mail';
  readonly queue = addressMailQueue;
  readonly schedule = schedule;
  readonly mostInHand = 2;

  constructor(
    private readonly postOffice: PostOffice,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /** Address and code exist in memory only, until the mail has left. */
  async prepare(tx: Tx, mails: readonly TakenMail[]): Promise<(ReadyMail | undefined)[]> {
    const sentAt = this.clock.now();
    const open = await opened(tx, mails);
    return mails.map(({ messageId, personId, kind, language, uselessAt }, n) => {
      const found = open[n];
      if (!found || uselessAt <= sentAt) return undefined;
      tx.processed({ activity: 'contact-details', subjects: [personId], subjectType: 'attendee' });
      return { messageId, kind, language, sentAt, ...found };
    });
  }

  async deliver(_taken: TakenMail, ready: ReadyMail | undefined): Promise<Outcome> {
    if (!ready) return { kind: 'refused', code: 'too-late', untouched: true };
    return this.postOffice.send(addressMail(ready, this.local.municipality));
  }

  /** Whoever gets no code asks for another, or sees that the address is mistyped. */
  async giveUp(): Promise<void> {}
}
