import type { IncomingMessage, RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';
import { startWork } from './sign-in.ts';

// Where one is reached oneself, by a code; and putting right the address of a colleague or a member (P-11).

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

const caseId = 'c0000000-0000-4000-8000-000000000001';
const memberId = 'd0000000-0000-4000-8000-000000000001';
const colleague = {
  personId: 'd0000000-0000-4000-8000-000000000002',
  name: 'Wim Wilgenroos',
  organisation: { organisationId: 'd0000000-0000-4000-8000-000000000003', name: 'Woningstichting Het Anker' },
};
const member = { memberId, givenName: 'Roos', familyName: 'Sleedoorn', lifeAreas: [] };
const theCase = {
  caseId,
  district: 'almere-haven',
  sourceKind: 'report',
  state: 'pre-dossier',
  members: [member],
  formerMembers: [],
  mayChangeHousehold: true,
  seesParties: true,
  mayWithdraw: false,
  registeredAt: '2026-11-23T09:00:00Z',
};

let own: object;
let address: { email?: string; isVerified: boolean; mayChange: boolean };
/** How the next address or code is refused. */
let refusal: object | undefined;

function answerOf({ method, url }: IncomingMessage): object {
  const { pathname } = new URL(url!, 'http://service');
  const items = (...all: object[]) => ({ items: all, _links: {} });
  if (pathname === '/v1/own-address') return own;
  if (pathname === '/v1/own-address/_ask-code') {
    const expiresAt = '2026-11-23T09:15:00Z';
    own = { ...own, codeSent: { email: 'nieuw@werk.example', expiresAt } };
    return { expiresAt };
  }
  if (pathname === '/v1/contact-points/added')
    return items({ personId: colleague.personId, language: 'nl', ...address });
  if (pathname === '/v1/contact-points') return items({ personId: memberId, language: 'nl', ...address });
  if (pathname === '/v1/professionals') return items(colleague);
  if (method === 'GET' && pathname === `/v1/cases/${caseId}`) return theCase;
  return items();
}

beforeAll(async () => {
  const service: RequestListener = (request, response) => {
    const isCommand = request.method === 'PUT' || request.url!.endsWith('_confirm');
    if (isCommand && refusal) {
      response.writeHead(400, { 'content-type': 'application/problem+json' }).end(JSON.stringify(refusal));
      refusal = undefined;
      return;
    }
    if (isCommand) {
      if (request.method === 'POST') own = { email: 'nieuw@werk.example', language: 'nl', isVerified: true };
      return response.writeHead(204).end();
    }
    const body = JSON.stringify(answerOf(request));
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  };
  [portal, browser] = await Promise.all([startPortal({ built: true, service }), chromium()]);
  page = await (await browser.newContext({ baseURL: portal.publicUrl })).newPage();
  await startWork(page);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

beforeEach(() => {
  own = { email: 'oud@werk.example', language: 'nl', isVerified: true };
  address = { email: 'wim@anker.exmaple', isVerified: false, mayChange: true };
  refusal = undefined;
});

const sent = (since: number, path: RegExp) =>
  portal.arrivals
    .slice(since)
    .filter(({ method, url }) => method !== 'GET' && path.test(url))
    .map(({ body }) => JSON.parse(body));

test('P-11: one changes one’s own address by the code that was mailed there', async () => {
  const before = portal.arrivals.length;
  await page.goto('/');
  await page.getByRole('link', { name: 'Mijn gegevens' }).click();
  await page.getByText('Uw mail gaat naar oud@werk.example').waitFor();
  await page.getByLabel('Mailadres').fill('nieuw@werk.example');
  await page.getByRole('button', { name: 'Stuur mij een code' }).click();
  await page.getByText('Wij hebben een code gestuurd naar nieuw@werk.example').waitFor();
  await page.getByLabel('Code uit de mail').fill('12 34');
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByText('De code heeft zes cijfers').waitFor();
  refusal = { title: 'Deze code klopt niet. Neem de code over uit de nieuwste mail.', status: 400 };
  await page.getByLabel('Code uit de mail').fill('123 456');
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByText('Deze code klopt niet').waitFor();
  await page.getByLabel('Code uit de mail').fill('654321');
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByText('Uw mail gaat naar nieuw@werk.example').waitFor();
  expect(sent(before, /own-address/)).toEqual([
    { email: 'nieuw@werk.example', language: 'nl' },
    { code: '123456' },
    { code: '654321' },
  ]);
}, 60_000);

test('P-11: whoever added a colleague sees that the address is not verified, and puts it right', async () => {
  const before = portal.arrivals.length;
  await page.goto('/mijn-gegevens');
  const row = page.getByRole('row', { name: /Wim Wilgenroos/ });
  await row.getByText('Nog niet bevestigd').waitFor();
  await row.getByRole('button', { name: 'Wijzigen: Wim Wilgenroos' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mailadres').fill('wim@');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.getByText('Vul een mailadres in').waitFor();
  await dialog.getByLabel('Mailadres').fill('wim@anker.example');
  await dialog.getByRole('button', { name: /Taal van de mails/ }).click();
  await page.getByRole('option', { name: 'Engels' }).click();
  address = { email: 'wim@anker.example', isVerified: true, mayChange: false };
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await row.getByText('wim@anker.example').waitFor();
  await row.getByText('Niet door u te wijzigen').waitFor();
  expect(await row.getByRole('button').count()).toBe(0);
  expect(sent(before, /contact-points/)).toEqual([{ email: 'wim@anker.example', language: 'en' }]);
}, 60_000);

test('P-11: of a member it stands in the case, and a refusal stays in the dialog', async () => {
  await page.goto(`/casussen/${caseId}?deel=huishouden`);
  const row = page.getByRole('row', { name: /Roos/ });
  await row.getByText('Nog niet bevestigd').waitFor();
  await row.getByRole('button', { name: /Wijzigen: .*Roos/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mailadres').fill('roos@thuis.example');
  refusal = { title: 'Van deze persoon is al een adres bekend.', status: 400 };
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.getByText('Van deze persoon is al een adres bekend').waitFor();
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'hidden' });
}, 60_000);
