import type { RequestListener } from 'node:http';
import type { Browser, Page, Request } from 'playwright-core';
import { people } from '../../../dev/parts/testing/almere.ts';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { soon } from '../../../dev/parts/testing/soon.ts';
import { type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';
import { signInAs } from './sign-in.ts';

// In a real browser, whose clock and the portal's are moved together, and which keeps pages for its Back button.

/** There is a case to see; everything else is away. */
const services: RequestListener = ({ url = '' }, response) => {
  const known = { items: [theCase], _links: {} };
  const [status, answer] = url.startsWith('/v1/cases') ? [200, known] : [503, { title: 'Nu even niet beschikbaar' }];
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
};
const theCase = {
  caseId: 'c0000000-0000-4000-8000-000000000001',
  district: 'almere-haven',
  state: 'dossier',
  familyNames: ['Sleedoorn'],
  registeredAt: '2026-11-24T09:00:00.000Z',
};

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([
    startPortal({ built: true, service: services }),
    chromium({ keepsPages: true }),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  asked.clear();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  await page.clock.install();
  await page.goto(`${portal.publicUrl}/casussen/nieuw`);
  await signInAs(page, someone.user);
  await page.getByRole('heading', { name: 'Casus registreren' }).waitFor();
});
afterEach(() => page.context().close());

/** What the page has asked and was not answered yet. */
const asked = new Set<Request>();

/** Not while a request is on its way: it would be work before the time that passes, and count after it. */
async function pass(minutes: number) {
  await soon(() => expect([...asked].map((request) => request.url())).toEqual([]));
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
  await soon(async () => expect(await givenName().inputValue()).toBe('aaaaa'));
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
  await soon(async () => expect(await givenName().inputValue()).toBe('Sanne'));
});

test('what was typed is gone when somebody else signs in', async () => {
  await givenName().fill('Sanne');
  await pass(31);
  await over().waitFor();
  await page.context().clearCookies();
  const [tab] = await Promise.all([page.context().waitForEvent('page'), openSignIn()]);
  await tab.locator(`button[value="${people[1]!.user}"]`).click();
  await page.getByRole('button', { name: people[1]!.name }).waitFor();
  await soon(async () => expect(await givenName().inputValue()).toBe(''));
});

test('when a session ends by itself nothing of the page can be read until somebody signs in again', async () => {
  await givenName().fill('Sanne');
  await page.getByRole('button', { name: /Stadsdeel/ }).click();
  await page.getByRole('option', { name: 'Almere Haven' }).waitFor();
  await pass(31);
  await over().waitFor();
  expect(await readable()).toEqual(await over().allInnerTexts());
  await soon(async () => expect(await page.title()).toBe('U bent afgemeld – Rondetafel'));
});

test('when a session ends by itself the page asks the services nothing any more', async () => {
  await page.goto(`${portal.publicUrl}/`);
  await page.getByRole('link', { name: /Sleedoorn/ }).waitFor();
  await pass(31);
  await over().waitFor();
  const before = portal.arrivals.length;
  await pass(10);
  await page.evaluate('new Promise((done) => requestAnimationFrame(done))');
  expect(portal.arrivals.slice(before)).toEqual([]);
});

test('signing out in one tab empties the others, and says so', async () => {
  await givenName().fill('Sanne');
  const other = await page.context().newPage();
  await other.goto(portal.publicUrl);
  await signOut(other);
  await over().waitFor();
  expect(await givenName().count()).toBe(0);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), openSignIn()]);
  await tab.getByRole('heading', { name: 'U bent weer aangemeld' }).or(tab.locator('button[value]').first()).waitFor();
  const choice = tab.locator(`button[value="${someone.user}"]`);
  if (await choice.isVisible()) await choice.click();
  await givenName().waitFor();
  await soon(async () => expect(await givenName().inputValue()).toBe(''));
});

