import { caseRegistered } from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService, until } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';

let notification: TestService;
beforeAll(async () => {
  notification = await startTestService(service, { prefix: 'no' });
});
afterAll(() => notification.stop());

/** Opens the stream as a page does, and keeps what comes. */
async function listen(person: Person, claims: Record<string, unknown> = {}) {
  const stop = new AbortController();
  const token = await notification.identity.tokenFor(person, claims);
  const response = await fetch(`${notification.url}/v1/inbox/stream`, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    signal: stop.signal,
  });
  const seen = { text: '', ended: false };
  const reading = (async () => {
    for await (const chunk of response.body!) seen.text += Buffer.from(chunk).toString();
    seen.ended = true;
  })().catch(() => undefined);
  const changes = () =>
    [...seen.text.matchAll(/^event: changed\nid: (.+)\ndata: (.+)$/gm)].map(([, id, data]) => ({
      id,
      data: JSON.parse(data!),
    }));
  await until(() => seen.text.includes(': open'));
  return {
    response,
    seen,
    changes,
    leave: async () => {
      stop.abort();
      await reading;
    },
  };
}

const report = ({ personId, organisationId }: Person) =>
  notification.receive(caseRegistered, { ...caseRegistered.example, reportedBy: { personId, organisationId } });

describe('the live inbox', () => {
  test('says that a line came and changed: its id and version, nothing of what it says', async () => {
    const reporter = somebody();
    const page = await listen(reporter);
    expect(page.response.headers.get('content-type')).toContain('text/event-stream');
    expect(page.response.headers.get('x-content-type-options')).toBe('nosniff');
    await report(reporter);
    const [change] = await until(() => (page.changes().length > 0 ? page.changes() : undefined));
    const { messageId } = change!.data;
    expect(change).toEqual({ id: `${messageId}.1`, data: { messageId, version: 1 } });
    await notification.as(reporter).put(`/v1/inbox/${messageId}/read`);
    await until(() => page.changes().length > 1);
    expect(page.changes()[1]!.data).toEqual({ messageId, version: 2 });
    expect(page.seen.text).not.toMatch(/casus|7a0e6f0e/);
    await page.leave();
  });

  test('says nothing to anybody else', async () => {
    const [reporter, other] = [somebody(), somebody()];
    const [own, others] = [await listen(reporter), await listen(other)];
    await report(reporter);
    await until(() => own.changes().length > 0);
    expect(others.changes()).toEqual([]);
    await Promise.all([own.leave(), others.leave()]);
  });

  test('hears what another instance wrote', async () => {
    const reporter = somebody();
    const page = await listen(reporter);
    await notification.database.admin.query(
      `INSERT INTO inbox_line (message_id, person_id, kind, at) VALUES (gen_random_uuid(), $1, 'case-registered', now())`,
      [reporter.personId],
    );
    await until(() => page.changes().length > 0);
    await page.leave();
  });

  test('ends when the token does', async () => {
    const page = await listen(somebody(), { exp: Math.floor(Date.now() / 1000) + 2 });
    await until(() => page.seen.ended);
  });

  test('asks who you are', async () => {
    const answer = await notification.as().get('/v1/inbox/stream', undefined, { accept: 'text/event-stream' });
    expect(answer.status).toBe(401);
    expect(answer.body.title).toBe('U bent niet aangemeld');
  });

  test('lets go of the oldest page when somebody opens very many', async () => {
    const person = somebody();
    const pages = [await listen(person)];
    while (pages.length < 9) pages.push(await listen(person));
    await until(() => pages[0]!.seen.ended);
    expect(pages.slice(1).some(({ seen }) => seen.ended)).toBe(false);
    await Promise.all(pages.map((page) => page.leave()));
  });
});

test('a stopping service ends its streams, so that it can stop', async () => {
  const short = await startTestService(service, { prefix: 'no' });
  const token = await short.identity.tokenFor(somebody());
  const response = await fetch(`${short.url}/v1/inbox/stream`, { headers: { authorization: `Bearer ${token}` } });
  const body = response.text();
  await short.stop();
  expect(await body).toContain(': open');
});
