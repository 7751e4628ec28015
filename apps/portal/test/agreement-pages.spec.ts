import type { RequestListener } from 'node:http';
import type { Browser, Locator, Page } from 'playwright-core';
import { aCase } from './a-case.ts';
import { accessibilityFaults, overflow } from './accessibility.ts';
import { openWork } from './open-work.ts';
import { type PortalUnderTest } from './portal-under-test.ts';

// How agreements go: the board of a case, one's own over all cases, and what of them waits on "Vandaag".

const { caseId, service } = aCase({ familyName: 'Zevenblad', givenName: 'Mirthe' });
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const [school, landlord] = [id(1), id(2)];
const mother = id(900);
const party = (partyId: string, name: string, contact: string) => ({
  partyId,
  organisation: { organisationId: id(500), name, kind: 'school' },
  contact: { personId: id(1000), name: contact },
  role: 'provider',
  memberIds: [mother],
  grounds: [],
  involvedAt: '2026-11-24T12:00:00Z',
});
const parties = [party(school, 'Basisschool De Vlieger', 'Juf Ans'), party(landlord, 'Het Anker', 'Wim')];

const agreement = (nth: number, what: string, more: object = {}) => ({
  caseId,
  agreementId: id(nth),
  what,
  owner: { kind: 'party', id: school },
  memberIds: [mother],
  dueOn: inDays(20),
  own: false,
  course: { state: 'runs' },
  history: [],
  ...more,
});
const late = { state: 'late', answerBy: inDays(-1), mayEstablish: true };
const mould = { owner: { kind: 'party', id: landlord }, dueOn: inDays(-5) };
const asked = { kind: 'asked', at: '2026-11-27T07:00:00Z' };
const board = (course: object) => ({
  planVersion: 2,
  guards: true,
  mayEscalate: true,
  items: [
    agreement(1, 'Schimmel bekijken', { ...mould, goal: 'Een droog huis', course, history: [asked] }),
    agreement(2, 'Belt over het rooster'),
    agreement(3, 'Maakt de post open', { owner: { kind: 'member', id: mother }, dueOn: inDays(-3) }),
    agreement(4, 'Regelt de opvang', { course: { state: 'kept', on: inDays(-2) } }),
  ],
});

const mine = (course: object) => {
  const { history: _, own: __, ...one } = agreement(5, 'Intake begeleiding', { dueOn: inDays(2), course });
  return { items: [{ ...one, planVersion: 2 }] };
};

