import type { Browser, Page } from 'playwright-core';
import { chromium } from '../infra/testing/chromium.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { calledTable, person } from './called-table.ts';
import { Platform } from './platform.ts';
import { linkToken, Mailbox } from './story/mailbox.ts';

// A round table is planned in the browser, and those invited answer from their mail: on the whole platform.

let platform: Platform;
let browser: Browser;
let mailbox: Mailbox;
const since = new Date();
const complaints: string[] = [];
const found: Record<string, unknown> = {};

beforeAll(async () => {
  [platform, browser] = await Promise.all([Platform.start(), chromium()]);
  mailbox = new Mailbox(platform.url('mailbox'));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
}, 60_000);

async function open(user?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: platform.url('portal') });
  await bringAxe(context);
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  if (!user) return page;
  await page.goto('/');
  await page.getByRole('link', { name: 'Aanmelden' }).click();
  await page.locator(`button[value="${user}"]`).click();
  await page.getByRole('heading', { level: 1, name: 'Wat moet ik vandaag?' }).waitFor();
  return page;
}

/** At both widths: what axe finds, and how much wider than the window it is. */
async function look(name: string, page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    found[`${name} at ${width}`] = { faults: await accessibilityFaults(page), overflow: await overflow(page) };
  }
}

async function planner(page: Page, caseId: string): Promise<void> {
  await page.goto(`/casussen/${caseId}/tafel`);
  await page.getByRole('heading', { level: 1, name: /Rondetafel voor huishouden/ }).waitFor();
}

const choices = (page: Page) => page.getByRole('button', { name: /^Kies dit moment: / });
const bookHeld = (page: Page, name = 'Leg vast en nodig uit') => page.getByRole('button', { name }).click();

/** Opens the link of the newest invitation of this revision, without a session. */
async function answerLink(to: string, revision: number): Promise<Page> {
  const invitation = await mailbox.untilInvited(to, since, ({ sequence }) => sequence === revision);
  const page = await open();
  await page.goto(`/antwoord#${linkToken(invitation)}`);
  await page.getByRole('heading', { level: 1, name: 'Komt u naar het gesprek?' }).waitFor();
  return page;
}

test('S002-46: from proposals to a booked table, an answer by link, a required no and another time', async () => {
  const { caseId } = await calledTable(await platform.as('hanna'), 'Sleedoorn');
  const page = await open('hanna');
  await planner(page, caseId);
  await page.getByText('Hoe is dit geteld?').click();
  await page.getByText(/Uiterlijk .*: 10 werkdagen na ontvangst/).waitFor();
  await page.getByText('Hoe is dit geteld?').click();
  await page.getByText('Iedereen die erbij moet zijn kan').first().waitFor();
  await page.getByRole('table', { name: 'Wie kan wanneer' }).waitFor();
  await page.getByRole('table', { name: 'Wie hoort aan tafel' }).getByText('Sem Seringa').waitFor();
  await look('proposals', page);

  await choices(page).first().press('Enter');
  await page.getByText('U houdt dit moment vast').waitFor();
  await look('a moment held', page);
  await bookHeld(page);
  const guests = page.getByRole('table', { name: 'Wie is uitgenodigd' });
  await guests.getByText('Lars Lavendel').waitFor();

  const nurse = await answerLink('lars.lavendel@rondetafel.example', 0);
  await nurse.getByRole('button', { name: 'Ik kom', exact: true }).waitFor();
  await look('answering by link', nurse);
  await nurse.getByRole('button', { name: 'Ik kom', exact: true }).click();
  await nurse.getByText('U hebt gezegd: ik kom.').waitFor();
  await guests
    .getByRole('row', { name: /Lars Lavendel/ })
    .getByText('Komt', { exact: true })
    .waitFor();

  const doctor = await answerLink('sem.seringa@rondetafel.example', 0);
  await doctor.getByRole('button', { name: 'Ik kom niet' }).click();
  await doctor.getByText('U hebt gezegd: ik kom niet.').waitFor();
  await page.getByText('Sem Seringa komt niet, en moet erbij zijn').waitFor();
  await page.getByText('Volgende voorstellen').waitFor();
  await choices(page).last().waitFor();
  await look('a required no', page);
  await choices(page).last().click();
  await bookHeld(page, 'Verzet en nodig opnieuw uit');
  await mailbox.untilInvited('sem.seringa@rondetafel.example', since, ({ sequence }) => sequence === 1);
  await page.getByText('Vastgelegd', { exact: true }).first().waitFor();

  await doctor.reload();
  await doctor.getByText('Gebruik de link in de nieuwste mail.').waitFor();
}, 240_000);

