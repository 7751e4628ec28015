import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';

// Registering members of whom not all is known, and what is asked of the service meanwhile (P-1, P-3).

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const service: RequestListener = (request, response) => {
    const known = request.url === '/v1/cases/_find-known';
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known ? { known: true, phone: '036 000 00 00' } : {}));
  };
  [portal, browser] = await Promise.all([startPortal({ built: true, service }), chromium()]);
  page = await (await browser.newContext()).newPage();
  await page.goto(`${portal.publicUrl}/casussen/nieuw`);
  await page.getByRole('link', { name: /anmelden$/ }).click();
  await page.locator(`button[value="${someone.user}"]`).click();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

beforeEach(async () => {
  await page.goto(`${portal.publicUrl}/casussen/nieuw`);
  await page.getByText('Melding', { exact: true }).click();
  await page.getByRole('button', { name: /Stadsdeel/ }).click();
  await page.getByRole('option', { name: 'Almere Haven' }).click();
});

async function sentMember(): Promise<object> {
  const before = portal.arrivals.length;
  const send = page.getByRole('main').getByRole('button', { name: 'Casus registreren' });
  await Promise.all([page.waitForResponse((one) => one.url().endsWith('/v1/cases')), send.click()]);
  const registered = portal.arrivals.slice(before).find(({ method, url }) => method === 'POST' && url === '/v1/cases');
  const { lifeAreas: _, ...member } = JSON.parse(registered!.body).members[0];
  return member;
}

async function knownOfBirth(choice: string): Promise<void> {
  await page.getByRole('button', { name: /Wat is bekend van de geboorte/ }).click();
  await page.getByRole('option', { name: choice }).click();
}

test('one name and a month', async () => {
  await page.getByLabel('Achternaam').fill('Suharto');
  await knownOfBirth('Het jaar, of maand en jaar');
  await page.getByLabel('Geboortejaar').fill('5-1990');
  expect(await sentMember()).toEqual({ familyName: 'Suharto', birthOn: '1990-05' });
});

test('a minor of whom nothing else is known', async () => {
  await page.getByLabel('Achternaam').fill('Sleedoorn');
  await knownOfBirth('Niets, wel jonger dan 18');
  expect(await sentMember()).toEqual({ familyName: 'Sleedoorn', minor: true });
});

test('an unborn child, without a name', async () => {
  await knownOfBirth('Nog niet geboren');
  expect(await sentMember()).toEqual({ unborn: true });
});

test('P-3: a household is asked after once, when name and birthday are there, and the desk is to be called', async () => {
  const before = portal.arrivals.length;
  await page.getByLabel('Achternaam').pressSequentially('Sleedoorn');
  await page.getByLabel('Geboortedatum').pressSequentially('4-3-1988');
  await page.getByText('Dit gezinslid lijkt al bekend').waitFor();
  await page.getByRole('main').getByRole('link', { name: /^0/ }).waitFor();
  const asked = portal.arrivals.slice(before).filter(({ url }) => url === '/v1/cases/_find-known');
  expect(asked.map(({ body }) => JSON.parse(body))).toEqual([
    { questionId: expect.any(String), familyName: 'Sleedoorn', birthOn: '1988-03-04' },
  ]);
});
