import { dayInWords } from '@rondetafel/policy';
import { Browsing, typed } from '../stage/browsing.ts';
import { calledTable } from '../stage/called-table.ts';
import { bookedTable, openPlanner } from '../stage/planner-page.ts';
import type { Platform } from '../stage/platform.ts';
import { Mailbox } from '../story/mailbox.ts';

// Those who are invited say when they can, choose and answer, and the coordinator sees it: on the whole platform.

let browsing: Browsing;
let platform: Platform;
let mailbox: Mailbox;

beforeAll(async () => {
  browsing = await Browsing.start();
  platform = browsing.platform;
  mailbox = new Mailbox(platform.url('mailbox'));
  await platform.waitOutTheNight();
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

test('P-17: somebody adds a time at which they can’t come, and takes it back', async () => {
  const day = await platform.dayAhead(9);
  const inWords = dayInWords(day).replace(/ \d{4}$/, '');
  const page = await browsing.open('petra');
  await page.goto('/agenda');
  await page.getByText('Mijn werkweek').waitFor();
  await page.getByLabel('Datum').fill(typed(day));
  await page.getByLabel('Van').first().fill('9:00');
  await page.getByLabel('Tot').first().fill('1130');
  await page.getByRole('button', { name: 'Ik kan dan niet' }).click();
  const added = page.getByRole('heading', { name: `${inWords}, 09:00–11:30 uur` });
  await added.waitFor();
  await browsing.look('own calendar', page);
  await page.getByRole('button', { name: `Verwijder ${inWords}` }).click();
  await added.waitFor({ state: 'detached' });
}, 120_000);

test('P-11: who is offered times chooses by the link in the mail, and the coordinator sees which suit', async () => {
  const { caseId } = await calledTable(await platform.as('hanna'), 'Lijsterbes');
  const page = await browsing.open('hanna');
  await openPlanner(page, caseId);
  await page.getByRole('button', { name: 'Leg momenten voor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('checkbox', { name: /Noor Notelaar/ }).press('Space');
  await browsing.look('offering times', page);
  await dialog.getByRole('button', { name: 'Houd vast en leg voor' }).click();
  await page.getByText('Momenten voorgelegd').first().waitFor();

  const guest = await browsing.open();
  await guest.goto(`/keuze#${await mailbox.untilAskedToChoose('noor.notelaar@rondetafel.example')}`);
  await guest.getByRole('checkbox').first().waitFor();
  await browsing.look('choosing by link', guest);
  await guest.getByRole('checkbox').first().press('Space');
  await guest.getByRole('button', { name: 'Verstuur mijn keuze' }).click();
  await guest.getByText('Uw keuze is binnen').waitFor();
  await page.getByText('Schikt: Noor Notelaar').waitFor();
  await browsing.look('times offered', page);
}, 180_000);

test('R-26: what somebody said on the phone is written down, and who has not answered is reminded once', async () => {
  const { caseId } = await bookedTable(platform, 'Hulst');
  const page = await browsing.open('hanna');
  await openPlanner(page, caseId);
  const row = page.getByRole('table', { name: 'Wie is uitgenodigd' }).getByRole('row', { name: /Sem Seringa/ });
  await row.getByRole('button', { name: 'Zei het mij: Sem Seringa' }).click();
  await page.getByRole('menuitem', { name: 'Belde: komt', exact: true }).click();
  await row.getByText('door u opgeschreven').waitFor();
  await browsing.look('an answer written down', page);
  await page.getByRole('button', { name: /^Herinner \d+ mensen/ }).click();
  await page
    .getByText(/^herinnerd op/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Herinner \d+ mensen/ }).click();
  await page.getByText('zijn kort geleden al herinnerd').waitFor();

  const invited = await browsing.open('lars');
  await openPlanner(invited, caseId);
  await invited.getByRole('heading', { name: 'Wie u ontmoet' }).waitFor();
  await invited.getByText(/^Sem Seringa, /).waitFor();
  await browsing.look('whom one meets', invited);
}, 180_000);

test('what several people answered is one message that counts, each still there within it', async () => {
  const { path } = await bookedTable(platform, 'Egelantier');
  for (const user of ['lars', 'sem']) {
    const guest = await platform.as(user);
    expect((await guest.post('scheduling', `${path}/_answer`, { answer: 'accepted', revision: 0 })).status).toBe(200);
  }
  const page = await browsing.open('hanna');
  await page.goto('/berichten');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^2 van de 6 genodigden/ }) });
  await row.getByText('De 2 antwoorden').click();
  await browsing.look('answers together', page);
  await row.getByRole('button', { name: 'Markeer als gelezen: Iemand komt' }).first().click();
  await row.getByRole('button', { name: 'Markeer als ongelezen: Iemand komt' }).waitFor();
  await row.getByRole('button', { name: /^Markeer als gelezen: 2 van de 6/ }).click();
  await row.waitFor({ state: 'detached' });
}, 180_000);

// Last: these check all pages of the tests above.
test('no page had an accessibility fault or was wider than the window', () => {
  expect(browsing.found).toEqual(browsing.fine);
});

test('the browser never complained', () => {
  const expected = /Failed to load resource: the server responded with a status of 4(04|09)/;
  expect(browsing.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
});
