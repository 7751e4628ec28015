import type { Place } from '@rondetafel/contracts';
import { calendarFile } from '@rondetafel/platform';
import type { Municipality } from '@rondetafel/policy';
import type { SendMailOptions } from 'nodemailer';
import { timeInWords } from '../../../texts/fill.ts';
import { aboutAppointments, invites } from '../../delivery/ledger/domain/news.ts';
import type { Addressed, Mailing } from '../../delivery/mail/mailing.ts';
import { addressMark } from '../letter/address-mark.ts';
import { type Letter, partsIn, processingOf, written } from '../letter/letter.ts';
import type { LinkKey } from '../letter/link-key.ts';
import { newsToWrite } from './domain/whom-to-tell.ts';
import { placeInWords } from './place.ts';
import { signReply } from './reply-link.ts';

export interface InvitationLetter extends Letter {
  readonly place?: Place | undefined;
  readonly deadlineOn?: string | undefined;
  /** The invitation once more, to who has not answered. */
  readonly isReminder?: true;
}

/** How appointments are mailed: text, a link to reply, and a calendar file. */
export const invitationMails = (key: LinkKey, municipality: Municipality): Mailing<InvitationLetter> => ({
  news: aboutAppointments,
  processing: processingOf,
  link: async (tx, { roundTableId, personId, revision, uselessAt, to }) => {
    const secret = await key.read(tx);
    const address = addressMark(personId, to.email, secret);
    const claim = { roundTableId, personId, revision, expiresAt: uselessAt.getTime() / 1000, address };
    return `antwoord#${signReply(claim, secret)}`;
  },
  render: (mail) => mailOf(mail, municipality),
  failed: ({ startsAt }) => ({ kind: 'message-failed', facts: { startsAt } }),
});

/** With a calendar file for this one recipient (P-27). */
function mailOf(addressed: Addressed<InvitationLetter>, municipality: Municipality): SendMailOptions {
  const { letter, sequence, uid, to, invitedFor } = addressed;
  const { startsAt, endsAt, stampedAt, deadlineOn, role } = letter;
  const news = newsToWrite(addressed.news, invitedFor !== null);
  const place = placeInWords(letter.place, municipality);
  const facts = {
    startsAt,
    endsTime: timeInWords(endsAt, to.language),
    ...(place && { place }),
    ...(deadlineOn && { deadlineOn }),
    // Another place at the same time has no old time.
    ...(invitedFor && invitedFor !== startsAt && { previousAt: invitedFor }),
  };
  const { mail, essence } = written(addressed, letter.isReminder ? 'reminder' : news, facts, municipality);
  if (!to.isVerified) return mail;
  const method = invites(news) ? 'request' : 'cancel';
  const file = calendarFile({
    uid,
    sequence,
    method,
    startsAt,
    endsAt,
    stampedAt,
    summary: partsIn(to.language).summary,
    description: essence,
    location: place ?? '',
    organizer: municipality.meetings.organiser,
    attendee: { email: to.email, chairs: role === 'chair' },
  });
  return { ...mail, icalEvent: { method: method.toUpperCase(), content: file, filename: 'afspraak.ics' } };
}
