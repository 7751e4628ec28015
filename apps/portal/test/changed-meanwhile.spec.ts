import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { aCase } from './a-case.ts';
import { type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';

// What is asked before anything is kept: of two who change the same thing (F3), of what looks like a BSN (P-31).

const { caseId, service } = aCase();
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** As it is by now; somebody else gets there first. */
let goals: object[];
let holders: object[];
/** Of what was sent: the method, the end of the address, and `If-Match`. */
let sent: string[] = [];
/** What is refused as changed meanwhile, once. */
let newest: number | undefined;

const sanne = { memberId: id(900), givenName: 'Sanne', familyName: 'Sleedoorn', birthOn: '1988-03-04', lifeAreas: [] };
const goal = { goalId: id(71), place: 1, what: 'Noah gaat naar school', memberIds: [id(900)], version: 3 };

const services: RequestListener = (request, response) => {
  const { method = '', url = '', headers } = request;
  const json = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (method === 'PUT' || method === 'DELETE') {
    sent.push(
      `${method} ${url.split('/').slice(4).join('/')} ${headers['if-match']}${headers['numbers-checked'] ? ' checked' : ''}`,
    );
    if (newest === undefined) return void response.writeHead(204).end();
    const refusal = { title: 'Gewijzigd', code: 'stale-version', currentVersion: newest, changes: [] };
    newest = undefined;
    return void json(409, refusal);
  }
  if (url.endsWith('/plan')) {
    const draft = { revision: 7, goals, lines: [], voices: [], children: [], change: 'first' };
    return void json(200, { caseId, ownAnswers: [], draft });
  }
  if (url.endsWith('/authorities')) return void json(200, { items: [{ memberId: id(900), version: 4, holders }] });
  if (url === `/v1/cases/${caseId}`) {
    const whole = { formerMembers: [], mayChangeHousehold: true, seesParties: true, mayWithdraw: false, version: 1 };
    const line = { caseId, number: 'RT-482163-7', district: 'almere-haven', sourceKind: 'report', state: 'dossier' };
    return void json(200, { ...line, registeredAt: '2026-11-24T09:00:00Z', ...whole, members: [sanne] });
  }
  return service(request, response);
};

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [portal, browser] = await Promise.all([
    startPortal({ built: true, service: services, scheduling: true }),
    chromium(),
  ]);
  page = await (await browser.newContext({ baseURL: portal.publicUrl })).newPage();
  await page.goto('/');
  await page.getByRole('link', { name: /anmelden$/ }).click();
  await page.locator(`button[value="${someone.user}"]`).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});
beforeEach(() => {
  [goals, holders, sent, newest] = [[goal], [], [], undefined];
});

test('who decides for a member', async () => {
  await page.goto(`/casussen/${caseId}/plan`);
  await page.getByRole('button', { name: /wie voor Sanne.* beslist/ }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Persoon 1 weghalen' }).click();
  [holders, newest] = [[{ kind: 'curator', name: 'C. Urator', holderId: id(5) }], 6];
  await panel.getByRole('button', { name: 'Bewaren' }).click();
  await panel.getByText(/Zo staat het nu: C. Urator/).waitFor();
  await panel.getByRole('button', { name: 'Bewaar het mijne' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent).toEqual([`PUT authorities/${id(900)} "4"`, `PUT authorities/${id(900)} "6"`]);
});

test('a goal that somebody else struck out comes back after its last version, not from the first', async () => {
  await page.goto(`/casussen/${caseId}/plan`);
  await page
    .getByRole('button', { name: /Noah gaat naar school/ })
    .first()
    .click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Wat is het doel?').fill('Noah gaat elke dag');
  [goals, newest] = [[], 4];
  await panel.getByRole('button', { name: 'Bewaren' }).click();
  await panel.getByText(/Zo staat het nu: –/).waitFor();
  await panel.getByRole('button', { name: 'Bewaar het mijne' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent).toEqual([`PUT plan/goals/${id(71)} "3"`, `PUT plan/goals/${id(71)} "4"`]);
});

test('P-31: what looks like a BSN is asked about at its field, and goes along as looked at', async () => {
  await page.goto(`/casussen/${caseId}/plan`);
  await page
    .getByRole('button', { name: /Noah gaat naar school/ })
    .first()
    .click();
  const panel = page.getByRole('dialog');
  const what = panel.getByLabel('Wat is het doel?');
  await what.fill('Zie BSN 111222333');
  await panel.getByText('Een BSN wordt hier niet bewaard').waitFor();
  expect(await panel.getByRole('button', { name: /toch opslaan/i }).count()).toBe(0);
  await what.fill('Zie dossier 111222333');
  await panel.getByText('Dit lijkt een BSN').waitFor();
  await panel.getByRole('button', { name: 'Het is geen BSN: toch opslaan' }).click();
  await panel.getByText('Dit lijkt een BSN').waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Bewaren' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent).toEqual([`PUT plan/goals/${id(71)} "3" checked`]);
});
