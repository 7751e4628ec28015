import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { people } from '../../../dev/parts/testing/almere.ts';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { soon } from '../../../dev/parts/testing/soon.ts';
import { aCase } from './a-case.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';

// Lists of requests and cases: what they are narrowed by stands in the address, and no name ever does.

const coordinator = people.find(({ user }) => user === 'hanna')!;
const { service } = aCase();
const id = (number: number) => `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const requests = ['almere-haven', 'almere-buiten', 'almere-buiten'].map((district, nth) => ({
  requestId: id(nth),
  caseId: id(100 + nth),
  district,
  direction: 'upscaling',
  state: 'open',
  outcome: null,
  urgent: nth === 1,
  receivedAt: `2026-11-2${3 + nth}T09:00:00Z`,
  waitsFor: 'coordinator',
  coordinatorId: null,
  offeredToId: null,
  coordinatedByMe: false,
  age: { workingDays: 3 - nth, state: 'fresh' },
}));
const cases = ['Sleedoorn', 'Meidoorn', 'Vuurdoorn'].map((name, nth) => ({
  caseId: id(100 + nth),
  number: `RT-10000${nth}-X`,
  district: requests[nth]!.district,
  sourceKind: 'report',
  state: nth === 0 ? 'dossier' : 'pre-dossier',
  registeredAt: `2026-11-2${3 + nth}T08:00:00Z`,
  familyNames: [name],
}));

const narrowed = <One extends { district: string; state: string; caseId: string }>(
  all: One[],
  query: URLSearchParams,
) =>
  all
    .filter((one) => !query.get('district') || one.district === query.get('district'))
    .filter((one) => !query.get('state') || one.state === query.get('state'))
    .filter((one) => !query.get('caseId') || one.caseId === query.get('caseId'))
    .filter((one) => !query.get('caseIds') || query.get('caseIds')!.split(',').includes(one.caseId));

const services: RequestListener = (request, response) => {
  const { pathname, searchParams: query } = new URL(request.url!, 'http://service');
  const answers: Record<string, () => unknown> = {
    '/v1/requests': () => {
      const items = narrowed(requests, query).filter(({ urgent }) => urgent || !query.get('urgent'));
      return { items: query.get('age') === 'late' ? [] : query.get('newestFirst') ? items.reverse() : items };
    },
    '/v1/requests/_counts': () => ({
      items: query
        .get('views')!
        .split(',')
        .map((view) => ({ view, requests: view === 'free' ? 100 : narrowed(requests, query).length })),
    }),
    '/v1/cases': () => ({ items: narrowed(cases, query) }),
    '/v1/cases/_counts': () => ({
      items: ['pre-dossier', 'dossier', 'closed'].map((state) => ({
        state,
        cases: narrowed(cases, query).filter((one) => one.state === state).length,
      })),
    }),
    '/v1/_search': () => ({
      cases: [{ ...cases[1], people: ['Mei Meidoorn'] }],
      isSlip: false,
      organisations: [],
      professionals: [],
    }),
  };
  const answer = answers[pathname];
  if (!answer) return service(request, response);
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ _links: {}, ...(answer() as object) }));
};

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([
    startPortal({ built: true, service: services, scheduling: true }),
    chromium(),
  ]);
  const context = await browser.newContext({ baseURL: portal.publicUrl, viewport: { width: 1440, height: 900 } });
  await bringAxe(context);
  page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: /anmelden$/ }).click();
  await page.locator(`button[value="${coordinator.user}"]`).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const rows = () => page.locator('[data-row] [data-row-opens]').allInnerTexts();
const tab = (name: RegExp) => page.locator('.page-tab').filter({ hasText: name });
async function choose(field: string, option: string) {
  await page.getByRole('button', { name: new RegExp(`${field}$`) }).click();
  await page.getByRole('option', { name: option }).click();
}

test('requests: tabs with how many there are, narrowed by district, urgency, term and household, each with a way back', async () => {
  await page.goto('/verzoeken?toon=free');
  await page.locator('[data-row]').first().waitFor();
  await soon(async () =>
    expect(await rows()).toEqual([
      'Opschaling: Huishouden Sleedoorn',
      'Opschaling: Huishouden Meidoorn',
      'Opschaling: Huishouden Vuurdoorn',
    ]),
  );
  await page.locator('[data-row] .beads').nth(2).waitFor();
  await soon(async () => expect(await page.locator('[data-row] .beads').count()).toBe(3));
  await tab(/^Op te pakken 99\+$/).waitFor();
  await tab(/^Door mij gevraagd 3$/).waitFor();
  await choose('Volgorde', 'Nieuwste eerst');
  await page.locator('[data-row]').first().filter({ hasText: 'Vuurdoorn' }).waitFor();
  await choose('Stadsdeel', 'Almere Haven');
  await page.getByRole('link', { name: /Vuurdoorn/ }).waitFor({ state: 'detached' });
  await tab(/^Door mij gevraagd 1$/).waitFor();
  await choose('Termijn', 'Termijn voorbij');
  await page.getByText('Geen verzoeken met deze filters').waitFor();
  await page.getByRole('button', { name: 'Wis filter: Termijn voorbij' }).click();
  await page.getByRole('link', { name: /Sleedoorn/ }).waitFor();
  await tab(/^Door mij gevraagd/).click();
  await soon(() => expect(page.url()).toContain('stadsdeel=almere-haven'));
  await page.goto('/verzoeken?toon=free');
  await page.getByRole('combobox', { name: 'Huishouden of casusnummer' }).fill('mei');
  await page.getByRole('option', { name: /Meidoorn/ }).click();
  // By what is in the page: as long as the list of options is open the rest has no roles.
  await page.locator('[data-row]', { hasText: 'Sleedoorn' }).waitFor({ state: 'detached' });
  await soon(async () => expect(await rows()).toEqual(['Opschaling: Huishouden Meidoorn']));
  await soon(() => expect(page.url()).toContain(`casus=${id(101)}`));
  expect(decodeURIComponent(page.url())).not.toMatch(/mei/i);
}, 120_000);

test('cases: tabs by state, narrowed by district, found by a name that no address holds', async () => {
  await page.goto('/casussen');
  await page.locator('[data-row]').first().waitFor();
  await tab(/^Voordossier 2$/).waitFor();
  // Of what was asked, as far as one may know of it.
  await page.locator('[data-row] .beads').nth(2).waitFor();
  await tab(/^Voordossier/).click();
  await page.getByRole('link', { name: /Sleedoorn/ }).waitFor({ state: 'detached' });
  await soon(() => expect(new URL(page.url()).search).toBe('?stand=pre-dossier'));
  await tab(/^Gesloten 0$/).click();
  await page.getByText('Geen casussen met deze filters').waitFor();
  await page.getByRole('button', { name: 'Wis filter: Gesloten' }).click();
  await page.getByRole('link', { name: /Sleedoorn/ }).waitFor();
  await page.getByRole('searchbox', { name: 'Naam of casusnummer' }).fill('mei');
  await page.getByRole('link', { name: /Sleedoorn/ }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /Meidoorn/ }).waitFor();
  await soon(async () => expect(await rows()).toEqual(['Huishouden Meidoorn']));
  await soon(() => expect(new URL(page.url()).search).toBe(''));
  expect(portal.arrivals.filter(({ url }) => /mei/i.test(url))).toEqual([]);
}, 120_000);

test('by keyboard: j and k go through the rows of a list', async () => {
  await page.goto('/casussen');
  await page.locator('[data-row]').nth(2).waitFor();
  await page.getByRole('link', { name: /Sleedoorn/ }).focus();
  await page.keyboard.press('j');
  await soon(async () => expect(await page.evaluate('document.activeElement.textContent')).toBe('Huishouden Meidoorn'));
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/casussen/${id(100)}`);
});

test.each(['/verzoeken?toon=free', '/verzoeken?toon=free&termijn=late', '/casussen', '/casussen?stand=closed'])(
  '%s: nothing that axe finds, and nothing beside a window of 320 px',
  async (address) => {
    await page.goto(address);
    await page.locator('[data-row], .empty').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  },
  60_000,
);
