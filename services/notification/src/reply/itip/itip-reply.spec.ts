import { replyIn } from './itip-reply.ts';

const event = {
  UID: '0123456789abcdef@almere.example',
  SEQUENCE: '1',
  DTSTAMP: '20261124T101500Z',
  'ATTENDEE;PARTSTAT=DECLINED;CN=G. Vos': 'mailto:G.Vos@school.example',
};

const lines = (properties: Record<string, string | undefined>) =>
  Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]));

function mail(
  changes: Record<string, string | undefined> = {},
  { method = 'REPLY', events = 1, more = '' } = {},
): Buffer {
  const vevent = ['BEGIN:VEVENT', ...lines({ ...event, ...changes }), 'END:VEVENT'];
  return Buffer.from(
    [
      'From: G. Vos <g.vos@school.example>',
      'To: rondetafel@almere.example',
      'Subject: Afgewezen: Overleg',
      'MIME-Version: 1.0',
      `Content-Type: text/calendar; charset=utf-8; method=${method}`,
      '',
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Somebody//NL', `METHOD:${method}`],
      ...Array.from({ length: events }, () => vevent).flat(),
      ...(more ? [more] : []),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
}

const attendee = (status: string) => ({
  'ATTENDEE;PARTSTAT=DECLINED;CN=G. Vos': undefined,
  [`ATTENDEE;PARTSTAT=${status}`]: 'MAILTO:g.vos@school.example',
});

describe('an answer by mail', () => {
  test('says who answers what to which version', async () => {
    expect(await replyIn(mail())).toEqual({
      ...{ uid: event.UID, attendee: 'g.vos@school.example', sequence: 1, answer: 'declined' },
      stampedAt: new Date('2026-11-24T10:15:00Z'),
    });
  });

  test.each([
    ['ACCEPTED', 'accepted'],
    ['TENTATIVE', 'tentative'],
    ['DECLINED', 'declined'],
  ])('%s reads as %s', async (status, answer) => {
    expect(await replyIn(mail(attendee(status)))).toMatchObject({ answer });
  });

  test('without a sequence is about the first version', async () => {
    expect(await replyIn(mail({ SEQUENCE: undefined }))).toMatchObject({ sequence: 0 });
  });

  test('is found beside text and in an attachment, as every calendar program sends it otherwise', async () => {
    const [head, body] = mail().toString().split('\r\n\r\n') as [string, string];
    const mixed = [
      head.replace(/Content-Type.*/, 'Content-Type: multipart/mixed; boundary=b'),
      '',
      ...['--b', 'Content-Type: text/plain', '', 'Helaas.'],
      ...['--b', 'Content-Type: text/calendar; method=REPLY; name=r.ics', 'Content-Transfer-Encoding: base64', ''],
      Buffer.from(body).toString('base64'),
      '--b--',
      '',
    ];
    expect(await replyIn(Buffer.from(mixed.join('\r\n')))).toMatchObject({ answer: 'declined' });
  });

  test.each([
    ['a mail without a calendar', Buffer.from('From: a@b.example\r\nSubject: Vraag\r\n\r\nWanneer is het?\r\n')],
    ['an invitation', mail({}, { method: 'REQUEST' })],
    ['a counter-proposal', mail({}, { method: 'COUNTER' })],
    ['an answer for two appointments', mail({}, { events: 2 })],
    ['an answer for two people', mail({ ATTENDEE: 'mailto:other@school.example' })],
    ['no answer yet', mail(attendee('NEEDS-ACTION'))],
    ['a delegation', mail(attendee('DELEGATED'))],
    ['no appointment', mail({ UID: undefined })],
    ['no time', mail({ DTSTAMP: undefined })],
    ['a time that is none', mail({ DTSTAMP: 'yesterday' })],
    ['an attendee that is no address', mail({ ...attendee('ACCEPTED'), 'ATTENDEE;PARTSTAT=ACCEPTED': 'urn:x' })],
    ['a calendar that is none', Buffer.from('Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nnonsense')],
    ['more than is read', mail({}, { more: `X-PAD:${'x'.repeat(70_000)}` })],
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from([0, 255, 13, 10, 13, 10, 128, 7])],
  ])('%s is none', async (_what, content) => {
    expect(await replyIn(content)).toBeUndefined();
  });
});
