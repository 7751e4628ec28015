import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { people } from '../../../dev/parts/demonstration/almere.ts';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';

// In a real browser, whose clock and the portal's are moved together. The services are away; here that doesn't matter.

const away: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'application/problem+json' }).end('{"title":"Nu even niet beschikbaar"}');
};

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ built: true, service: away }), chromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  await page.clock.install();
  await page.goto(`${portal.publicUrl}/casussen/nieuw`);
  await signInAs(page, someone.user);
  await page.getByRole('heading', { name: 'Casus registreren' }).waitFor();
});
afterEach(() => page.context().close());

async function signInAs(on: Page, user: string) {
  await on.getByRole('link', { name: /anmelden$/ }).click();
  await on.locator(`button[value="${user}"]`).click();
}

async function pass(minutes: number) {
  portal.pass(minutes);
  await page.clock.fastForward(minutes * 60_000);
}

const givenName = () => page.getByLabel('Voornaam');
const warning = () => page.getByRole('alertdialog', { name: 'Bent u er nog?' });
const over = () => page.getByRole('alertdialog', { name: 'U bent afgemeld' });

test('nobody is signed out for doing nothing without being asked first, and can stay', async () => {
  await pass(20);
  expect(await warning().count()).toBe(0);
  await pass(6);
  await warning()
    .getByText(/over [34] minuten/)
    .waitFor();
  await warning().getByRole('button', { name: 'Aangemeld blijven' }).click();
  await warning().waitFor({ state: 'hidden' });
  await pass(20);
  expect(await over().count()).toBe(0);
});

test('filling in a long form counts as being there', async () => {
  for (let part = 0; part < 5; part++) {
    const told = page.waitForResponse((response) => response.url().endsWith('/_extend') && response.ok());
    await pass(8);
    await givenName().pressSequentially('a');
    await told;
  }
  await pass(8);
  expect(await warning().count()).toBe(0);
  expect(await givenName().inputValue()).toBe('aaaaa');
});

test('what was typed is still there after the session ended and one signed in again', async () => {
  await givenName().fill('Sanne');
  await pass(26);
  await warning().waitFor();
  await pass(5);
  await over().waitFor();
  // The provider still knows them, so there is nobody to choose.
  const [tab] = await Promise.all([page.context().waitForEvent('page'), openSignIn()]);
  await tab.getByRole('heading', { name: 'U bent weer aangemeld' }).waitFor();
  await over().waitFor({ state: 'hidden' });
  expect(await givenName().inputValue()).toBe('Sanne');
});

test('what was typed is gone when somebody else signs in', async () => {
  await givenName().fill('Sanne');
  await pass(31);
  await over().waitFor();
  await page.context().clearCookies();
  const [tab] = await Promise.all([page.context().waitForEvent('page'), openSignIn()]);
  await tab.locator(`button[value="${people[1]!.user}"]`).click();
  await page.getByRole('button', { name: people[1]!.name }).waitFor();
  expect(await givenName().inputValue()).toBe('');
});

test('signing out in one tab shows in the others', async () => {
  const other = await page.context().newPage();
  await other.goto(portal.publicUrl);
  await other.getByRole('button', { name: someone.name }).click();
  await other.getByRole('menuitem', { name: 'Afmelden' }).click();
  await over().waitFor();
});

const openSignIn = () => over().getByRole('link', { name: 'Opnieuw aanmelden' }).click();
