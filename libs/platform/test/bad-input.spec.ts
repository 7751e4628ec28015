import { randomUUID } from 'node:crypto';
import { somebody, startTestService, type TestService } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny);
});
afterAll(() => service.stop());

const writer = somebody();
const path = (caseId: string = randomUUID()) => `/v1/cases/${caseId}/notes`;
const note = (changes: object = {}) => ({ noteId: randomUUID(), text: 'Een notitie', ...changes });
const stored = async () => (await service.database.admin.query('SELECT count(*)::int AS n FROM note')).rows[0].n;

test('faults in path, query and body are reported together, in Dutch, each with its place', async () => {
  const before = await stored();
  const { status, headers, body } = await service
    .as(writer)
    .post(`${path('no-id')}?mode=lazy&colour=red`, { noteId: 4, text: '', pages: 1.5, extra: true });
  expect(status).toBe(400);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(body).toMatchObject({ title: 'De invoer klopt niet', status: 400, code: 'invalid-input' });
  expect(body.errors.map((fault: any) => `${fault.in} ${fault.pointer}: ${fault.detail}`).sort()).toEqual([
    'body /extra: Dit veld bestaat niet.',
    'body /noteId: Hier hoort tekst.',
    'body /pages: Hier hoort een geheel getal.',
    'body /text: Dit mag niet leeg zijn.',
    'path /caseId: Dit is geen geldig kenmerk.',
    'query /colour: Dit veld bestaat niet.',
    'query /mode: Kies uit: quick, thorough.',
  ]);
  expect(await stored()).toBe(before);
});

const json = { 'content-type': 'application/json' };
test.each([
  ['no body at all', 400, 'invalid-input', undefined, {}],
  ['a body that is no JSON', 400, 'unreadable', '{"text": ', json],
  ['an empty body of type JSON', 400, 'unreadable', '', json],
  ['a list instead of an object', 400, 'invalid-input', '[]', json],
  ['prototype pollution', 400, 'unreadable', '{"__proto__": {"admin": true}}', json],
  ['a form', 415, 'unsupported-media-type', 'text=hallo', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['plain text', 415, 'unsupported-media-type', 'hallo', { 'content-type': 'text/plain' }],
  [
    'a type that cannot be read',
    415,
    'unsupported-media-type',
    '{}',
    { 'content-type': 'text/plain; application/json' },
  ],
  [
    'a parameter of the type without an end',
    400,
    'invalid-input',
    '{}',
    { 'content-type': 'application/json; charset="utf-8' },
  ],
  ['a type of one word', 415, 'unsupported-media-type', '{}', { 'content-type': 'json' }],
  ['two types', 415, 'unsupported-media-type', '{}', { 'content-type': 'application/json, text/plain' }],
  ['a body over 256 KB', 413, 'too-large', JSON.stringify({ text: 'a'.repeat(300_000) }), json],
  ['a wish for HTML', 406, 'not-acceptable', JSON.stringify(note()), { accept: 'text/html' }],
  ['an unusable Idempotency-Key', 400, 'invalid-input', JSON.stringify(note()), { 'idempotency-key': 'a b' }],
])('%s is answered with %i %s', async (_name, status, code, body, headers) => {
  const answer = await service.as(writer).post(path(), body, headers as Record<string, string>);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('a cursor of one’s own making is a fault in its place', async () => {
  const { body } = await service.as(writer).get(`/v1/notes?cursor=${'A'.repeat(60)}`);
  expect(body.errors).toEqual([
    { in: 'query', pointer: '/cursor', code: 'cursor-unusable', detail: 'Begin opnieuw bij de eerste bladzijde.' },
  ]);
});

test.each([
  ['an address that does not exist', 'get', '/v1/nothing', 404],
  ['a trailing slash', 'get', '/v1/notes/', 404],
  ['an address that cannot be read', 'get', '/v1/notes/%zz', 400],
  ['a note that is not there', 'get', `/v1/notes/${randomUUID()}`, 404],
  ['a page that is no number', 'get', '/v1/notes?limit=many', 400],
  ['a page of an empty number', 'get', '/v1/notes?limit=', 400],
  ['a page of a number in another notation', 'get', '/v1/notes?limit=0x10', 400],
  ['a page of two numbers', 'get', '/v1/notes?limit=1&limit=2', 400],
  ['a cursor of one’s own making', 'get', `/v1/notes?cursor=${'A'.repeat(60)}`, 400],
] as const)('%s is a problem, with the headers of every answer', async (_name, method, address, status) => {
  const answer = await service.as(writer)[method](address);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'api-version': '1.0.0',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'x-content-type-options': 'nosniff',
    'content-type': expect.stringContaining('application/problem+json'),
  });
});

test('a method that an address does not have is 405 with the allowed ones', async () => {
  const { status, headers } = await service.as(writer).delete(`/v1/notes/${randomUUID()}`);
  expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT']);
});

test('a change names the version it changes, and a late one is refused with what changed', async () => {
  const { noteId } = (await service.as(writer).post(path(), note())).body;
  const change = (version?: string) =>
    service.as(writer).put(`/v1/notes/${noteId}`, { text: 'Nieuwe tekst' }, version ? { 'if-match': version } : {});
  for (const version of [undefined, 'first']) {
    const refused = await change(version);
    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ in: 'header', pointer: '/If-Match' }]]);
  }
  const { headers } = await service.as(writer).get(`/v1/notes/${noteId}`);
  expect((await change(headers.get('etag')!)).body).toEqual({ noteId, version: 2 });
  const late = await change('"1"');
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({
    code: 'stale-version',
    currentVersion: 2,
    changes: [{ version: 2, fields: ['text'], changedAt: expect.stringMatching(/Z$/) }],
  });
  expect((await service.as(writer).get(`/v1/notes/${noteId}`)).body.version).toBe(2);
});