let boardNow: object;
let mineNow: object;
let work: object[];
const services: RequestListener = (request, response) => {
  const { method = '', url = '' } = request;
  const json = (body: unknown) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (method === 'POST' && url.includes('/agreements/')) {
    const act = url.split('/').at(-1);
    if (act === '_establish-unmet')
      boardNow = board({ state: 'unmet', on: inDays(0), cause: 'not-done', needsFollowUp: true });
    if (act === '_follow-up') {
      const followedUp = { how: 'new-day', on: inDays(0), lookOn: inDays(7) };
      boardNow = board({ state: 'unmet', on: inDays(0), cause: 'not-done', followedUp });
    }
    if (act === '_done') mineNow = mine({ state: 'kept', on: inDays(0) });
    if (act === '_cannot-keep') mineNow = mine({ state: 'cannot-keep', on: inDays(0), reason: 'capacity' });
    return void response.writeHead(204).end();
  }
  if (/\/agreements$/.test(url) && url.includes('/cases/')) return void json(boardNow);
  if (/\/own-agreements$/.test(url)) return void json(mineNow);
  if (/\/own-work$/.test(url)) return void json({ items: work });
  if (/\/parties$/.test(url)) return void json({ items: parties });
  return service(request, response);
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
beforeEach(() => {
  portal.arrivals.length = 0;
  boardNow = board(late);
  mineNow = mine({ state: 'due-soon' });
  work = [];
});

const sent = () =>
  portal.arrivals
    .filter(({ method, url }) => method === 'POST' && url.includes('/agreements/'))
    .map(({ url, body }) => [url.split('/').at(-1), JSON.parse(body || '{}')]);
const rowOf = (what: string): Locator => page.getByRole('listitem').filter({ hasText: what });
const groupsShown = () => page.getByRole('region', { name: 'Afspraken' }).getByRole('heading', { level: 2 });

test('S000-12, P-43: what asks for an act stands first, what is done is asked for, and a member’s own is never late', async () => {
  await page.goto(`/casussen/${caseId}/afspraken`);
  await rowOf('Schimmel bekijken').getByText('Het Anker').waitFor();
  expect(await groupsShown().allTextContents()).toEqual(['Vraagt iets van u1', 'Later2']);
  await rowOf('Maakt de post open').getByText('eigen afspraak').waitFor();
  await page.getByRole('button', { name: 'Gedaan tonen (1)' }).click();
  await rowOf('Regelt de opvang').getByText('Gedaan op').waitFor();
  await rowOf('Schimmel bekijken').getByRole('link', { name: 'Schimmel bekijken' }).click();
  const panel = page.getByRole('dialog', { name: 'Schimmel bekijken' });
  await panel.getByText('Doel: Een droog huis').waitFor();
  await panel.getByText('aan wie de afspraak heeft, is gevraagd hoe het staat').waitFor();
});

test('S000-12: agreements are narrowed by who does it, for whom and how they stand', async () => {
  await page.goto(`/casussen/${caseId}/afspraken?wie=${school}`);
  await rowOf('Belt over het rooster').waitFor();
  await rowOf('Schimmel bekijken').waitFor({ state: 'detached' });
  await page.goto(`/casussen/${caseId}/afspraken?stand=soon`);
  await page.getByText('Geen afspraak past hierbij').waitFor();
  await page
    .getByRole('button', { name: /Binnenkort/ })
    .and(page.locator('.filters__active button'))
    .click();
  await rowOf('Schimmel bekijken').waitFor();
});

test('P-44, S000-13: not kept is recorded with its cause, and what is done about it is asked right after', async () => {
  await page.goto(`/casussen/${caseId}/afspraken`);
  await page.getByRole('button', { name: 'Niet nagekomen: Schimmel bekijken' }).click();
  const unmet = page.getByRole('dialog', { name: 'Niet nagekomen' });
  await unmet.getByRole('button', { name: 'Leg vast' }).click();
  await unmet.getByText('Maak een keuze.').waitFor();
  await unmet.getByRole('radio', { name: 'Niet gedaan' }).check({ force: true });
  await unmet.getByRole('button', { name: 'Leg vast' }).click();
  const followUp = page.getByRole('dialog', { name: 'Wat doet u eraan?' });
  await followUp.getByRole('radio', { name: /Nieuwe dag gevraagd/ }).check({ force: true });
  await followUp.getByRole('button', { name: 'Leg vast' }).click();
  await followUp.waitFor({ state: 'detached' });
  await rowOf('Schimmel bekijken').getByText('Nieuwe dag gevraagd').waitFor();
  expect(sent()).toEqual([
    ['_establish-unmet', { cause: 'not-done' }],
    ['_follow-up', { how: 'new-day' }],
  ]);
});

test('P-43: what a member says of an own line is recorded, with how it was heard', async () => {
  await page.goto(`/casussen/${caseId}/afspraken`);
  await page.getByRole('button', { name: 'Leg vast: Maakt de post open' }).click();
  const panel = page.getByRole('dialog', { name: 'Wat zegt Mirthe?' });
  await panel.getByRole('radio', { name: 'Nog niet' }).check({ force: true });
  await panel.getByRole('radio', { name: 'Aan de telefoon' }).check({ force: true });
  await panel.getByRole('button', { name: 'Leg vast' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent()).toMatchObject([['_record', { answer: 'not-yet', via: 'phone' }]]);
});

test('S000-9: of one’s own agreements: done with one click', async () => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Mijn afspraken' }).click();
  await rowOf('Intake begeleiding').getByText('Zevenblad').waitFor();
  await page.getByRole('button', { name: 'Gedaan: Intake begeleiding' }).click();
  await page.getByText('Alles is gedaan').waitFor();
  expect(sent()).toEqual([['_done', {}]]);
});

test('S002-23: that it cannot be kept, with why, in two clicks more', async () => {
  await page.goto('/afspraken');
  await page.getByRole('button', { name: 'Meer: Intake begeleiding' }).click();
  await page.getByRole('menuitem', { name: 'Dit lukt niet' }).click();
  const panel = page.getByRole('dialog', { name: 'Dit lukt niet' });
  await panel.getByRole('radio', { name: 'Geen tijd of geen plek' }).check({ force: true });
  await panel.getByRole('button', { name: 'Laat het weten' }).click();
  await panel.waitFor({ state: 'detached' });
  await rowOf('Intake begeleiding').getByText('Lukt niet').waitFor();
  expect(sent()).toEqual([['_cannot-keep', { reason: 'capacity' }]]);
});

test('P-28: what of agreements waits stands on the first page, with what was agreed and the way there', async () => {
  const waits = { caseId, agreementId: id(1), by: inDays(3), what: 'Schimmel bekijken' };
  work = [
    { kind: 'guard-agreement', act: 'establish', ...waits },
    { kind: 'own-agreement', act: 'report', late: true, ...waits, agreementId: id(5), what: 'Intake begeleiding' },
  ];
  await page.goto('/');
  await page.getByText('De dag van uw afspraak is voorbij').waitFor();
  await page.getByRole('link', { name: 'Te laat, en niemand zei hoe het staat' }).click();
  await page.getByRole('dialog', { name: 'Schimmel bekijken' }).waitFor();
});

test('where there are no agreements, the page says when there will be', async () => {
  boardNow = { guards: true, mayEscalate: true, items: [] };
  mineNow = { items: [] };
  await page.goto(`/casussen/${caseId}/afspraken`);
  await page.getByText('Een afspraak loopt zodra iedereen').waitFor();
  await page.goto('/afspraken');
  await page.getByText('U heeft geen afspraken').waitFor();
});

test.each([
  ['board', `/casussen/${caseId}/afspraken`, 'Schimmel bekijken'],
  ['own', '/afspraken', 'Intake begeleiding'],
])(
  '%s: nothing that axe finds, and nothing beside a window of 320 px',
  async (name, address, what) => {
    await page.goto(address);
    await rowOf(what).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const shots = process.env['SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/agreements-${name}.png`, fullPage: true });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    if (shots) await page.screenshot({ path: `${shots}/agreements-${name}-320.png`, fullPage: true });
    await page.setViewportSize({ width: 1440, height: 900 });
  },
  60_000,
);
