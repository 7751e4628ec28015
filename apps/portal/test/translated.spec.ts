import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { until } from '../../../dev/parts/processes.ts';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { translating } from '../../../dev/parts/testing/translated.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';
import { signInAs } from './sign-in.ts';

// Pages in a browser that translates them: it wraps each text node, or puts another in its place, and goes on doing so.

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;
let isAway = false;

const services: RequestListener = ({ url = '' }, response) => {
  const appointment = { startsAt: '2026-12-02T09:00:00Z', endsAt: '2026-12-02T10:30:00Z', place: 'De Regenboog' };
  const answer = url === '/v1/answers' ? { answer: 'declined' } : {};
  const [status, body] = isAway
    ? [503, { title: 'Nu even niet' }]
    : [200, { ...appointment, ...answer, items: [], _links: {} }];
  const answerNow = () => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  // Long enough for the page to say that it is at work.
  if (url === '/v1/answers') setTimeout(answerNow, 300);
  else answerNow();
};

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ built: true, service: services }), chromium()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

describe.each(['wrapped', 'replaced'] as const)('with each text node %s', (how) => {
  const faults: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext({ baseURL: portal.publicUrl });
    await context.addInitScript({ content: translating(how) });
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  });
  afterAll(() => page.context().close());
  afterEach(() => {
    isAway = false;
    const ours = faults.splice(0).filter((fault) => !/status of (401|404|503)|EventSource/.test(fault));
    expect(ours).toEqual([]);
  });

  test('an answer by the link of a mail is given, changed and thanked for', async () => {
    await page.goto('/antwoord#a-token');
    await page.getByRole('button', { name: 'Ik kom niet' }).click();
    await page.getByText('U hebt gezegd: ik kom niet.').waitFor();
    isAway = true;
    await page.getByRole('button', { name: 'Ik kom', exact: true }).click();
    await page.getByText('Nu even niet').waitFor();
    isAway = false;
    await page.getByRole('button', { name: 'Ik kom', exact: true }).click();
    await page.getByText('Nu even niet').waitFor({ state: 'detached' });
    await page.getByText('De Regenboog').waitFor();
  });

  test('a long form shows, hides and names its parts, its faults and what was removed', async () => {
    await page.goto('/casussen/nieuw');
    await signInAs(page);
    const main = page.getByRole('main');
    await page.getByLabel('Voornaam').fill('Sanne');
    await page.getByText('Gezinslid 1: Sanne').first().waitFor();
    await page.getByLabel('Voornaam').fill('Finn');
    await page.getByText('Gezinslid 1: Finn').first().waitFor();
    await page.getByRole('button', { name: 'Gezinslid toevoegen' }).click();
    await page.getByText('wonen', { exact: true }).first().click();
    await main.getByRole('button', { name: 'Casus registreren' }).click();
    await page.getByRole('heading', { name: /Er zijn nog \d+ dingen niet in orde/ }).waitFor();
    expect(await until(async () => (await page.title()).startsWith('Fout: Casus registreren'), 10_000)).toBe(true);
    await page.getByRole('button', { name: 'Verwijderen: gezinslid 2' }).click();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Register a case' }).waitFor();
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByRole('heading', { name: 'Casus registreren' }).waitFor();
  });

  test.each(['/', '/berichten', '/verzoeken', '/casussen', '/adviezen', '/adviezen/nieuw', '/agenda', '/nergens'])(
    '%s comes, loses its service and gets it back',
    async (address) => {
      isAway = true;
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      isAway = false;
      for (const again of await page.getByRole('button', { name: 'Probeer opnieuw' }).all()) await again.click();
      await page.getByRole('link', { name: 'Vandaag', exact: true }).click();
      await page.getByRole('heading', { name: 'Vandaag' }).waitFor();
    },
  );
});
