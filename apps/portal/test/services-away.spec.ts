import type { RequestListener, ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { aCase } from './a-case.ts';
import { type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';

// Every page of the workplace is open while the services go away, in every way that they may.

const { caseId, service } = aCase({ substitutes: 400 });
const addresses = [
  '/',
  '/casussen',
  '/casussen/nieuw',
  '/berichten',
  '/verzoeken',
  '/adviezen',
  '/agenda',
  `/casussen/${caseId}`,
  `/casussen/${caseId}/tafel`,
  `/casussen/${caseId}/opschaling`,
];

const gone = {
  'refuse everything': (response: ServerResponse) => void response.writeHead(503).end(),
  'break off every answer': (response: ServerResponse) => void response.destroy(),
  'never answer': () => {},
};
let going: ((response: ServerResponse) => void) | undefined;
const services: RequestListener = (request, response) => (going ? going(response) : service(request, response));

let portal: PortalUnderTest;
let browser: Browser;
const pages: Page[] = [];
const asked = new Map<Page, number>();

beforeAll(async () => {
  [portal, browser] = await Promise.all([
    startPortal({ built: true, service: services, scheduling: true }),
    chromium(),
  ]);
  const context = await browser.newContext({ baseURL: portal.publicUrl });
  for (const address of addresses) {
    const page = await context.newPage();
    page.on('request', () => asked.set(page, (asked.get(page) ?? 0) + 1));
    await page.goto(address);
    if (pages.length === 0) {
      await page.getByRole('link', { name: /anmelden$/ }).click();
      await page.locator(`button[value="${someone.user}"]`).click();
    }
    await page.getByRole('heading', { level: 1 }).waitFor();
    pages.push(page);
  }
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

async function heapOf(page: Page): Promise<number> {
  await page.requestGC();
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}

const seconds = 15;

test.each(Object.keys(gone) as (keyof typeof gone)[])(
  'while the services %s no page asks without an end, grows or stops answering',
  async (way) => {
    const before = await Promise.all(pages.map(heapOf));
    asked.clear();
    going = gone[way];
    try {
      await new Promise((passed) => setTimeout(passed, seconds * 1000));
    } finally {
      going = undefined;
    }
    for (const [index, page] of pages.entries()) {
      const address = addresses[index];
      expect({ address, busy: (asked.get(page) ?? 0) / seconds > 1.5 }).toEqual({ address, busy: false });
      const started = Date.now();
      await page.evaluate('new Promise((done) => setTimeout(done))');
      expect({ address, frozen: Date.now() - started > 3_000 }).toEqual({ address, frozen: false });
      const grew = (await heapOf(page)) - before[index]!;
      expect({ address, grew: grew > 15 ? grew : 0 }).toEqual({ address, grew: 0 });
    }
  },
  120_000,
);

test('a planner with hundreds of people and rooms is drawn anew in no time', async () => {
  const planner = pages[addresses.indexOf(`/casussen/${caseId}/tafel`)]!;
  await planner.reload();
  await planner.getByRole('table', { name: 'Wie kan wanneer' }).waitFor();
  const longest = await planner.evaluate(`new Promise((done) => {
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    const button = [...document.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel?.startsWith('Kies dit moment'));
    button.focus();
    setTimeout(() => done(longest), 1500);
  })`);
  expect(longest).toBeLessThan(500);
}, 60_000);
