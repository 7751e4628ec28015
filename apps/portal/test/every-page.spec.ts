import type { RequestListener } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { aCase } from './a-case.ts';
import { type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';

// What every page keeps to: magnified, printed, while answers come late, and with lists of many pages.

const { caseId, service } = aCase();
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const requestId = id(800);

const counted = ['24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`);
const term = {
  caseId,
  state: 'at-risk',
  receivedOn: '2026-11-23',
  workingDays: 10,
  on: '2026-12-07',
  counted,
  skipped: [],
  provisional: false,
  calendarVersion: '1',
  clock: 'received',
  clockStartedAt: '2026-11-23T09:00:00Z',
  urgent: false,
  milestones: [{ step: 'booked', dueOn: '2026-11-27' }],
  explanation: { nl: ['Tien werkdagen vanaf de ontvangst.'], en: ['Ten working days from receipt.'] },
};
const item = {
  requestId,
  caseId,
  district: 'almere-haven',
  direction: 'upscaling',
  state: 'decided',
  outcome: 'round-table',
  urgent: false,
  receivedAt: '2026-11-23T09:00:00Z',
  waitsFor: null,
  coordinatorId: someone.personId,
  offeredToId: null,
  coordinatedByMe: true,
  age: null,
};
const content = {
  requestedBy: { personId: id(1000), organisationId: id(501) },
  enteredById: id(1000),
  referredAt: null,
  receivedByCoordinatorAt: null,
  accessPointId: null,
  route: 'direct',
  trigger: 'insufficient-result',
  members: [{ memberId: id(900), lifeAreas: ['housing'] }],
  parties: [1, 2].map((seat) => ({
    organisationId: id(500 + seat),
    organisationKind: 'school',
    personId: id(1000 * seat),
    memberIds: [id(900)],
    restricted: false,
  })),
  explanation: 'Het lukt niet.',
};

/** Two pages: a hundred tables at which nothing is to be done, and one to go to. */
const coming = { startsAt: '2026-12-14T09:00:00Z', endsAt: '2026-12-14T10:30:00Z', revision: 0 };
const tableOf = (number: number, more: object) => ({
  caseId: id(number),
  roundTableId: id(number),
  kind: 'upscaling',
  coordinatorId: id(1),
  urgent: false,
  calledAt: '2026-11-24T09:00:00Z',
  mySeat: { because: 'chairs' },
  ...more,
});
const tablePages = [
  {
    items: Array.from({ length: 100 }, (_, nth) => tableOf(2000 + nth, { phase: 'called' })),
    _links: { next: { href: '?cursor=second&limit=100' } },
  },
  { items: [tableOf(3000, { phase: 'booked', appointment: coming, myAnswer: 'accepted' })], _links: {} },
];

const own: [RegExp, unknown][] = [
  [/\/term$/, term],
  [/^\/v1\/requests\/[^/?]+$/, { ...item, content }],
  [/^\/v1\/requests/, { items: [item], _links: {} }],
  [/^\/v1\/round-tables\?.*cursor=second/, tablePages[1]],
  [/^\/v1\/round-tables\?/, tablePages[0]],
];
/** Milliseconds by which names come later than all else. */
let lateBy = 0;
const namesAt = /^\/v1\/(professionals|organisations|cases\/[^/?]+$)/;
const services: RequestListener = (request, response) => {
  const url = request.url ?? '';
  const found = own.find(([path]) => path.test(url));
  const answer = () => {
    if (!found) return service(request, response);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found[1]));
  };
  if (lateBy > 0 && namesAt.test(url)) setTimeout(answer, lateBy);
  else answer();
};

let portal: PortalUnderTest;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([
    startPortal({ built: true, service: services, scheduling: true }),
    chromium(),
  ]);
  context = await browser.newContext({ baseURL: portal.publicUrl });
  page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: /anmelden$/ }).click();
  await page.locator(`button[value="${someone.user}"]`).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const planner = `/casussen/${caseId}/tafel`;
const addresses = [
  '/',
  '/casussen',
  '/casussen/nieuw',
  '/berichten',
  '/verzoeken',
  `/verzoeken/${requestId}`,
  '/adviezen',
  '/adviezen/nieuw',
  '/agenda',
  `/casussen/${caseId}`,
  planner,
  `/casussen/${caseId}/opschaling`,
];

