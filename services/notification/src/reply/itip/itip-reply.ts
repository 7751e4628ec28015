import { runInNewContext } from 'node:vm';
import type { AttendanceAnswer } from '@rondetafel/contracts';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';

/** An answer as a calendar program mails it (RFC 5546 REPLY). */
export interface CalendarReply {
  readonly uid: string;
  /** Lower case. */
  readonly attendee: string;
  readonly sequence: number;
  readonly answer: AttendanceAnswer;
  readonly stampedAt: Date;
}

const mostBytes = 64 * 1024;
const mostMs = 250;
const answers: Readonly<Record<string, AttendanceAnswer>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
};

/** The answer in a mail; undefined where there is none, or none that can be relied on. Never throws on what came in. */
export async function replyIn(mail: Buffer): Promise<CalendarReply | undefined> {
  try {
    const { attachments } = await PostalMime.parse(mail, { attachmentEncoding: 'utf8', maxNestingDepth: 20 });
    const part = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    const text = part && String(part.content);
    if (!text || Buffer.byteLength(text) > mostBytes) return undefined;
    return readReply(text);
  } catch {
    return undefined;
  }
}

/** One event, one attendee, one answer: whatever says more is no REPLY to our invitation. */
function readReply(text: string): CalendarReply | undefined {
  const calendar = new ICAL.Component(inTime(() => ICAL.parse(text)));
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  const attendees = event?.getAllProperties('attendee') ?? [];
  const isReply = String(calendar.getFirstPropertyValue('method')).toUpperCase() === 'REPLY';
  if (!event || !isReply || events.length !== 1 || attendees.length !== 1) return undefined;
  const answer = answers[String(attendees[0]!.getFirstParameter('partstat')).toUpperCase()];
  const address = /^mailto:(.+@.+)$/i.exec(String(attendees[0]!.getFirstValue()))?.[1];
  const uid = event.getFirstPropertyValue('uid');
  // Absent means 0 (RFC 5545 3.8.7.4).
  const sequence = event.getFirstPropertyValue('sequence') ?? 0;
  const stamp = event.getFirstPropertyValue('dtstamp');
  if (!answer || !address || typeof uid !== 'string' || typeof sequence !== 'number') return undefined;
  if (!(stamp instanceof ICAL.Time)) return undefined;
  return { uid, attendee: address.toLowerCase(), sequence, answer, stampedAt: stamp.toJSDate() };
}

/** Breaks off what takes too long: the sender of a mail chooses what we parse. @throws Error when broken off. */
function inTime<T>(work: () => T): T {
  return runInNewContext('work()', { work }, { timeout: mostMs });
}
