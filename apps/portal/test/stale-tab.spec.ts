import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { people } from '../../../dev/parts/testing/almere.ts';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';
import { signInAs } from './sign-in.ts';

const hanna = people.find(({ user }) => user === 'hanna')!;
const requestId = 'e0000000-0000-4000-8000-000000000001';

/** A request that waits for a coordinator, until somebody takes it. */
let taken = false;
/** Whether the answer to whoever takes it gets lost on its way. */
let lost = false;
const services: RequestListener = ({ url = '', method }, response) => {
  const answer = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const request = {
    requestId,
    caseId: 'c0000000-0000-4000-8000-000000000001',
    district: 'almere-buiten',
    direction: 'upscaling',
    state: 'open',
    outcome: null,
    urgent: false,
    receivedAt: '2026-11-24T09:00:00Z',
    offeredToId: null,
    waitsFor: taken ? 'decision' : 'coordinator',
    coordinatedByMe: taken,
    age: null,
    coordinatorId: taken ? hanna.personId : null,
  };
  if (method === 'POST' && url.endsWith('/_claim')) {
    const refusal = { title: 'Al genomen', code: 'taken', detail: 'Deze casus heeft al een coördinator.' };
    if (taken) return answer(409, refusal);
    taken = true;
    return lost ? response.writeHead(502).end() : answer(200, {});
  }
  if (url.startsWith(`/v1/requests/${requestId}`)) return answer(200, request);
  return answer(url.includes('requests') || url.includes('inbox') ? 200 : 404, { items: [], _links: {} });
};

let portal: PortalUnderTest;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ built: true, service: services }), chromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const take = async (page: Page) => {
  await page.getByText('Ik verklaar dat ik geen rol heb in de hulp aan dit huishouden').click();
  await page.getByRole('button', { name: 'Casus nemen' }).click();
};

/** Hanna's, with the page of the request open. */
async function hannasPage(): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: portal.publicUrl })).newPage();
  await page.goto(`/verzoeken/${requestId}`);
  await signInAs(page, 'hanna');
  return page;
}

beforeEach(() => {
  [taken, lost] = [false, false];
});

test('a second tab that stood still is told what happened and shown how it stands, and gets no advice to itself', async () => {
  const first = await hannasPage();
  const second = await first.context().newPage();
  await second.goto(`/verzoeken/${requestId}`);
  const claim = second.getByRole('button', { name: 'Casus nemen' });
  await claim.waitFor();
  await take(first);
  await first.getByRole('button', { name: 'Besluit vastleggen' }).waitFor();
  await take(second);
  await second.getByText(/Dit is intussen veranderd, in een ander tabblad/).waitFor();
  await second.getByRole('button', { name: 'Besluit vastleggen' }).waitFor();
  expect(await claim.count()).toBe(0);
  expect(await second.getByText('Een andere coördinator').count()).toBe(0);
});

test('a command that was done but whose answer was lost shows how it stands, without word of another tab', async () => {
  lost = true;
  const page = await hannasPage();
  await take(page);
  await page.getByRole('button', { name: 'Besluit vastleggen' }).waitFor();
  expect(await page.getByText(/Dit is intussen veranderd/).count()).toBe(0);
});
