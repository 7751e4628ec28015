import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { soon } from '../../../dev/parts/testing/soon.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';
import { signInAs } from './sign-in.ts';

// Days in a real browser, as people type, paste and pick them, and what arrives at the service.

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ built: true }), chromium()]);
  page = await (await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
  await page.goto(`${portal.publicUrl}/casussen/nieuw`);
  await signInAs(page);
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
  await page.getByLabel('Voornaam').fill('Sanne');
  await page.getByLabel('Achternaam').fill('Sleedoorn');
});

const birthday = () => page.getByLabel('Geboortedatum');
const send = () => page.getByRole('main').getByRole('button', { name: 'Casus registreren' }).click();

async function sentBirthday(): Promise<string> {
  const before = portal.arrivals.length;
  await Promise.all([page.waitForResponse((one) => one.url().endsWith('/v1/cases')), send()]);
  const registered = portal.arrivals.slice(before).find(({ method, url }) => method === 'POST' && url === '/v1/cases');
  return JSON.parse(registered!.body).members[0].birthOn;
}

test.each([
  ['3-1-1990', '1990-01-03'],
  ['2-11-1988', '1988-11-02'],
  ['04/03/88', '1988-03-04'],
])('%s, typed key by key, is that day', async (typed, day) => {
  await birthday().pressSequentially(typed);
  expect(await sentBirthday()).toBe(day);
});

test('a pasted day is that day, and is shown as one', async () => {
  await page.evaluate("navigator.clipboard.writeText('4 maart 1988')");
  await birthday().press('ControlOrMeta+v');
  await birthday().press('Tab');
  await soon(async () => expect(await birthday().inputValue()).toBe('4-3-1988'));
  expect(await sentBirthday()).toBe('1988-03-04');
});

test.each([
  ['29-2-1999', 'Dit is geen dag. Typ dag, maand en jaar, zoals 4-3-1988.'],
  ['4-3-16', 'Typ het jaar met vier cijfers, zoals 4-3-1988.'],
  ['1-1-1800', /^Kies een dag vanaf \d+-\d+-\d{4}$/],
  ['1-1-2190', /^Kies een dag tot en met \d+-\d+-\d{4}$/],
])('%s is said to be none, when it is left and when it is sent, and stays as it was typed', async (typed, sentence) => {
  await birthday().pressSequentially(typed);
  expect(await page.getByText(sentence).count()).toBe(0);
  await birthday().press('Tab');
  await page.getByText(sentence).waitFor();
  await send();
  await page.getByRole('link', { name: sentence }).click();
  await soon(async () =>
    expect(await birthday().evaluate((input: any) => input === input.ownerDocument.activeElement)).toBe(true),
  );
  await soon(async () => expect(await birthday().getAttribute('aria-describedby')).toBeTruthy());
});

test('a day can be picked, of any year of a life, by keyboard', async () => {
  await birthday().press('Tab');
  await page.keyboard.press('Enter');
  const calendar = page.getByRole('dialog', { name: 'Geboortedatum' });
  await calendar.getByRole('combobox', { name: 'jaar' }).selectOption('1988');
  await calendar.getByRole('combobox', { name: 'maand' }).selectOption('maart');
  await calendar.getByRole('button', { name: 'vrijdag 4 maart 1988' }).press('Enter');
  await calendar.waitFor({ state: 'hidden' });
  await soon(async () => expect(await birthday().inputValue()).toBe('4-3-1988'));
  expect(await sentBirthday()).toBe('1988-03-04');
});
