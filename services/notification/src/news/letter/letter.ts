import type { AttendeeRole, Place } from '@rondetafel/contracts';
import { deskPhone, type Language, type Municipality } from '@rondetafel/policy';
import type { SendMailOptions } from 'nodemailer';
import { type Facts, fill, momentInWords, timeInWords } from '../../../texts/fill.ts';
import { calendarFile } from '../invitation/calendar-file.ts';
import type { Subject } from '../invitation/domain/whom-to-tell.ts';
import { placeInWords } from '../invitation/place.ts';
import { anewIn, letterText, type Reader, signatureIn } from './letter-text.ts';

/** What one mail is about, as it was when it was decided on: a repetition says exactly the same. */
export interface Letter {
  readonly role: AttendeeRole;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place?: Place | undefined;
  readonly deadlineOn?: string | undefined;
  /** When this version of the appointment was made (RFC 5545 DTSTAMP). */
  readonly stampedAt: string;
  /** Times to choose from instead of an appointment, the first of which is named above (P-11, P-18). */
  readonly offer?: {
    readonly offerId: string;
    readonly startsAt: readonly string[];
    readonly answerBy: string;
    /** Takes the place of times that this person was asked about before. */
    readonly anew?: boolean;
  };
}

export interface Addressed {
  readonly letter: Letter;
  readonly news: Subject;
  readonly revision: number;
  /** Of the appointment in this person's calendar: the same over every move and the cancelling. */
  readonly uid: string;
  readonly messageId: string;
  readonly to: { readonly email: string; readonly language: Language };
  /** Where to answer without an account (P-11, P-19). */
  readonly link: string;
}

const households: readonly AttendeeRole[] = ['household-member', 'representative', 'supporter'];
export function readerOf(role: AttendeeRole): Reader {
  if (role === 'chair') return 'chair';
  return households.includes(role) ? 'resident' : 'professional';
}

/**
 * The mail as it leaves: text, and a calendar file for this one recipient (P-27). It names nobody but the functional
 * mailbox of the municipality, so that a change of coordinator keeps the invitation (P-13).
 */
export function mailOf(addressed: Addressed, municipality: Municipality): SendMailOptions {
  const { letter, news, revision, uid, messageId, to, link } = addressed;
  const { organiser } = municipality.meetings;
  const isInvitation = news === 'booked' || news === 'moved';
  const { subject, body, answer } = letterText(news, readerOf(letter.role), to.language);
  const place = placeInWords(letter.place, municipality);
  const facts: Facts = {
    ...{ startsAt: letter.startsAt, endsTime: timeInWords(letter.endsAt, to.language), link },
    ...{ organiser: organiser.name, phone: deskPhone(municipality.network), ...(place && { place }) },
    ...(letter.deadlineOn && { deadlineOn: letter.deadlineOn }),
    ...(letter.offer?.anew && { anew: anewIn(to.language) }),
    ...(letter.offer && { options: listed(letter.offer.startsAt, to.language), answerByAt: letter.offer.answerBy }),
  };
  const paragraphs = [...body.filter((paragraph) => isFilledBy(paragraph, facts)), answer, signatureIn(to.language)];
  const text = paragraphs.flatMap((part) => (part ? [fill(part, facts, to.language)] : []));
  const common = {
    from: { name: organiser.name, address: organiser.email },
    to: to.email,
    subject,
    messageId: `<${messageId}@${organiser.email.split('@')[1]}>`,
    date: new Date(letter.stampedAt),
    // Holiday notices and list robots do not answer this (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: `${text.join('\n\n')}\n`,
  };
  if (letter.offer) return common;
  const method = isInvitation ? 'request' : 'cancel';
  const file = calendarFile({
    ...{ uid, sequence: revision, method, startsAt: letter.startsAt, endsAt: letter.endsAt },
    ...{ stampedAt: letter.stampedAt, summary: summaries[to.language], location: place ?? '' },
    description: fill(answer ?? body[0]!, facts, to.language),
    ...{ organizer: organiser, attendee: { email: to.email, chairs: letter.role === 'chair' } },
  });
  return { ...common, icalEvent: { method: method.toUpperCase(), content: file, filename: 'afspraak.ics' } };
}

const listed = (moments: readonly string[], language: Language) =>
  moments.map((moment) => `- ${momentInWords(moment, language)}`).join('\n');

const summaries: Record<Language, string> = { nl: 'Overleg', en: 'Meeting' };

const isFilledBy = (paragraph: string, facts: Facts) =>
  [...paragraph.matchAll(/\{(\w+)\}/g)].every(([, name]) => facts[name!] !== undefined);
