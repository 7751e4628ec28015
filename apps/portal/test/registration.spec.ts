import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { type Arrival, type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';
import { startWork } from './sign-in.ts';

// Registering members of whom not all is known, and what is asked of the service meanwhile (P-1, P-3).

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

const memberIds = ['d0000000-0000-4000-8000-000000000001'];
const personId = 'd0000000-0000-4000-8000-000000000002';
const [organisationId, organisation] = ['d0000000-0000-4000-8000-000000000003', 'Basisschool De Klimboom'];
/** How notification answers an address, one after the other; then 204. */
let refusals: number[] = [];

const answers: Record<string, object> = {
  '/v1/cases/_find-known': { known: true, phone: '036 000 00 00' },
  '/v1/cases': { caseId: 'c0000000-0000-4000-8000-000000000001', memberIds },
  '/v1/professionals': { personId, items: [] },
  '/v1/organisations': { items: [{ organisationId, name: organisation, kind: 'school' }] },
};

beforeAll(async () => {
  const service: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url!, 'http://service');
    if (request.method === 'PUT') return response.writeHead(refusals.shift() ?? 204, { 'retry-after': '1' }).end();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ items: [], _links: {}, ...answers[pathname] }));
  };
  [portal, browser] = await Promise.all([startPortal({ built: true, service }), chromium()]);
  page = await signedIn(someone.user);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

async function signedIn(user: string): Promise<Page> {
  const opened = await (await browser.newContext({ baseURL: portal.publicUrl })).newPage();
  await startWork(opened, user);
  return opened;
}

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
  await page.getByRole('main').getByRole('link', { name: '036 000 00 00' }).waitFor();
  const asked = portal.arrivals.slice(before).filter(({ url }) => url === '/v1/cases/_find-known');
  expect(asked.map(({ body }) => JSON.parse(body))).toEqual([
    { questionId: expect.any(String), familyName: 'Sleedoorn', birthOn: '1988-03-04', district: 'almere-haven' },
  ]);
});

const given = (arrivals: readonly Arrival[]) =>
  arrivals.filter(({ method }) => method === 'PUT').map(({ url, body }) => [url, JSON.parse(body)]);

test('P-11: whoever registers a member gives the address with it, again while notification has not heard of them', async () => {
  refusals = [404];
  const before = portal.arrivals.length;
  await page.getByLabel('Achternaam').fill('Sleedoorn');
  await knownOfBirth('Niets, wel 18 jaar of ouder');
  await page.getByLabel('Mailadres').fill('roos@');
  await page.getByRole('main').getByRole('button', { name: 'Casus registreren' }).click();
  await page.getByText('Vul een mailadres in').first().waitFor();
  await page.getByLabel('Mailadres').fill('roos@thuis.example');
  expect(await sentMember()).toEqual({ familyName: 'Sleedoorn', minor: false });
  await page.waitForURL(/casussen\/c0000000/);
  const address = [`/v1/contact-points/${memberIds[0]}`, { email: 'roos@thuis.example', language: 'nl' }];
  expect(given(portal.arrivals.slice(before))).toEqual([address, address]);
});

test('P-11: an address is given with the language of its reader', async () => {
  const before = portal.arrivals.length;
  await page.getByLabel('Achternaam').fill('Sleedoorn');
  await knownOfBirth('Niets, wel 18 jaar of ouder');
  await page.getByLabel('Mailadres').fill('roos@thuis.example');
  await page.getByRole('button', { name: /Taal van de mails/ }).click();
  await page.getByRole('option', { name: 'Engels' }).click();
  await sentMember();
  await page.waitForURL(/casussen\/c0000000/);
  const address = [`/v1/contact-points/${memberIds[0]}`, { email: 'roos@thuis.example', language: 'en' }];
  expect(given(portal.arrivals.slice(before))).toEqual([address]);
});

test('where only the answer was lost, nobody says that nothing is on record; sent again it is one change', async () => {
  const before = portal.arrivals.length;
  await page.getByLabel('Achternaam').fill('Sleedoorn');
  await knownOfBirth('Niets, wel 18 jaar of ouder');
  await page.route('**/v1/cases', (route) => route.fetch().then(() => route.abort()), { times: 1 });
  await page.getByRole('main').getByRole('button', { name: 'Casus registreren' }).click();
  await page.getByText('Wij weten niet of uw gegevens zijn aangekomen').waitFor();
  expect(await page.getByText(/niets (vastgelegd|veranderd)/).count()).toBe(0);
  await page.getByRole('main').getByRole('button', { name: 'Probeer opnieuw' }).click();
  await page.waitForURL(/casussen\/c0000000/);
  const sent = portal.arrivals.slice(before).filter(({ url, method }) => url === '/v1/cases' && method === 'POST');
  expect([sent.length, new Set(sent.map(({ headers }) => headers['idempotency-key'])).size]).toEqual([2, 1]);
});

test('P-11: an address that was not kept can be sent again, and the case is registered once', async () => {
  refusals = [503];
  const before = portal.arrivals.length;
  await page.getByLabel('Achternaam').fill('Sleedoorn');
  await knownOfBirth('Niets, wel 18 jaar of ouder');
  await page.getByLabel('Mailadres').fill('roos@thuis.example');
  await sentMember();
  await page.getByText('De casus is geregistreerd, het mailadres nog niet').waitFor();
  await sentMember();
  await page.waitForURL(/casussen\/c0000000/);
  const keys = portal.arrivals.slice(before).filter(({ url, method }) => url === '/v1/cases' && method === 'POST');
  expect(keys).toHaveLength(2);
  expect(new Set(keys.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

test('P-11: whoever adds a colleague gives the address with it', async () => {
  refusals = [404];
  const before = portal.arrivals.length;
  const hannas = await signedIn('hanna');
  await hannas.goto('/adviezen/nieuw');
  await hannas.getByRole('button', { name: 'Iemand toevoegen' }).click();
  const dialog = hannas.getByRole('dialog');
  await dialog.getByLabel('Naam', { exact: true }).fill('Wilgen');
  await dialog.getByRole('combobox', { name: 'Organisatie' }).fill('Basis');
  await hannas.getByRole('option', { name: organisation }).click();
  await dialog.getByLabel('Mailadres').fill('wilgen@school.example');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await hannas.getByText('Wilgen is toegevoegd').waitFor();
  const arrived = portal.arrivals.slice(before);
  const added = arrived.filter(({ method, url }) => method === 'POST' && url === '/v1/professionals');
  expect(new Set(added.map(({ body }) => body))).toEqual(new Set([JSON.stringify({ name: 'Wilgen', organisationId })]));
  expect(new Set(added.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  const address = [`/v1/contact-points/${personId}`, { email: 'wilgen@school.example', language: 'nl' }];
  expect(given(arrived)).toEqual([address, address]);
});