/** Of what has the focus, when no part of it can be seen; labels stand for the fields that are drawn by them. */
const hiddenFocus = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const seen = at.closest('label') ?? at;
  const { left, right, top, bottom } = seen.getBoundingClientRect();
  const inside = (from, until, most) => [from + 2, (from + until) / 2, until - 2].filter((one) => one >= 0 && one < most);
  const shows = inside(left, right, innerWidth).some((x) => inside(top, bottom, innerHeight).some((y) => {
    const there = document.elementFromPoint(x, y);
    return there && (seen.contains(there) || there.contains(seen) && getComputedStyle(there).position !== 'sticky');
  }));
  return shows ? '' : at.tagName + ' ' + (at.getAttribute('aria-label') ?? at.textContent).slice(0, 40);
})()`;
/** Where the focus is, to know when it has been everywhere. */
const place = `[...document.querySelectorAll('*')].indexOf(document.activeElement)`;

describe('magnified to 400 %', () => {
  beforeAll(() => page.setViewportSize({ width: 320, height: 256 }));
  afterAll(() => page.setViewportSize({ width: 1280, height: 720 }));

  test.each(addresses)(
    '%s: nothing that gets the focus is covered, and nothing is beside the window (WCAG 2.4.11, 1.4.10)',
    async (address) => {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (address === planner) await page.getByRole('table', { name: 'Wie kan wanneer' }).waitFor();
      const been = new Set<unknown>();
      const hidden: unknown[] = [];
      for (let tabs = 0; tabs < 150; tabs++) {
        await page.keyboard.press('Tab');
        const [at, covered] = (await page.evaluate(`[${place}, ${hiddenFocus}]`)) as [number, string];
        if (at < 10 || been.has(at)) break; // around
        been.add(at);
        if (covered) hidden.push(covered);
      }
      expect(hidden).toEqual([]);
      expect(been.size).toBeGreaterThan(5);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    },
    60_000,
  );
});

describe('on paper', () => {
  beforeAll(() => page.emulateMedia({ media: 'print' }));
  afterAll(() => page.emulateMedia({ media: null }));

  const controls = () =>
    page
      .locator('button, .button, [role=button], input, select, textarea, summary')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));

  test('a case is without what one can press, and with its state and term', async () => {
    await page.goto(`/casussen/${caseId}`);
    await page.getByRole('heading', { level: 1, name: /Sleedoorn/ }).waitFor();
    await page.getByText('Sanne Sleedoorn').first().waitFor();
    expect(await page.locator('.page__lead .status').isVisible()).toBe(true);
    await page
      .getByText(/7 december/)
      .first()
      .waitFor();
    expect(await controls()).toEqual([]);
  });

  test('a table is without what one can press, and with its state and term', async () => {
    await page.goto(planner);
    await page.getByRole('table', { name: 'Wie kan wanneer' }).waitFor();
    await page
      .getByText(/7 december/)
      .first()
      .waitFor();
    expect(await page.locator('.page__lead .status').isVisible()).toBe(true);
    expect(await page.locator('.term-bar .status').isVisible()).toBe(true);
    expect(await controls()).toEqual([]);
  });
});

/** What a cell said before it took that back, unless it was that it is coming; and "unknown" of anybody. */
const observe = `
  globalThis.flashes = [];
  const said = new Map();
  new MutationObserver(() => {
    if (document.body?.innerText.includes('Naam onbekend')) flashes.push('Naam onbekend');
    for (const cell of document.querySelectorAll('main td, main dd')) {
      const text = cell.innerText.trim();
      const before = said.get(cell);
      if (before && !text.includes(before) && !before.includes('…')) flashes.push(before + ' > ' + text);
      said.set(cell, text);
    }
    for (const action of document.querySelectorAll('.page__head a.button')) said.set(action, action.innerText);
    for (const [action, name] of said) if (action.matches('a') && !action.isConnected) flashes.push(name);
  }).observe(document, { childList: true, subtree: true, characterData: true });`;

describe('while names come late', () => {
  beforeAll(() => {
    lateBy = 700;
  });
  afterAll(() => {
    lateBy = 0;
  });

  test.each([
    [planner, 'Sem Seringa'],
    [`/verzoeken/${requestId}`, 'Sem Seringa'],
    [`/casussen/${caseId}`, 'Sanne Sleedoorn'],
  ])(
    '%s says nothing that it takes back',
    async (address, name) => {
      const fresh = await context.newPage();
      await fresh.addInitScript(observe);
      await fresh.goto(address);
      await fresh.getByText(name).first().waitFor();
      await fresh.getByText('…', { exact: true }).first().waitFor({ state: 'detached' });
      expect([...new Set((await fresh.evaluate('flashes')) as string[])]).toEqual([]);
      await fresh.close();
    },
    60_000,
  );
});

test('who has a seat at more than a hundred tables finds the one after these', async () => {
  await page.goto('/');
  await page.locator(`a[href="/casussen/${id(3000)}/tafel"]`).waitFor();
});
