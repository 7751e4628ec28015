import type { IncomingMessage, RequestListener } from 'node:http';
import { until } from '@rondetafel/platform/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { soon } from '../../../dev/parts/testing/soon.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';

// What a person arranges for themselves: settings, absence, and the link to their own tables.

const caseId = 'c0000000-0000-4000-8000-000000000001';
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const secret = 'aB3_-'.repeat(8);

/** As the services keep it: the same for every browser. */
let preferences: object;
let dailyMail: object;
let absences: object[];
let madeAt: string | undefined;

const appointment = { startsAt: '2026-12-09T09:00:00Z', endsAt: '2026-12-09T10:30:00Z', revision: 0 };
const table = {
  caseId,
  roundTableId: id(1),
  kind: 'upscaling',
  coordinatorId: id(2),
  urgent: false,
  calledAt: '2026-11-24T09:00:00Z',
  phase: 'booked',
  appointment,
  myAnswer: 'needs-answer',
  mySeat: { because: 'invited' },
};
const theCase = { caseId, district: 'almere-haven', state: 'dossier', familyNames: ['Sleedoorn'], members: [] };

function answerOf({ method, url }: IncomingMessage, body: string): object | undefined {
  const { pathname } = new URL(url!, 'http://service');
  const items = (...all: object[]) => ({ items: all, _links: {} });
  const input = body ? JSON.parse(body) : {};
  if (pathname === '/v1/own-preferences') {
    if (method === 'PATCH') preferences = { ...preferences, ...input };
    return preferences;
  }
  if (pathname === '/v1/own-daily-mail') {
    if (method !== 'PUT') return dailyMail;
    dailyMail = { ...dailyMail, ...input };
    return undefined;
  }
  if (pathname.includes('/absences/')) {
    const absenceId = pathname.split('/').at(-1);
    absences = method === 'PUT' ? [{ absenceId, ...input }] : [];
    return undefined;
  }
  if (pathname.startsWith('/v1/calendars/'))
    return {
      personId: someone.personId,
      intervals: [{ weekday: 1, from: '09:00', to: '17:00' }],
      blocks: [],
      absences,
    };
  if (pathname === '/v1/own-calendar-feed') {
    if (method === 'DELETE') {
      madeAt = undefined;
      return undefined;
    }
    if (method === 'PUT') madeAt = '2026-11-30T09:00:00Z';
    return method === 'PUT' ? { madeAt, secret } : { ...(madeAt && { madeAt }) };
  }
  if (pathname === '/v1/round-tables') return items(table);
  if (pathname === '/v1/cases') return items(theCase);
  return items();
}

let portal: PortalUnderTest;
let browser: Browser;

beforeAll(async () => {
  const service: RequestListener = (request, response) => {
    const { body = '' } = portal.arrivals.at(-1) ?? {};
    const answer = answerOf(request, body);
    if (!answer) return response.writeHead(204).end();
    response.writeHead(200, { 'content-type': 'application/json', 'business-time': '2026-11-30T09:00:00Z' });
    response.end(JSON.stringify(answer));
  };
  [portal, browser] = await Promise.all([startPortal({ built: true, service, scheduling: true }), chromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

beforeEach(() => {
  preferences = {};
  dailyMail = {
    at: null,
    usualAt: '08:00',
    hours: ['08:00', '16:00'],
    without: [],
    topics: ['requests', 'attendance', 'terms', 'plans'],
  };
  absences = [];
  madeAt = undefined;
});

/** Another device: a browser that knows nothing yet. */
async function device(width = 1280): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: portal.publicUrl, viewport: { width, height: 800 } });
  await bringAxe(context);
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: /anmelden$/ }).click();
  await page.locator(`button[value="${someone.user}"]`).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, context };
}

const sent = (method: string, path: RegExp) =>
  portal.arrivals
    .filter((arrival) => arrival.method === method && path.test(arrival.url))
    .map(({ body }) => (body ? JSON.parse(body) : undefined));

test('language and view count on every device', async () => {
  const { page, context } = await device();
  await page.goto('/instellingen');
  await page.getByRole('heading', { level: 1, name: 'Mijn instellingen' }).waitFor();
  const main = page.getByRole('main');
  await main.getByRole('radio', { name: 'Donker' }).click();
  await main.getByRole('radio', { name: 'Compact' }).click();
  await main.getByRole('radiogroup', { name: 'Sneltoetsen' }).getByRole('radio', { name: 'Uit' }).click();
  await main.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'My settings' }).waitFor();
  const all = { theme: 'dark', density: 'compact', keys: 'off', language: 'en' };
  await until(() => Object.keys(preferences).length === Object.keys(all).length);
  const other = await device();
  await other.page.goto('/instellingen');
  await other.page.getByRole('heading', { level: 1, name: 'My settings' }).waitFor();
  expect(preferences).toEqual(all);
  await soon(async () =>
    expect(await other.page.evaluate('({ ...document.documentElement.dataset })')).toMatchObject({
      theme: 'dark',
      density: 'compact',
    }),
  );
  await Promise.all([context.close(), other.context.close()]);
}, 90_000);

