import { randomUUID } from 'node:crypto';
import { somebody, startTestService, type TestService } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny);
});
afterAll(() => service.stop());

const notes = () => `/v1/cases/${randomUUID()}/notes`;
const write = (text: string, language?: string, who = somebody()) =>
  service.as(who).post(notes(), { noteId: randomUUID(), text }, language ? { 'accept-language': language } : {});

test('all faults of a request are reported at once, in the language asked for', async () => {
  const ask = (language: string) =>
    service
      .as(somebody())
      .post('/v1/cases/no-id/notes?mode=lazy', { noteId: 4, pages: 0, extra: true }, { 'accept-language': language });
  const said = async (language: string) => {
    const { headers, body } = await ask(language);
    expect([headers.get('content-language'), headers.get('vary')]).toEqual([language, 'Accept-Language']);
    return body.errors.map((fault: any) => `${fault.pointer} ${fault.code}: ${fault.detail}`).sort();
  };
  expect(await said('nl')).toEqual([
    '/caseId invalid-format: Dit is geen geldig kenmerk.',
    '/extra unrecognized-keys: Dit veld bestaat niet.',
    '/mode invalid-value: Kies uit: quick, thorough.',
    '/noteId invalid-type: Hier hoort tekst.',
    '/pages too-small: Dit is ten minste 1.',
    '/text invalid-type: Dit ontbreekt.',
  ]);
  expect(await said('en')).toEqual([
    '/caseId invalid-format: This is not a valid id.',
    '/extra unrecognized-keys: There is no such field.',
    '/mode invalid-value: Choose from: quick, thorough.',
    '/noteId invalid-type: This should be text.',
    '/pages too-small: This is at least 1.',
    '/text invalid-type: This is missing.',
  ]);
});

test('a rule’s refusal and its faults come in the language asked for, with the facts filled in', async () => {
  expect((await write('too many', 'en')).body.detail).toBe('A case has at most 3 notes.');
  const { body } = await write('bad words', 'en;q=0.9, nl;q=0.1');
  expect(body).toMatchObject({
    title: 'The input is not right',
    detail: 'Not such notes.',
    errors: [
      { pointer: '/text', code: 'word-forbidden', detail: 'Leave this out: slecht, woord.' },
      { pointer: '/pages', code: 'ends-before-start', detail: 'Ends before it starts.' },
    ],
  });
  expect(body.errors[0]).not.toHaveProperty('facts');
});

test.each([
  ['a role that is missing', 'en', 'Your role does not allow this action.'],
  ['the same in a language without texts', 'tlh', 'Uw functie geeft geen toegang tot deze handeling.'],
  ['the same without a wish', undefined, 'Uw functie geeft geen toegang tot deze handeling.'],
])('%s', async (_name, language, detail) => {
  expect((await write('x', language, somebody(['resident']))).body.detail).toBe(detail);
});

test.each([
  ['/v1/nothing', 404, 'There is nothing at this address.'],
  ['/v1/notes/%zz', 400, 'What was sent cannot be read.'],
  ['/v1/notes?cursor=AAAA', 400, 'Correct the fields named here.'],
])('what never reaches a rule has an English sentence too: %s', async (path, status, detail) => {
  const { headers, body } = await service.as(somebody()).get(path, undefined, { 'accept-language': 'en' });
  expect(body).toMatchObject({ status, detail });
  expect(headers.get('content-language')).toBe('en');
});

test('without a token: the challenge stays, the sentence is translated', async () => {
  const { status, headers, body } = await service.as().get('/v1/notes', undefined, { 'accept-language': 'en' });
  expect([status, body.detail]).toEqual([401, 'Sign in (again).']);
  expect(headers.get('www-authenticate')).toContain('Bearer');
});

test('the API’s document declares that the language can be chosen', async () => {
  const { body } = await service.as().get('/v1/openapi.json');
  const { parameters, responses } = body.paths['/notes'].get;
  expect(parameters).toContainEqual(expect.objectContaining({ name: 'Accept-Language', in: 'header' }));
  expect(responses['401'].headers).toHaveProperty('Content-Language');
});
