import ICAL from 'ical.js';

/** The content of a calendar part, for the pages and for tests. */
export interface Invitation {
  method: string;
  uid: string;
  sequence: number;
  status?: string;
  summary: string;
  location?: string;
  /** Instants in UTC. */
  startsAt: string;
  endsAt: string;
  organizer: string;
  attendees: { address: string; name?: string; answer: string }[];
  source: string;
}

export type Answer = 'ACCEPTED' | 'TENTATIVE' | 'DECLINED';

/** Reads the first event of a calendar object; undefined when there is none. */
export function readInvitation(source: string): Invitation | undefined {
  try {
    const { calendar, event } = eventOf(source);
    const details = new ICAL.Event(event);
    return {
      method: String(calendar.getFirstPropertyValue('method') ?? ''),
      uid: details.uid,
      sequence: details.sequence ?? 0,
      status: event.getFirstPropertyValue('status')?.toString(),
      summary: details.summary ?? '',
      location: details.location ?? undefined,
      startsAt: details.startDate.toJSDate().toISOString(),
      endsAt: details.endDate.toJSDate().toISOString(),
      organizer: addressOf(event.getFirstPropertyValue('organizer')),
      attendees: event.getAllProperties('attendee').map((attendee) => ({
        address: addressOf(attendee.getFirstValue()),
        name: attendee.getFirstParameter('cn') || undefined,
        answer: attendee.getFirstParameter('partstat') || 'NEEDS-ACTION',
      })),
      source,
    };
  } catch {
    return undefined;
  }
}

/** The iTIP REPLY (RFC 5546 section 3.2.3): the same event with one attendee and that attendee's reply. */
export function replyTo(invitation: Invitation, attendeeAddress: string, answer: Answer, now: Date): string {
  const { event } = eventOf(invitation.source);
  const attendee = event
    .getAllProperties('attendee')
    .find((candidate) => addressOf(candidate.getFirstValue()) === attendeeAddress);
  if (!attendee) throw new Error('no such attendee');
  attendee.setParameter('partstat', answer);
  attendee.removeParameter('rsvp');

  const reply = new ICAL.Component('vevent');
  for (const name of ['uid', 'sequence', 'recurrence-id', 'dtstart', 'dtend', 'summary', 'organizer']) {
    const property = event.getFirstProperty(name);
    if (property) reply.addProperty(property);
  }
  reply.addProperty(attendee);
  reply.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
  reply.addPropertyWithValue('request-status', ['2.0', 'Success']);
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Rondetafel//Mailbox//NL');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('method', 'REPLY');
  calendar.addSubcomponent(reply);
  return calendar.toString();
}

function eventOf(source: string) {
  const calendar = new ICAL.Component(ICAL.parse(source));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return { calendar, event };
}

const addressOf = (value: unknown) =>
  String(value ?? '')
    .replace(/^mailto:/i, '')
    .toLowerCase();