test('the same note twice is a conflict, not an error', async () => {
  const caseId = randomUUID();
  const once = note();
  await service.as(writer).post(path(caseId), once);
  const again = await service.as(writer).post(path(caseId), once);
  expect([again.status, again.body.code]).toEqual([409, 'already-exists']);
});

test('a cursor is good for the person and the list that it was given to', async () => {
  const [who, other] = [somebody(), somebody()];
  for (const person of [who, who, other, other]) {
    await service.as(person).post(`/v1/cases/${randomUUID()}/notes`, { noteId: randomUUID(), text: 'Een notitie' });
  }
  const { body } = await service.as(who).get('/v1/notes?limit=1');
  const next = body._links.next.href;
  const asked = [
    await service.as(who).get(`/v1/notes${next}`),
    await service.as(other).get(`/v1/notes${next}`),
    await service.as(who).get(`/v1/newest-notes${next}`),
  ];
  expect(asked.map(({ status }) => status)).toEqual([200, 400, 400]);
  expect(asked[1]!.body.errors).toEqual(asked[2]!.body.errors);
});

describe('what looks like a number of a person (P-31)', () => {
  const write = (text: string, headers = {}) => service.as(writer).post(path(), note({ text }), headers);
  const checked = { 'Numbers-Checked': 'true' };
  const outcome = async (reply: ReturnType<typeof write>) => {
    const { status, body } = await reply;
    return [status, body.errors?.map(({ pointer, code }: any) => `${pointer} ${code}`) ?? []];
  };

  test('is asked about at its place, and kept once whoever wrote it looked', async () => {
    expect(await outcome(write('Zie 111222333.'))).toEqual([400, ['/text looks-like-bsn']]);
    expect(await outcome(write('Op NL91ABNA0417164300.'))).toEqual([400, ['/text looks-like-iban']]);
    expect(await outcome(write('Zie 111222333.', checked))).toEqual([201, []]);
    expect(await outcome(write('Zie 111222334.'))).toEqual([201, []]);
  });

  test('what is said to be a BSN is refused, looked at or not', async () => {
    expect(await outcome(write('BSN 111222333.', checked))).toEqual([400, ['/text bsn-named']]);
  });

  test('the header that says one looked says so with `true`, and with nothing else', async () => {
    const { status, body } = await write('Zie 111222333.', { 'Numbers-Checked': 'yes' });
    expect([status, body.errors]).toMatchObject([
      400,
      [{ in: 'header', pointer: '/Numbers-Checked', code: 'invalid-value', detail: 'Kies uit: true.' }],
    ]);
  });

  test('together with every other fault', async () => {
    const reply = await service.as(writer).post(path(), note({ text: 'Zie 111222333.', pages: 1.5 }));
    expect(reply.body.errors.map(({ pointer }: any) => pointer).sort()).toEqual(['/pages', '/text']);
  });
});
