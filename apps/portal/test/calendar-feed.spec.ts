import type { RequestListener } from 'node:http';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';

const feed: RequestListener = ({ headers }, response) => {
  const known = headers['if-none-match'] === '"one"';
  response.writeHead(known ? 304 : 200, { etag: '"one"', 'content-type': 'text/calendar; charset=utf-8' });
  response.end(known ? undefined : 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
};

let portal: PortalUnderTest;
beforeAll(async () => {
  portal = await startPortal({ service: feed, scheduling: true });
});
afterAll(() => portal.stop());
beforeEach(() => {
  portal.arrivals.length = 0;
});

const secret = 'aB3_-'.repeat(8);
const follow = (path: string, headers: Record<string, string> = {}) => fetch(`${portal.publicUrl}${path}`, { headers });

describe('a calendar program follows the link to one’s own tables', () => {
  test('without a session or a header of ours, and takes no cookie along', async () => {
    const answer = await follow(`/agenda/${secret}.ics`, { cookie: 'rondetafel-session=x' });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('etag')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      '"one"',
    ]);
    expect(await answer.text()).toContain('BEGIN:VCALENDAR');
    const [{ url, headers }] = portal.arrivals as [(typeof portal.arrivals)[number]];
    expect(url).toBe(`/v1/calendar-feeds/${secret}`);
    expect([headers.cookie, headers.authorization]).toEqual([undefined, undefined]);
  });

  test('and hears in short that it has it already', async () => {
    const answer = await follow(`/agenda/${secret}.ics`, { 'if-none-match': '"one"' });
    expect([answer.status, await answer.text()]).toEqual([304, '']);
  });

  test.each(['/agenda/x', '/agenda/..%2Fcases.ics', '/agenda/a b.ics', '/agenda/.ics', '/agenda/a/b.ics'])(
    'and nothing else leads there: %s',
    async (path) => {
      const answer = await follow(path, { accept: 'text/calendar' });
      expect(answer.status).toBe(404);
      expect(portal.arrivals).toEqual([]);
    },
  );
});
