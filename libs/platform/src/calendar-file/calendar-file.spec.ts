import ICAL from 'ical.js';
import { type CalendarEntry, calendarFeed, calendarFile, type FeedEntry } from './calendar-file.ts';

const entry: CalendarEntry = {
  uid: 'table-1.person-1@rondetafel',
  sequence: 2,
  method: 'request',
  startsAt: '2026-12-03T13:00:00Z',
  endsAt: '2026-12-03T14:30:00Z',
  stampedAt: '2026-11-23T08:00:00Z',
  summary: 'Overleg',
  description: 'Kom naar het overleg; neem niets mee, of "iets".',
  location: 'Stadhuis, kamer 2',
  organizer: { name: 'Procescoördinatie', email: 'rondetafel@almere.example' },
  attendee: { email: 'g.vos@school.example', chairs: false },
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return { calendar, event };
}

describe('calendar file', () => {
  test('a request carries UTC times, the sequence and asks for an answer', () => {
    const { calendar, event } = read(calendarFile(entry));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.getFirstPropertyValue('uid')).toBe(entry.uid);
    expect(event.getFirstPropertyValue('sequence')).toBe(2);
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2026-12-03T13:00:00Z');
    expect(String(event.getFirstPropertyValue('dtend'))).toBe('2026-12-03T14:30:00Z');
    expect(event.getFirstProperty('attendee')?.getParameter('rsvp')).toBe('TRUE');
    expect(event.getFirstPropertyValue('description')).toBe(entry.description);
  });

  test('a cancelling carries the method and the status', () => {
    const { calendar, event } = read(calendarFile({ ...entry, method: 'cancel', sequence: 3 }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.getFirstPropertyValue('sequence')).toBe(3);
  });

  test('names the organiser and this one recipient, nobody else (P-27)', () => {
    const { event } = read(calendarFile(entry));
    expect(event.getAllProperties('attendee').map((p) => String(p.getFirstValue()).toLowerCase())).toEqual([
      'mailto:g.vos@school.example',
    ]);
    expect(event.getFirstPropertyValue('organizer')).toBe('mailto:rondetafel@almere.example');
  });

  test('is a stream of whole lines: every one ends in CRLF, the last one too', () => {
    for (const method of ['request', 'cancel'] as const) {
      const file = calendarFile({ ...entry, method });
      expect(file).toMatch(/END:VCALENDAR\r\n$/);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });

  test.each(['Rondetafels "Almere"', 'Team ^zorg^', 'Team; zorg, jeugd: "nu"', 'Eén\nregel'])(
    'P-13: holds the name of its organiser: %j',
    (name) => {
      const { event } = read(calendarFile({ ...entry, organizer: { ...entry.organizer, name } }));
      const organizer = event.getFirstProperty('organizer')!;
      expect([organizer.getParameter('cn'), organizer.getFirstValue()]).toEqual([
        name,
        'mailto:rondetafel@almere.example',
      ]);
    },
  );

  test('names its attendee by the address, also one with signs', () => {
    const email = "o'neil&co/x=1@school.example";
    const attendee = read(calendarFile({ ...entry, attendee: { email, chairs: false } })).event.getFirstProperty(
      'attendee',
    )!;
    expect([attendee.getParameter('cn'), String(attendee.getFirstValue()).toLowerCase()]).toEqual([
      email,
      `mailto:${email}`,
    ]);
  });

  test.each(['UTC', 'Europe/Amsterdam', 'America/New_York'])('means the same moment in a process in %s', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(String(read(calendarFile(entry)).event.getFirstPropertyValue('dtstart'))).toBe('2026-12-03T13:00:00Z');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('calendar feed', () => {
  const inFeed: FeedEntry = {
    uid: 'a-table',
    sequence: 1,
    status: 'confirmed',
    startsAt: '2026-12-03T13:00:00Z',
    endsAt: '2026-12-03T14:30:00Z',
    changedAt: '2026-11-23T08:00:00Z',
    summary: 'Overleg',
    location: 'Stadhuis, kamer 2',
  };
  const feed = (...entries: FeedEntry[]) => calendarFeed('Rondetafel', 'https://werkplek.example/agenda', entries);
  const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');

  test('holds each appointment with its sequence and status, cancelled ones too', () => {
    const text = feed(inFeed, { ...inFeed, uid: 'another', status: 'cancelled', sequence: 3 });
    expect(
      events(text).map((event) => ['uid', 'sequence', 'status'].map((name) => event.getFirstPropertyValue(name))),
    ).toEqual([
      ['a-table', 1, 'CONFIRMED'],
      ['another', 3, 'CANCELLED'],
    ]);
    expect(text).toMatch(/^METHOD:PUBLISH\r$/m);
  });

  test('names nobody (P-27), and is the same text for the same entries', () => {
    const text = feed(inFeed);
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|DESCRIPTION/);
    expect(feed(inFeed)).toBe(text);
  });

  test('is a calendar without appointments too', () => {
    expect(events(feed())).toEqual([]);
  });
});
