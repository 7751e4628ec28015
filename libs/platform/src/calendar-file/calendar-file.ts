import { canonicalAddress } from '@rondetafel/contracts';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

export interface CalendarEntry {
  /** Stays the same for one round table and one recipient, over every move and the cancelling. */
  uid: string;
  /** Goes up with every mail about it (RFC 5546 2.1.4). */
  sequence: number;
  method: 'request' | 'cancel';
  startsAt: string;
  endsAt: string;
  /** Moment this version was made. */
  stampedAt: string;
  summary: string;
  description: string;
  location: string;
  organizer: { name: string; email: string };
  /** Whoever chairs made the appointment, and so is not asked whether they come. */
  attendee: { email: string; chairs: boolean };
}

/**
 * One calendar file for one recipient (RFC 5545, RFC 5546). Only the organiser and this recipient are named:
 * a full attendee list would show everyone who else is at the table (P-27).
 * Times are UTC: the library prints the server's wall time when it is given a time zone.
 */
export function calendarFile(entry: CalendarEntry): string {
  const cancelled = entry.method === 'cancel';
  const calendar = ical({
    prodId,
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    stamp: new Date(entry.stampedAt),
    summary: entry.summary,
    description: entry.description,
    location: entry.location,
    organizer: { name: inQuotes(entry.organizer.name), email: canonicalAddress(entry.organizer.email) },
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.CONFIDENTIAL,
    transparency: ICalEventTransparency.OPAQUE,
  });
  const { email, chairs } = entry.attendee;
  event.createAttendee({
    email: canonicalAddress(email),
    // Names of people never come here.
    name: inQuotes(email),
    role: chairs ? ICalAttendeeRole.CHAIR : ICalAttendeeRole.REQ,
    status: chairs ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    rsvp: !cancelled && !chairs,
  });
  return textOf(calendar);
}

export interface FeedEntry {
  /** Stays the same over every change. */
  uid: string;
  /** Goes up with every change. */
  sequence: number;
  status: 'confirmed' | 'tentative' | 'cancelled';
  startsAt: string;
  endsAt: string;
  /** Moment of the last change. */
  changedAt: string;
  summary: string;
  location: string;
}

/**
 * A calendar that one person subscribes to: nobody is named in it, nor where its entries are about (P-27). The same
 * entries give the same text.
 */
export function calendarFeed(name: string, url: string, entries: readonly FeedEntry[]): string {
  const calendar = ical({ prodId, name, method: ICalCalendarMethod.PUBLISH, ttl: refreshSeconds });
  for (const { uid, sequence, status, startsAt, endsAt, changedAt, summary, location } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      start: new Date(startsAt),
      end: new Date(endsAt),
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      summary,
      location,
      url,
      status: statuses[status],
      class: ICalEventClass.CONFIDENTIAL,
      transparency: status === 'cancelled' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return textOf(calendar);
}

const prodId = { company: 'Rondetafel', product: 'Rondetafel', language: 'NL' };
/** How often a calendar program is asked to look. */
const refreshSeconds = 3600;
const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** The library leaves out the last line end; a content line without it is none (RFC 5545 3.1). */
const textOf = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`;

/** A parameter value can't hold a quote or a line break, whatever the municipality's file says (RFC 6868). */
const inQuotes = (value: string): string =>
  value
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n|\r|\n/g, '^n')
    .replaceAll('\\', '/');
