import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { people } from '../../../dev/parts/testing/almere.ts';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { aCase } from './a-case.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';
import { startWork } from './sign-in.ts';

// Whom a dispatcher can give a case to: in a district, and with room (P-28).

const dispatcher = people.find(({ roles }) => roles.includes('dispatcher'))!;
const { service } = aCase();
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const pool = [
  { districts: ['almere-haven'], available: true, cases: 3 },
  { districts: ['almere-buiten'], available: true, cases: 1 },
  { districts: ['almere-buiten'], available: false, cases: 0 },
].map((one, nth) => ({ ...one, personId: id(1000 * (nth + 1)), organisationId: id(501), expertise: [] }));
const services: RequestListener = (request, response) => {
  if (!request.url?.startsWith('/v1/independent-coordinators')) return service(request, response);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ items: pool, _links: {} }));
};

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ built: true, service: services }), chromium()]);
  const context = await browser.newContext({ baseURL: portal.publicUrl, viewport: { width: 320, height: 640 } });
  await bringAxe(context);
  page = await context.newPage();
  await startWork(page, dispatcher.user);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

test('the coordinators are narrowed by district and by room, in the address, each with a way back', async () => {
  const rows = page
    .getByRole('table', { name: 'Wie ruimte heeft staat bovenaan' })
    .getByRole('rowheader', { name: 'Sem Seringa' });
  const shows = async (count: number) => {
    await rows.nth(count).waitFor({ state: 'detached' });
    await rows.nth(count - 1).waitFor();
  };
  const choose = async (field: string, option: string) => {
    await page.getByRole('button', { name: new RegExp(`${field}$`) }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`${option} ${field}$`) }).waitFor();
  };
  await rows.nth(2).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await choose('Stadsdeel', 'Almere Buiten');
  await shows(2);
  await choose('Beschikbaar', 'niet beschikbaar');
  await shows(1);
  expect(new URL(page.url()).search).toBe('?coordinatoren=almere-buiten&ruimte=away');
  await choose('Stadsdeel', 'Almere Haven');
  await page.getByText('Geen coördinatoren met deze filters').waitFor();
  await page.getByRole('button', { name: 'Wis filter: niet beschikbaar' }).click();
  await shows(1);
}, 60_000);
