import type { RequestListener, ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { aCase } from './a-case.ts';
import { OpenPages } from './open-pages.ts';
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
const open = new OpenPages();

beforeAll(async () => {
  [portal, browser] = await Promise.all([
    startPortal({ built: true, service: services, scheduling: true }),
    chromium(),
  ]);
  const context = await browser.newContext({ baseURL: portal.publicUrl });
  for (const address of addresses) {
    const page = await context.newPage();
    open.add(address, page);
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

const seconds = 15;

test.each(Object.keys(gone) as (keyof typeof gone)[])(
  'while the services %s no page asks without an end, grows or stops answering',
  async (way) => {
    going = gone[way];
    try {
      expect(await open.watch(seconds)).toEqual({});
    } finally {
      going = undefined;
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
