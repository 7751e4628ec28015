import { randomUUID } from 'node:crypto';
import { documentOf } from '../src/index.ts';
import { somebody, startTestService, type TestService } from '../src/testing/index.ts';
import { tiny } from './tiny/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tiny);
});
afterAll(() => service.stop());

test('a list says in its header where the next page is, until there is none', async () => {
  const writer = service.as(somebody());
  for (const text of ['one', 'two', 'three']) {
    expect((await writer.post(`/v1/cases/${randomUUID()}/notes`, { noteId: randomUUID(), text })).status).toBe(201);
  }
  let address = '/v1/notes?limit=1';
  const found: string[] = [];
  for (let pages = 0; pages < 3; pages++) {
    const { headers, body } = await writer.get(address);
    found.push(body.items[0].noteId);
    const [, href] = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '') ?? [];
    expect(href).toBe(body._links.next?.href);
    if (href) address = new URL(href, `http://here${address}`).pathname + href;
    else expect(pages).toBe(2);
  }
  expect(new Set(found).size).toBe(3);
});

test('the next page is of what was asked for: each parameter of the query is in its address', async () => {
  const writer = service.as(somebody());
  const [one, other] = [randomUUID(), randomUUID()];
  for (const caseId of [one, other, one])
    await writer.post(`/v1/cases/${caseId}/notes`, { noteId: randomUUID(), text: 'a note' });
  const first = await writer.get(`/v1/notes?caseIds=${one},${randomUUID()}&limit=1`);
  const { href } = first.body._links.next;
  expect(new URLSearchParams(href).get('caseIds')?.split(',')[0]).toBe(one);
  expect(first.headers.get('link')).toBe(`<${href}>; rel="next"`);
  const second = await writer.get(`/v1/notes${href}`);
  expect([second.body.items.map(({ caseId }: any) => caseId), second.body._links]).toEqual([[one], {}]);
});

test('the document says so of every list, and of nothing else', async () => {
  const { paths } = await documentOf(tiny);
  const has = (path: string) =>
    JSON.stringify(paths[path]!.get!.responses['200']).includes('#/components/headers/Link');
  expect([has('/notes'), has('/notes/{noteId}')]).toEqual([true, false]);
});
