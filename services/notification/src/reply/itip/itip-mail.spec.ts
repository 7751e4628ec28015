import { readCalendarMail } from './itip-mail.ts';

const event = {
  UID: '0123456789abcdef@almere.example',
  SEQUENCE: '1',
  DTSTAMP: '20261124T101500Z',
  'ATTENDEE;PARTSTAT=DECLINED;CN=G. Vos': 'mailto:G.Vos@school.example',
};

const own = 'rondetafel@almere.example';
const said = async (content: Buffer) => (await readCalendarMail(content, own))?.said;

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
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Somebody//NL',
      `METHOD:${method}`,
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
    expect(await said(mail())).toEqual({
      kind: 'reply',
      uid: event.UID,
      attendee: 'g.vos@school.example',
      sequence: 1,
      answer: 'declined',
    });
  });

  test.each([
    ['ACCEPTED', 'accepted'],
    ['TENTATIVE', 'tentative'],
    ['DECLINED', 'declined'],
  ])('%s reads as %s', async (status, answer) => {
    expect(await said(mail(attendee(status)))).toMatchObject({ answer });
  });

  test('P-11: counts whatever time stamp the sender gives it', async () => {
    expect(await said(mail({ DTSTAMP: 'yesterday' }))).toMatchObject({ kind: 'reply', answer: 'declined' });
  });

  test('without a sequence is about the first version', async () => {
    expect(await said(mail({ SEQUENCE: undefined }))).toMatchObject({ sequence: 0 });
  });

  test('is found beside text and in an attachment, as every calendar program sends it otherwise', async () => {
    const [head, body] = mail().toString().split('\r\n\r\n') as [string, string];
    const mixed = [
      head.replace(/Content-Type.*/, 'Content-Type: multipart/mixed; boundary=b'),
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Helaas.',
      '--b',
      'Content-Type: text/calendar; method=REPLY; name=r.ics',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(body).toString('base64'),
      '--b--',
      '',
    ];
    expect(await said(Buffer.from(mixed.join('\r\n')))).toMatchObject({ answer: 'declined' });
  });

  const text = mail().toString();
  const [head, body] = text.split('\r\n\r\n') as [string, string];
  const attached = (type: string, headers: string[] = []) =>
    Buffer.from(
      [
        head.replace(/Content-Type.*/, 'Content-Type: multipart/mixed; boundary=b'),
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Helaas.',
        '--b',
        `Content-Type: ${type}`,
        ...headers,
        '',
        body,
        '--b--',
        '',
      ].join('\r\n'),
    );
  const withLine = (line: string) => Buffer.from(text.replace(/ATTENDEE.*/, line));
  const noMethod = (content: string) => content.replace('METHOD:REPLY\r\n', '');

  test.each([
    ['application/ics', attached('application/ics; name=r.ics')],
    ['application/octet-stream', attached('application/octet-stream; name=r.ics', ['Content-Disposition: attachment'])],
    ['plain text', Buffer.from(text.replace(/text\/calendar/, 'text/plain'))],
    ['a calendar without METHOD, which its Content-Type has', Buffer.from(noMethod(text))],
    ['a calendar without METHOD anywhere', Buffer.from(noMethod(text).replace('; method=REPLY', ''))],
    ['a calendar with a footer behind it', Buffer.from(`${text}\r\n-- \r\nDeze mail is vertrouwelijk.\r\n`)],
    ['a calendar with a mark before it', Buffer.from(text.replace('BEGIN:VCALENDAR', '\uFEFFBEGIN:VCALENDAR'))],
    ['a calendar with bare line feeds', Buffer.from(`${head}\r\n\r\n${body.replaceAll('\r\n', '\n')}`)],
    ['MAILTO in capitals, with a space', withLine('ATTENDEE;PARTSTAT=DECLINED:MAILTO: g.vos@school.example')],
    ['an address that is percent-encoded', withLine('ATTENDEE;PARTSTAT=DECLINED:mailto:g.vos%40school.example')],
    ['an address without mailto', withLine('ATTENDEE;PARTSTAT=DECLINED:g.vos@school.example')],
    ['an address in a parameter', withLine('ATTENDEE;PARTSTAT=DECLINED;EMAIL=g.vos@school.example:urn:uuid:1')],
    ['no time stamp', mail({ DTSTAMP: undefined })],
  ])('in another shape counts: %s', async (_what, content) => {
    expect(await said(content)).toMatchObject({ uid: event.UID, answer: 'declined', attendee: 'g.vos@school.example' });
  });

  test('is known again when it is delivered twice', async () => {
    const ids = [mail(), mail(), mail({ SEQUENCE: '2' })].map(
      async (one) => (await readCalendarMail(one, own))?.mailId,
    );
    const [first, again, other] = await Promise.all(ids);
    expect(first).toBe(again);
    expect(first).not.toBe(other);
  });

  test.each([
    ['an invitation', mail({}, { method: 'REQUEST' })],
    ['an answer for two appointments', mail({}, { events: 2 })],
    ['an answer for two people', mail({ ATTENDEE: 'mailto:other@school.example' })],
    ['no answer yet', mail(attendee('NEEDS-ACTION'))],
    ['a delegation', mail(attendee('DELEGATED'))],
    ['an attendee that is no address', mail({ ...attendee('ACCEPTED'), 'ATTENDEE;PARTSTAT=ACCEPTED': 'urn:x' })],
    ['a calendar that ends too soon', Buffer.from(text.slice(0, text.indexOf('ATTENDEE')))],
    ['more than is read', mail({}, { more: `X-PAD:${'x'.repeat(70_000)}` })],
  ])('P-18: %s names an appointment, and is no answer', async (_what, content) => {
    expect(await said(content)).toEqual({ kind: 'unreadable', uid: event.UID });
  });

  test('P-18: two that differ in one mail are none', async () => {
    const other = body.replace('DECLINED', 'ACCEPTED');
    const both = attached('text/calendar')
      .toString()
      .replace('--b--', `--b\r\nContent-Type: text/calendar\r\n\r\n${other}--b--`);
    expect(await said(Buffer.from(both))).toEqual({ kind: 'unreadable', uid: event.UID });
  });

  test('P-18: that proposes another time is known as such', async () => {
    expect(await said(mail({}, { method: 'COUNTER' }))).toEqual({ kind: 'counter', uid: event.UID });
  });

  test.each([
    ['a mail without a calendar', Buffer.from('From: a@b.example\r\nSubject: Vraag\r\n\r\nWanneer is het?\r\n')],
    ['no appointment', mail({ UID: undefined })],
    ['a calendar that is none', Buffer.from('Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nnonsense')],
    [
      'a copy of our own mail',
      Buffer.from(mail({}, { method: 'REQUEST' }).toString().replace('g.vos@school.example', own)),
    ],
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from([0, 255, 13, 10, 13, 10, 128, 7])],
  ])('%s is none', async (_what, content) => {
    expect(await said(content)).toBeUndefined();
  });
});
