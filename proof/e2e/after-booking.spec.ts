import { Browsing } from '../stage/browsing.ts';
import { calledTable } from '../stage/called-table.ts';
import { bookChosen, bookedTable, choices, openPlanner } from '../stage/planner-page.ts';
import type { Platform } from '../stage/platform.ts';

// A table that was booked is cancelled, or held and followed by another: on the whole platform.

let browsing: Browsing;
let platform: Platform;

beforeAll(async () => {
  browsing = await Browsing.start();
  platform = browsing.platform;
  await platform.waitOutTheNight();
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

test('P-10: a table that was cancelled is followed by another, called from the same page', async () => {
  const { caseId } = await calledTable(await platform.as('hanna'), 'Sleutelbloem');
  const page = await browsing.open('hanna');
  await openPlanner(page, caseId);
  await choices(page).first().click();
  await bookChosen(page);
  await page.getByRole('button', { name: 'Zeg gesprek af' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Waarom gaat het niet door?').fill('Het huishouden is verhuisd.');
  await dialog.getByRole('button', { name: 'Zeg gesprek af' }).click();
  await page.getByText('Het huishouden is verhuisd.').waitFor();
  await browsing.look('a cancelled table', page);
  await page.getByRole('button', { name: 'Roep een nieuw gesprek bij elkaar' }).click();
  await choices(page).first().waitFor();
}, 180_000);

test('P-10: a table can be recorded as held once its time came, by the time of the services', async () => {
  const { caseId, startsAt } = await bookedTable(platform, 'Kruisdoorn');
  const page = await browsing.open('hanna');
  await openPlanner(page, caseId);
  await page.getByRole('button', { name: 'Verzet gesprek' }).waitFor();
  await platform.forwardTo((moment) => moment >= new Date(startsAt));
  await page.getByRole('link', { name: 'Aan tafel' }).click();
  const notYet = page.getByRole('main').getByRole('checkbox', { checked: false });
  await notYet.first().waitFor(); // who never answered is not taken to have been there
  for (let left = await notYet.count(); left > 0; left--) {
    await notYet.first().press('Space');
    await notYet.nth(left - 1).waitFor({ state: 'detached' });
  }
  await page.getByText('Alles is opgeslagen.').waitFor();
  await page.getByRole('button', { name: 'Rond af', exact: true }).click();
  await browsing.look('who was there', page);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Alleen dat het gesprek is gehouden').click();
  const done = dialog.getByRole('button', { name: 'Leg vast', exact: true });
  await done.waitFor(); // it asks now what this needs
  for (const why of await dialog.getByRole('textbox').all()) {
    if ((await why.inputValue()) === '') await why.fill('Er is nog niemand voor gevonden.');
  }
  await done.click();
  await dialog.waitFor({ state: 'hidden' });
  await openPlanner(page, caseId);
  await page.getByRole('button', { name: 'Roep een vervolggesprek bij elkaar' }).waitFor();
}, 180_000);

// Last: these check all pages of the tests above.
test('no page had an accessibility fault or was wider than the window', () => {
  expect(browsing.found).toEqual(browsing.fine);
});

test('the browser never complained', () => {
  const expected = /Failed to load resource: the server responded with a status of 4(04|09)/;
  expect(browsing.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
});
