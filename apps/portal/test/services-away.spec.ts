import type { RequestListener, ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { aCase } from './a-case.ts';
import { OpenPages } from './open-pages.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';
import { signInAs } from './sign-in.ts';

// Every page of the workplace is open while the services go away, in every way that they may.

/** Substitutes of each party, and rooms. */
let size = 400;
const cases = new Map([1, 400].map((substitutes) => [substitutes, aCase({ substitutes })]));
const { caseId } = cases.get(size)!;
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
const services: RequestListener = (request, response) =>
  going ? going(response) : cases.get(size)!.service(request, response);

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
      await signInAs(page);
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

test('looking at a time changes as much of a planner with hundreds of people and rooms as of a small one', async () => {
  const planner = pages[addresses.indexOf(`/casussen/${caseId}/tafel`)]!;
  const changedWith = async (substitutes: number) => {
    size = substitutes;
    await planner.reload();
    await planner.getByRole('table', { name: 'Wie kan wanneer' }).waitFor();
    return planner.evaluate(`new Promise((done) => {
      const changed = new Set();
      let quiet;
      const observer = new MutationObserver((records) => {
        clearTimeout(quiet);
        quiet = setTimeout(isQuiet, 500);
        for (const { type, target, addedNodes } of records)
          for (const node of type === 'childList' ? addedNodes : [target]) changed.add(node);
      });
      // What is still being loaded is drawn first.
      let isQuiet = () => {
        isQuiet = () => done(changed.size);
        changed.clear();
        quiet = setTimeout(isQuiet, 500);
        const slider = document.querySelector('[role="slider"]');
        slider.focus();
        slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      };
      quiet = setTimeout(isQuiet, 500);
      observer.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true });
    })`);
  };
  const [few, many] = [await changedWith(1), await changedWith(400)];
  expect(few).toBeGreaterThan(0);
  expect(many).toBe(few);
}, 60_000);
