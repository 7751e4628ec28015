import { Browsing } from '../stage/browsing.ts';
import { calledTable, person } from '../stage/called-table.ts';
import { choices, openPlanner } from '../stage/planner-page.ts';
import type { Platform } from '../stage/platform.ts';

// No moment suits everybody. Two people work at no hour any more then: after all that plans with them.

let browsing: Browsing;
let platform: Platform;

beforeAll(async () => {
  browsing = await Browsing.start();
  platform = browsing.platform;
  await platform.waitOutTheNight();
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

test('S002-34: without a common moment the page says who blocks, and what helps', async () => {
  const administrator = await platform.as('berend');
  for (const number of [15, 16])
    await administrator.untilAnswered('PUT', 'scheduling', `/v1/calendars/${person(number)}/weekly-pattern`, {
      intervals: [],
    });
  const { caseId } = await calledTable(await platform.as('hanna'), 'Duindoorn');
  const page = await browsing.open('hanna');
  await openPlanner(page, caseId);
  await page.getByText('Er is geen moment binnen de termijn').waitFor();
  await page.getByRole('heading', { name: 'Basisschool De Zandoever' }).waitFor();
  await browsing.look('who blocks', page);
  await page.getByRole('button', { name: 'Basisschool De Zandoever hoeft er niet bij te zijn' }).click();
  await page.getByLabel('Waarom?').fill('De school levert schriftelijk aan.');
  await browsing.look('a dialog with a reason', page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await choices(page).first().waitFor();
  await page.getByText('Waarom horen zij erbij?').click();
  await page.getByText('besloten: De school levert schriftelijk aan.').waitFor();
}, 180_000);

// Last: these check all pages of the tests above.
test('no page had an accessibility fault or was wider than the window', () => {
  expect(browsing.found).toEqual(browsing.fine);
});

test('the browser never complained', () => {
  const expected = /Failed to load resource: the server responded with a status of 4(04|09)/;
  expect(browsing.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
});