test('a view that is chosen before what is kept has arrived is kept, and the rest is taken over', async () => {
  const { page, context } = await device();
  preferences = { theme: 'light', density: 'compact' };
  let answer = () => {};
  const chosen = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/v1/own-preferences', async (route) => {
    if (route.request().method() === 'GET') await chosen;
    await route.continue();
  });
  await page.goto('/instellingen');
  await page.getByRole('main').getByRole('radio', { name: 'Donker' }).click();
  await page.locator('html[data-theme="dark"]').waitFor();
  answer();
  await page.locator('html[data-density="compact"]').waitFor();
  await until(() => 'theme' in preferences && preferences.theme === 'dark');
  expect(preferences).toEqual({ theme: 'dark', density: 'compact' });
  await soon(async () => expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark'));
  await context.close();
}, 90_000);

test('P-5: the daily mail comes when they choose, with what they choose', async () => {
  const { page, context } = await device();
  await page.goto('/instellingen');
  await page.getByRole('button', { name: /Hoe laat/ }).click();
  await page.getByRole('option', { name: '16:00 uur', exact: true }).click();
  await page.getByText('Termijnen', { exact: true }).click();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('Opgeslagen').waitFor();
  expect(sent('PUT', /own-daily-mail/).at(-1)).toEqual({ at: '16:00', without: ['terms'] });
  await page.getByText('Deze mails krijgt u altijd').waitFor();
  await context.close();
}, 60_000);

test('P-11: an absence is told in one go, warns of a table that falls in it, and is corrected', async () => {
  const { page, context } = await device();
  await page.goto('/agenda');
  await page.getByRole('link', { name: 'Gesprek van Huishouden Sleedoorn' }).waitFor();
  await page.getByLabel('Eerste dag').fill('7-12-2026');
  await page.getByLabel('Laatste dag').fill('1-12-2026');
  await page.getByRole('button', { name: 'Ik ben dan weg' }).click();
  await page.getByText('Kies een laatste dag die niet vóór de eerste ligt').waitFor();
  await page.getByLabel('Laatste dag').fill('11-12-2026');
  await page.getByRole('button', { name: 'Ik ben dan weg' }).click();
  await page.getByText('U hebt dan een gesprek').waitFor();
  expect(sent('PUT', /absences/).at(-1)).toEqual({ fromOn: '2026-12-07', throughOn: '2026-12-11' });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Wijzig maandag 7 december/ }).click();
  await page.getByLabel('Laatste dag').fill('8-12-2026');
  await page.getByRole('button', { name: 'Bewaar de dagen' }).click();
  await page.getByRole('heading', { name: /tot en met dinsdag 8 december/ }).waitFor();
  expect(await page.getByText('U hebt dan een gesprek').count()).toBe(0);
  await page.getByRole('button', { name: /^Verwijder maandag 7 december/ }).click();
  await page.getByText('U bent niet afwezig gemeld').waitFor();
  await context.close();
}, 90_000);

test('the link to their own tables is shown once, and ends', async () => {
  const { page, context } = await device();
  await page.goto('/agenda');
  await page.getByRole('button', { name: 'Maak een link' }).click();
  const address = page.getByLabel('Adres om in uw agenda op te nemen');
  await address.waitFor();
  await soon(async () => expect(await address.inputValue()).toBe(`${portal.publicUrl}/agenda/${secret}.ics`));
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Maak een nieuwe link' }).waitFor();
  expect(await address.count()).toBe(0);
  await page.getByRole('button', { name: 'Beëindig de link' }).click();
  await page.getByRole('button', { name: 'Maak een link', exact: true }).waitFor();
  await context.close();
}, 60_000);

test.each([1280, 320])(
  'at %i px neither page has an accessibility fault or is wider than the window',
  async (width) => {
    const { page, context } = await device(width);
    for (const [address, shows] of [
      ['/instellingen', 'Dagelijkse mail'],
      ['/agenda', 'Mijn werkweek'],
    ] as const) {
      await page.goto(address);
      await page.getByRole('heading', { name: shows }).waitFor();
      await page.getByRole('main').locator('.skeleton').first().waitFor({ state: 'detached' });
      expect([address, await accessibilityFaults(page), await overflow(page)]).toEqual([address, [], 0]);
    }
    await context.close();
  },
  90_000,
);
