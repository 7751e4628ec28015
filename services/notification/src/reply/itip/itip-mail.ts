import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { type AttendanceAnswer, canonicalAddress } from '@rondetafel/contracts';
import ICAL from 'ical.js';
import PostalMime, { type Attachment } from 'postal-mime';

/** A reply as a calendar program mails it (RFC 5546 REPLY). */
export interface CalendarReply {
  readonly kind: 'reply';
  readonly uid: string;
  /** Canonical. */
  readonly attendee: string;
  readonly sequence: number;
  readonly answer: AttendanceAnswer;
}

/** About an appointment, but no reply that counts: another time is proposed (COUNTER), or it can't be read. */
export interface OtherCalendarMail {
  readonly kind: 'counter' | 'unreadable';
  readonly uid: string;
}

export interface CalendarMail {
  /** The same for a mail that is delivered again. */
  readonly mailId: string;
  readonly said: CalendarReply | OtherCalendarMail;
}

const mostBytes = 64 * 1024;
const mostMs = 250;
const answers: Readonly<Record<string, AttendanceAnswer>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
};

/**
 * What a mail says about an appointment; undefined where it names none, or is our own. Never throws on what came in.
 * @param own address, of which a mail server may deliver copies too.
 */
export async function readCalendarMail(mail: Buffer, own: string): Promise<CalendarMail | undefined> {
  try {
    const parsed = await PostalMime.parse(mail, { attachmentEncoding: 'utf8', maxNestingDepth: 20 });
    const { attachments, text, messageId, from } = parsed;
    if (from?.address && canonicalAddress(from.address) === canonicalAddress(own)) return undefined;
    // The content shows what a part is: programs call a calendar file application/ics, octet-stream or plain text.
    const parts = [...attachments.map(partOf), { content: text ?? '' }];
    const said = inTime(() => best(parts.flatMap((part) => readPart(part) ?? [])));
    return said && { mailId: messageId ?? createHash('sha256').update(mail).digest('hex'), said };
  } catch {
    return undefined;
  }
}

interface Part {
  readonly content: string;
  /** Of its Content-Type. */
  readonly method?: string | undefined;
}

const partOf = ({ content, method }: Attachment): Part => ({ content: String(content), method });

/** The same file often comes twice, beside the text and as an attachment. Replies that differ are no reply. */
function best(found: readonly CalendarMail['said'][]): CalendarMail['said'] | undefined {
  const [reply, ...others] = found.filter((one) => one.kind === 'reply');
  const isOne = others.every(({ uid, answer }) => uid === reply?.uid && answer === reply.answer);
  if (reply) return isOne ? reply : { kind: 'unreadable', uid: reply.uid };
  return found.find(({ kind }) => kind === 'counter') ?? found[0];
}

/** From BEGIN:VCALENDAR up to its END: mail gateways add a footer, programs a byte order mark. */
function readPart({ content, method }: Part): CalendarMail['said'] | undefined {
  const from = content.search(/BEGIN:VCALENDAR/i);
  if (from < 0) return undefined;
  const [file] = content.slice(from).split(/(?<=END:VCALENDAR)/i) as [string];
  const uid = /^UID(?:;[^:\r\n]*)?:(.*)$/im.exec(file.replace(/\r?\n[ \t]/g, ''))?.[1]?.trim();
  if (!uid) return undefined;
  try {
    const isRead = Buffer.byteLength(file) <= mostBytes;
    return (isRead && readFile(file, method)) || { kind: 'unreadable', uid };
  } catch {
    return { kind: 'unreadable', uid };
  }
}

/** One event, one attendee, one reply: whatever says more is no REPLY to our invitation. */
function readFile(file: string, methodOfPart?: string): CalendarMail['said'] | undefined {
  const calendar = new ICAL.Component(ICAL.parse(file));
  // Some programs write the method into one place only, or into none.
  const method = String(calendar.getFirstPropertyValue('method') ?? methodOfPart ?? 'REPLY').toUpperCase();
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  const uid = event?.getFirstPropertyValue('uid');
  if (!event || typeof uid !== 'string' || events.length !== 1) return undefined;
  if (method === 'COUNTER') return { kind: 'counter', uid };
  const attendees = event.getAllProperties('attendee');
  const [attendee] = attendees;
  if (!attendee || method !== 'REPLY' || attendees.length !== 1) return undefined;
  const answer = answers[String(attendee.getFirstParameter('partstat')).toUpperCase()];
  const address = addressOf(attendee);
  // Absent means 0 (RFC 5545 3.8.7.4).
  const sequence = event.getFirstPropertyValue('sequence') ?? 0;
  if (!answer || !address || typeof sequence !== 'number') return undefined;
  return { kind: 'reply', uid, attendee: address, sequence, answer };
}

/** `mailto:`, in capitals, with a space behind it, percent-encoded or left out; some programs give it as EMAIL (RFC 7986). */
function addressOf(attendee: ICAL.Property): string | undefined {
  const given = [attendee.getFirstValue(), attendee.getFirstParameter('email')];
  const addresses = given.map((one) => bare(String(one ?? '')));
  const address = addresses.find((one) => /^[^\s@:]+@[^\s@:]+$/.test(one));
  return address && canonicalAddress(address);
}

function bare(value: string): string {
  const [address] = value
    .trim()
    .replace(/^mailto:/i, '')
    .split('?') as [string];
  return decoded(address)
    .trim()
    .replace(/^[<"']+|[>"']+$/g, '');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A percent sign that stands for itself.
    return address;
  }
}

/** Breaks off what takes too long: the sender of a mail chooses what we parse. @throws Error when broken off. */
function inTime<T>(work: () => T): T {
  return runInNewContext('work()', { work }, { timeout: mostMs });
}
