import { type AttendeeRole, canonicalAddress } from '@rondetafel/contracts';
import { deskPhone, type Language, type Municipality } from '@rondetafel/policy';
import type { SendMailOptions } from 'nodemailer';
import { type Facts, fill } from '../../../texts/fill.ts';
import type { LetterParts, LetterText, LetterTexts, Reader } from '../../../texts/forms.ts';
import * as en from '../../../texts/letters.en.ts';
import * as nl from '../../../texts/letters.nl.ts';
import type { TableNews } from '../../delivery/ledger/domain/news.ts';
import type { Addressed } from '../../delivery/mail/mailing.ts';

/** What every mail is about, as it was when it was decided on. */
export interface Letter {
  readonly role: AttendeeRole;
  /** Of the appointment, or of the first of the times to choose from. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** When this version of it was made (RFC 5545 DTSTAMP). */
  readonly stampedAt: string;
}

/** Every kind of news has its letters, in every language. */
const letters: Readonly<Record<Language, Readonly<Record<TableNews | 'reminder', LetterTexts>>>> = {
  nl: { ...nl.letters, reminder: nl.reminder },
  en: { ...en.letters, reminder: en.reminder },
};
const parts: Readonly<Record<Language, LetterParts>> = { nl: nl.letterParts, en: en.letterParts };

export const partsIn = (language: Language): LetterParts => parts[language];

/** What a member of the household reads. */
export const residentsText = (news: TableNews, language: Language): LetterText => letters[language][news].resident;

const households: readonly AttendeeRole[] = ['household-member', 'representative', 'supporter'];
function readerOf(role: AttendeeRole): Reader {
  if (role === 'chair') return 'chair';
  return households.includes(role) ? 'resident' : 'professional';
}

/** For the register of processing activities. */
export const processingOf = ({ role }: Letter) => ({
  activity: 'invitation',
  subjectType: readerOf(role) === 'resident' ? 'household-member' : 'professional',
});

export interface Written {
  readonly mail: SendMailOptions;
  /** What it comes down to, in a sentence or two, for the calendar. */
  readonly essence: string;
}

/**
 * The mail as text. It names nobody but the functional mailbox of the municipality, so that a change of coordinator
 * keeps the invitation (P-13).
 * @param more facts beside those that every letter has.
 */
export function written(
  { letter, messageId, to, link, sentAt }: Addressed<Letter>,
  news: TableNews | 'reminder',
  more: Facts,
  municipality: Municipality,
): Written {
  const { organiser } = municipality.meetings;
  const { language } = to;
  const texts = letters[language][news];
  const whole = texts[readerOf(letter.role)] ?? texts.professional;
  // Whether they read it who are meant, nobody knows yet: the page behind the link says what it is about (P-17).
  const { subject, body, answer } = to.isVerified ? whole : parts[language].unverified;
  const phone = deskPhone(municipality.network);
  const facts: Facts = { organiser: organiser.name, phone, link, replyAs: to.email, ...more };
  const paragraphs = [...body.filter((one) => isFilledBy(one, facts)), answer, partsIn(language).signature];
  const text = paragraphs.flatMap((one) => (one ? [fill(one, facts, language)] : []));
  const mail = mailTo({ to: to.email, subject, messageId, sentAt, paragraphs: text }, municipality);
  return { mail, essence: fill(answer ?? body[0]!, facts, language) };
}

interface Outgoing {
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly sentAt: Date;
  readonly paragraphs: readonly string[];
}

/** What all mails have in common, whatever they are about. */
export function mailTo(
  { to, subject, messageId, sentAt, paragraphs }: Outgoing,
  { meetings: { organiser } }: Municipality,
): SendMailOptions {
  return {
    from: { name: organiser.name, address: organiser.email },
    to: { name: '', address: to },
    subject,
    messageId: `<${messageId}@${canonicalAddress(organiser.email).split('@')[1]}>`,
    // Of its sending (RFC 5322 3.6.1): by a Date from before the quiet hours it would lie among what was read already.
    date: sentAt,
    // Holiday notices and list robots do not answer this (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: `${paragraphs.join('\n\n')}\n`,
  };
}

const isFilledBy = (paragraph: string, facts: Facts) =>
  [...paragraph.matchAll(/\{(\w+)\}/g)].every(([, name]) => facts[name!] !== undefined);
