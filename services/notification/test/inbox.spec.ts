import { randomUUID } from 'node:crypto';
import { caseRegistered } from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService, until } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { type Neighbours, startNeighbours } from './neighbours.ts';

let neighbours: Neighbours;
let notification: TestService;

beforeAll(async () => {
  neighbours = await startNeighbours();
  notification = await startTestService(service, { prefix: 'no', bus: true, settings: neighbours.settings });
});
afterAll(async () => {
  await notification.stop();
  await neighbours.stop();
});

const registered = (reporter: Person) => ({
  ...caseRegistered.example,
  caseId: randomUUID(),
  reportedBy: { personId: reporter.personId, organisationId: reporter.organisationId },
});

async function inboxOf(person: Person, query = '') {
  const { body } = await notification.as(person).get(`/v1/inbox${query}`);
  return body as { items: any[]; _links: { next?: { href: string } } };
}

const firstLine = (person: Person) => until(async () => (await inboxOf(person)).items[0]);

describe('the in-app inbox', () => {
  test('P-1: who reports a household reads that it is registered', async () => {
    const reporter = somebody();
    const event = registered(reporter);
    await neighbours.say(caseRegistered, event);
    expect(await firstLine(reporter)).toEqual({
      messageId: expect.any(String),
      kind: 'case-registered',
      caseId: event.caseId,
      at: '2026-11-23T09:00:00.000Z',
      readAt: null,
      title: 'De casus is geregistreerd',
      text: expect.stringContaining('Uw melding is vastgelegd.'),
    });
  });

  test('who was told that a household is registered is not told again when dossier publishes it again', async () => {
    const reporter = somebody();
    const [event, next] = [registered(reporter), registered(reporter)];
    await neighbours.say(caseRegistered, event);
    await firstLine(reporter);
    await neighbours.say(caseRegistered, event);
    await neighbours.say(caseRegistered, next);
    await until(async () => (await inboxOf(reporter)).items.some(({ caseId }) => caseId === next.caseId));
    const { items } = await inboxOf(reporter);
    expect(items.filter(({ caseId }) => caseId === event.caseId)).toHaveLength(1);
  });

  test('shows nobody the line of another', async () => {
    const [reporter, other] = [somebody(), somebody(['administrator'])];
    await neighbours.say(caseRegistered, registered(reporter));
    const { messageId } = await firstLine(reporter);
    expect((await inboxOf(other)).items).toEqual([]);
    expect(await notification.as(other).put(`/v1/inbox/${messageId}/read`)).toMatchObject({ status: 404 });
    expect((await inboxOf(reporter)).items[0].readAt).toBeNull();
  });

  test('is read page by page, newest first', async () => {
    const reporter = somebody();
    const [older, newer] = [registered(reporter), registered(reporter)];
    await neighbours.say(caseRegistered, older, new Date('2026-11-23T09:00:00Z'));
    await neighbours.say(caseRegistered, newer, new Date('2026-11-23T09:00:01Z'));
    await until(async () => (await inboxOf(reporter)).items.length === 2);
    const first = await inboxOf(reporter, '?limit=1');
    expect(first.items.map(({ caseId }) => caseId)).toEqual([newer.caseId]);
    const second = await inboxOf(reporter, first._links.next!.href);
    expect(second.items.map(({ caseId }) => caseId)).toEqual([older.caseId]);
    expect(second._links).toEqual({});
  });

  test('keeps what was read, and takes it back', async () => {
    const reporter = somebody();
    await neighbours.say(caseRegistered, registered(reporter));
    const { messageId } = await firstLine(reporter);
    const client = notification.as(reporter);
    expect(await client.put(`/v1/inbox/${messageId}/read`)).toMatchObject({ status: 204 });
    expect((await inboxOf(reporter)).items[0].readAt).toBe('2026-11-23T09:00:00.000Z');
    expect(await client.delete(`/v1/inbox/${messageId}/read`)).toMatchObject({ status: 204 });
    expect((await inboxOf(reporter)).items[0].readAt).toBeNull();
    expect(await client.put(`/v1/inbox/${randomUUID()}/read`)).toMatchObject({ status: 404 });
    expect(await client.put('/v1/inbox/nothing/read')).toMatchObject({ status: 400 });
  });

  test('asks who you are', async () => {
    expect(await notification.as().get('/v1/inbox')).toMatchObject({ status: 401 });
  });
});

describe('contact points', () => {
  const address = { email: 'g.vos@school.example', language: 'en' };
  const path = (person: Person) => `/v1/contact-points/${person.personId}`;

  test('choose the language of mails; the inbox answers in that of the request, Dutch by default', async () => {
    const reporter = somebody();
    const client = notification.as(somebody(['administrator']));
    expect(await client.put(path(reporter), address)).toMatchObject({ status: 204 });
    expect(await client.put(path(reporter), address)).toMatchObject({ status: 204 });
    await neighbours.say(caseRegistered, registered(reporter));
    expect((await firstLine(reporter)).title).toBe('De casus is geregistreerd');
    const { headers, body } = await notification
      .as(reporter)
      .get('/v1/inbox', undefined, { 'accept-language': 'en-GB, nl;q=0.5' });
    expect(body.items[0].title).toBe('The case is registered');
    expect([headers.get('content-language'), headers.get('vary')]).toEqual(['en', 'Accept-Language']);
  });

  test('are kept sealed', async () => {
    const reporter = somebody();
    await notification.as(somebody(['administrator'])).put(path(reporter), address);
    const { rows } = await notification.database.admin.query(
      'SELECT email::text AS sealed FROM contact_point WHERE person_id = $1',
      [reporter.personId],
    );
    expect(Buffer.from(rows[0].sealed.slice(2), 'hex').includes('school')).toBe(false);
    expect(notification.logged()).not.toContain('school.example');
  });

  test.each([['resident'], ['ops'], ['dispatcher']] as const)('are not for a %s to give', async (role) => {
    expect(await notification.as(somebody([role])).put(path(somebody()), address)).toMatchObject({ status: 403 });
  });

  test.each([
    [64, 204],
    [65, 400],
  ])('are addresses that mail servers take: %i characters before the @ is %i', async (length, status) => {
    const client = notification.as(somebody(['administrator']));
    const answer = await client.put(path(somebody()), { ...address, email: `${'a'.repeat(length)}@work.example` });
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.errors).toMatchObject([{ pointer: '/email' }]);
  });

  test.each(['jansen&zonen@zorg.example', 'afdeling/team=1@gemeente.example', 'g.vos@büro.example'])(
    'take every sign that an address may have: %s',
    async (email) => {
      const client = notification.as(somebody(['administrator']));
      expect(await client.put(path(somebody()), { ...address, email })).toMatchObject({ status: 204 });
    },
  );

  test('name every fault of what was sent', async () => {
    const client = notification.as(somebody(['administrator']));
    const answer = await client.put('/v1/contact-points/nobody', { email: 'no address', language: 'fr', name: 'X' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }: any) => pointer).sort()).toEqual([
      '/email',
      '/language',
      '/name',
      '/personId',
    ]);
  });
});
