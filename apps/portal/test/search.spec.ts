import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { soon } from '../../../dev/parts/testing/soon.ts';
import { aCase } from './a-case.ts';
import { accessibilityFaults, overflow } from './accessibility.ts';
import { openWork } from './open-work.ts';
import { type PortalUnderTest, someone } from './portal-under-test.ts';

// Searching, and the keys that work on every page.

const { caseId, service } = aCase();
const organisation = {
  organisationId: 'e0000000-0000-4000-8000-000000000001',
  name: 'School De Sleutel',
  kind: 'school',
};
const teacher = {
  personId: 'e0000000-0000-4000-8000-000000000002',
  name: 'Sietske Sluis',
  function: 'leerkracht',
  organisation,
  districts: ['almere-haven'],
};
const nothing = { cases: [], isSlip: false, organisations: [], professionals: [] };
const sleedoorn = {
  caseId,
  number: 'RT-482163-7',
  district: 'almere-haven',
  sourceKind: 'report',
  state: 'dossier',
  registeredAt: '2026-11-24T09:00:00Z',
  familyNames: ['Sleedoorn'],
  people: ['Sanne Sleedoorn'],
};
const foundBy = (text: string) => {
  if (text === 'RT-482163-0') return { ...nothing, isSlip: true };
  if (!'sleedoorn'.startsWith(text.toLowerCase())) return nothing;
  return {
    ...nothing,
    cases: [sleedoorn],
    organisations: [{ ...organisation, districts: [] }],
    professionals: [teacher],
  };
};

const services: RequestListener = (request, response) => {
  const url = request.url ?? '';
  if (url !== '/v1/_search' && !url.startsWith('/v1/professionals?personIds')) return service(request, response);
  const { body } = portal.arrivals.filter((one) => one.url === url).at(-1)!;
  const answer = url === '/v1/_search' ? foundBy(JSON.parse(body).text) : { items: [teacher], _links: {} };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
};

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  ({ portal, browser, page } = await openWork(services));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/verzoeken');
  await page.getByRole('heading', { level: 1 }).waitFor();
});

const field = () => page.getByRole('dialog', { name: 'Zoeken' }).getByRole('searchbox', { name: 'Zoeken' });
const options = () => page.getByRole('dialog', { name: 'Zoeken' }).getByRole('option');
const key = (name: string) => page.keyboard.press(name);
/** The field has the focus: what is typed goes there. */
const isReady = () => page.locator('.search-panel__input:focus').waitFor();
const isOpen = (): Promise<boolean> => page.getByRole('dialog', { name: 'Zoeken' }).isVisible();

test('a slash, a letter or two and Enter: the household', async () => {
  await key('/');
  await isReady();
  await page.keyboard.type('slee');
  await options().filter({ hasText: 'Huishouden Sleedoorn' }).waitFor();
  await soon(async () => expect(await options().first().textContent()).toContain('RT-482163-7 · Sanne Sleedoorn'));
  await key('Enter');
  await page.waitForURL(`**/casussen/${caseId}`);
  expect(await isOpen()).toBe(false);
});

test('what is typed is in no address', async () => {
  await key('Control+k');
  await field().fill('sleedoorn');
  await options().filter({ hasText: 'Huishouden Sleedoorn' }).waitFor();
  expect(portal.arrivals.some(({ url, body }) => url === '/v1/_search' && body.includes('sleedoorn'))).toBe(true);
  expect(portal.arrivals.filter(({ url }) => /sleedoorn/i.test(url))).toEqual([]);
  expect(page.url()).not.toMatch(/sleedoorn/i);
});

test('with nothing typed: where one was last, of this tab, until one signs out', async () => {
  await page.goto(`/casussen/${caseId}`);
  await page.getByRole('heading', { level: 1, name: /Sleedoorn/ }).waitFor();
  await key('/');
  await page
    .getByRole('group', { name: 'Laatst bekeken' })
    .getByRole('option', { name: /Sleedoorn/ })
    .waitFor();
  expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toMatch(/Sleedoorn/i);
  expect(await page.evaluate("sessionStorage.getItem('recent')")).toContain(caseId);
  await key('Escape');
  const other = await page.context().newPage();
  await other.goto('/verzoeken');
  await other.getByRole('heading', { level: 1 }).waitFor();
  expect(await other.evaluate("sessionStorage.getItem('recent')")).toBeNull();
  await other.close();
});

test('a colleague is shown with where they work, and from there who else does', async () => {
  await key('/');
  await isReady();
  await page.keyboard.type('slee');
  await options().filter({ hasText: 'Sietske Sluis' }).click();
  const panel = page.getByRole('dialog', { name: 'Sietske Sluis' });
  await panel.getByText('Almere Haven').waitFor();
  await panel.getByRole('button', { name: 'School De Sleutel' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a wrong digit in a case number is said', async () => {
  await key('/');
  await isReady();
  await page.keyboard.type('RT-482163-0');
  await page.getByText(/er is een cijfer verkeerd/).waitFor();
});

test('g and a letter go to a page, ? shows all keys, and none acts while one types or once they are off', async () => {
  await key('g');
  await key('c');
  await page.waitForURL('**/casussen');
  await key('?');
  const list = page.getByRole('dialog', { name: 'Sneltoetsen' });
  await list.getByText('Vandaag').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await key('g');
  await key('v');
  await key('Escape');
  await list.waitFor({ state: 'detached' });
  await soon(() => expect(page.url()).toMatch(/\/casussen$/));
  await key('/');
  await isReady();
  await page.keyboard.type('g?');
  await soon(async () => expect(await field().inputValue()).toBe('g?'));
  await key('Escape');
  await page.getByRole('button', { name: 'Weergave' }).click();
  await page.getByRole('radiogroup', { name: 'Sneltoetsen' }).getByText('Uit').click();
  await key('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await key('/');
  await key('?');
  expect(await isOpen()).toBe(false);
  await key('Control+k');
  await field().waitFor();
  await key('Escape');
  await page.evaluate('localStorage.clear()');
});

test('it can be used in the dark, on a telephone, and by who sees nothing', async () => {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1440, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect([await accessibilityFaults(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: /^Zoek huishouden/ }).click();
    await field().fill('slee');
    await options().filter({ hasText: 'Huishouden Sleedoorn' }).waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `/tmp/shots/search-${width}.png` });
    expect([await accessibilityFaults(page), await overflow(page)]).toEqual([[], 0]);
    await key('Escape');
  }
  await page.emulateMedia({ colorScheme: 'light' });
});

test('signing out empties it', async () => {
  await page.goto(`/casussen/${caseId}`);
  await page.getByRole('heading', { level: 1, name: /Sleedoorn/ }).waitFor();
  expect(await page.evaluate("sessionStorage.getItem('recent')")).not.toBeNull();
  await page.getByRole('button', { name: someone.name }).click();
  await page.getByRole('menuitem', { name: 'Afmelden' }).click();
  await page.waitForURL(({ origin }) => origin !== portal.publicUrl || true);
  await page.waitForFunction("sessionStorage.getItem('recent') === null");
});