test('S002-9: a moment that somebody else books meanwhile is refused, and the next proposals are there', async () => {
  const hanna = await platform.as('hanna');
  const [ours, theirs] = [await calledTable(hanna, 'Meidoorn'), await calledTable(hanna, 'Vuurdoorn')];
  const page = await open('hanna');
  await planner(page, ours.caseId);
  const first = (await choices(page).first().getAttribute('aria-label')) ?? '';
  const path = `/v1/round-tables/${theirs.roundTableId}`;
  const { body } = await hanna.get('scheduling', `${path}/proposals`);
  const { startsAt } = body.proposals[0];
  expect((await hanna.post('scheduling', `${path}/_hold`, { startsAt })).status).toBe(201);
  await choices(page).first().click();
  await page.getByText('Iemand anders heeft dit tijdstip zojuist geboekt').waitFor();
  await page.getByRole('button', { name: first }).waitFor({ state: 'detached' });
  await choices(page).first().click();
  await bookHeld(page);
  await page.getByRole('table', { name: 'Wie is uitgenodigd' }).waitFor();
}, 180_000);

test('P-17: somebody adds a time at which they can’t come, and takes it back', async () => {
  const page = await open('petra');
  await page.goto('/agenda');
  await page.getByText('Mijn werkweek').waitFor();
  await page.getByRole('group', { name: 'Datum' }).getByRole('spinbutton', { name: /dag/ }).click();
  await page.keyboard.type('01122026');
  await page.getByRole('group', { name: 'Van' }).first().getByRole('spinbutton').first().click();
  await page.keyboard.type('0900');
  await page.getByRole('group', { name: 'Tot' }).first().getByRole('spinbutton').first().click();
  await page.keyboard.type('1130');
  await page.getByRole('button', { name: 'Ik kan dan niet' }).click();
  const added = page.getByRole('heading', { name: 'dinsdag 1 december, 09:00–11:30 uur' });
  await added.waitFor();
  await look('own calendar', page);
  await page.getByRole('button', { name: /Verwijder dinsdag 1 december/ }).click();
  await added.waitFor({ state: 'detached' });
}, 120_000);

test('S002-34: without a common moment the page says who blocks, and what helps', async () => {
  const administrator = await platform.as('berend');
  for (const number of [15, 16])
    await administrator.untilAnswered('PUT', 'scheduling', `/v1/calendars/${person(number)}/weekly-pattern`, {
      intervals: [],
    });
  const { caseId } = await calledTable(await platform.as('hanna'), 'Duindoorn');
  const page = await open('hanna');
  await planner(page, caseId);
  await page.getByText('Er is geen moment binnen de termijn').waitFor();
  await page.getByRole('heading', { name: 'Basisschool De Zandoever' }).waitFor();
  await look('who blocks', page);
  await page.getByRole('button', { name: 'Basisschool De Zandoever hoeft er niet bij te zijn' }).click();
  await page.getByLabel('Waarom?').fill('De school levert schriftelijk aan.');
  await look('a dialog with a reason', page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await choices(page).first().waitFor();
  await page.getByText('besloten: De school levert schriftelijk aan.').waitFor();
}, 180_000);

// Last: they speak of all that happened above.
test('no page had an accessibility fault or was wider than the window', () => {
  const fine = { faults: [], overflow: 0 };
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, fine])));
});

test('the browser never complained', () => {
  const expected = /Failed to load resource: the server responded with a status of 4(04|09)/;
  expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
});