test.each(['/casussen', '/'])('after signing out, Back shows nothing of %s', async (address) => {
  await page.goto(portal.publicUrl + address);
  await page.getByRole('link', { name: /Sleedoorn/ }).waitFor();
  await page.evaluate(
    `new MutationObserver(() => {
      if (document.body.innerText.includes('Sleedoorn')) name = 'shown after signing out';
    }).observe(document, { childList: true, subtree: true, attributes: true })`,
  );
  await signOut(page);
  await page.waitForURL((url) => url.origin !== portal.publicUrl);
  await page.goBack({ waitUntil: 'commit' });
  await page.getByRole('link', { name: /anmelden$/ }).waitFor();
  expect((await readable()).join()).not.toContain('Sleedoorn');
  expect(await page.evaluate('name')).not.toBe('shown after signing out');
});

test('signing out while the server does not answer empties the pages at once, says what is not ended, and ends it later', async () => {
  await page.goto(portal.publicUrl);
  const other = await page.context().newPage();
  const dialogs = other.waitForResponse(/session-dialogs/);
  await other.goto(`${portal.publicUrl}/casussen`);
  for (const tab of [page, other]) await tab.getByRole('link', { name: /Sleedoorn/ }).waitFor();
  await page.getByRole('link', { name: 'Casussen', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Casussen' }).waitFor();
  const sessions = () => portal.rows('select from session');
  const { length } = await sessions();
  // Two seconds after a page comes its menus are there too.
  await page.getByRole('button', { name: someone.name }).click();
  await page.getByRole('menuitem', { name: 'Afmelden' }).waitFor();
  await page.keyboard.press('Escape');
  await dialogs;
  await page.context().route(`${portal.publicUrl}/**`, () => {});
  await signOut(page);
  await page.getByRole('heading', { name: 'U meldt zich af' }).waitFor();
  await other.getByRole('alertdialog', { name: 'U bent afgemeld' }).waitFor();
  await page.clock.fastForward(11_000);
  await page.getByRole('alert').getByText('De server antwoordt niet').waitFor();
  for (const tab of [page, other])
    expect((await tab.locator('body').allInnerTexts()).join()).not.toContain('Sleedoorn');
  await page.evaluate('history.back()');
  await page.waitForURL(`${portal.publicUrl}/`);
  expect((await readable()).join()).not.toContain('Sleedoorn');
  expect(await sessions()).toHaveLength(length);

  await page.context().unrouteAll();
  await other.goto(`${portal.publicUrl}/casussen`);
  await other.waitForURL((url) => url.origin !== portal.publicUrl);
  expect(await sessions()).toHaveLength(length - 1);
  await other.goto(`${portal.publicUrl}/casussen`);
  await other.getByRole('link', { name: /anmelden$/ }).waitFor();
  await page.getByRole('button', { name: 'Opnieuw afmelden' }).click();
  await page.waitForURL((url) => url.origin !== portal.publicUrl || url.pathname === '/');
  await other.getByRole('link', { name: /anmelden$/ }).click();
  const choice = other.locator(`button[value="${someone.user}"]`);
  const household = other.getByRole('link', { name: /Sleedoorn/ });
  await choice.or(household).waitFor();
  if (await choice.isVisible()) await choice.click();
  await household.waitFor();
});

test('a page that comes back from the memory of the browser is shown to whom it was shown before, and to nobody else', async () => {
  await page.goto(`${portal.publicUrl}/casussen`);
  await page.getByRole('link', { name: /Sleedoorn/ }).waitFor();
  await page.evaluate(`window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`);
  expect(await page.getByText('Sleedoorn').isVisible()).toBe(false);
  await page.evaluate(`window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
  await page.getByRole('link', { name: /Sleedoorn/ }).waitFor();
  await page.evaluate(`window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`);
  await page.context().clearCookies();
  await page.evaluate(`window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
  await page.getByRole('link', { name: /anmelden$/ }).waitFor();
});

async function signOut(from: Page): Promise<void> {
  await from.getByRole('button', { name: someone.name }).click();
  await from.getByRole('menuitem', { name: 'Afmelden' }).click();
}

/** What somebody can read who walks by, or whose screen reader reads everything. */
const readable = (): Promise<string[]> => page.locator('body').allInnerTexts();

const openSignIn = () => over().getByRole('link', { name: 'Opnieuw aanmelden' }).click();
