import type { Page } from 'playwright-core';
import { until } from '../../dev/parts/processes.ts';
import { soon } from '../../dev/parts/testing/soon.ts';
import { Browsing, hasFocus, heading, tabTo, typed } from '../stage/browsing.ts';
import { calledTable } from '../stage/called-table.ts';
import type { Person } from '../stage/person.ts';
import { Platform } from '../stage/platform.ts';

// A table is prepared, held and written at by two windows, finished and read: on the whole platform.

let browsing: Browsing;
beforeAll(async () => {
  // One of its own: who can come is what the planner's specs leave, and business time goes on.
  browsing = await Browsing.start(Platform.start());
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string | RegExp) => button(page, name).click();
const saved = (page: Page) => page.getByText('Alles is opgeslagen.').waitFor();
const line = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

const type = (page: Page, text: string) => page.keyboard.type(text);

/** In the list that has the focus, without a mouse. */
async function pick(page: Page, option: RegExp): Promise<void> {
  const wanted = page.getByRole('option', { name: option });
  // Somebody's goal is a choice a moment after it was typed.
  const isThere = async () => {
    await page.keyboard.press('ArrowDown');
    return wanted.isVisible();
  };
  expect(await until(isThere, 20_000)).toBe(true);
  for (let step = 0; step < 20 && !(await hasFocus(wanted)); step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await wanted.waitFor({ state: 'detached' });
}

/** In a school holiday not everybody can come within the term: then the case begins after it. */
async function plannableTable(coordinator: Person): ReturnType<typeof calledTable> {
  const called = await calledTable(coordinator, 'Akkerwinde');
  const path = `/v1/round-tables/${called.roundTableId}/proposals`;
  const { body } = await coordinator.untilAnswered('GET', 'scheduling', path);
  if (body.found) return called;
  await browsing.platform.forwardTo((moment) => moment >= new Date(body.firstPossibleAt));
  return calledTable(coordinator, 'Akkerwinde');
}

/** Booked at the first time at which everybody can come; business time is then moved to it. */
async function begunTable(coordinator: Person): Promise<{ caseId: string; roundTableId: string }> {
  const { caseId, roundTableId } = await plannableTable(coordinator);
  const path = `/v1/round-tables/${roundTableId}`;
  const ask = async (step: string, body: object) => {
    const reply = await coordinator.untilAnswered('POST', 'scheduling', `${path}/${step}`, body);
    if (reply.status >= 300) throw new Error(`${step} was refused: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const { body } = await coordinator.untilAnswered('GET', 'scheduling', `${path}/availability`);
  const startsAt: string = body.starts[0];
  const { optionId } = await ask('_hold', { startsAt });
  await ask('_book', { optionId });
  await browsing.platform.forwardTo((moment) => moment >= new Date(startsAt));
  const minutes = `/v1/cases/${caseId}/meetings/${roundTableId}/minutes`;
  const known = async () => (await coordinator.get('dossier', minutes)).status === 200;
  expect(await until(known, 60_000)).toBe(true);
  return { caseId, roundTableId };
}

test('S002-10, S002-11, S002-14: a table is written at, by two windows, and finished', async () => {
  const { caseId, roundTableId } = await begunTable(await browsing.platform.as('hanna'));
  const page = await browsing.open('hanna');
  await page.goto(`/casussen/${caseId}/tafels/${roundTableId}`);
  await heading(page, /^Aan tafel: /);
  await button(page, 'Rond af').waitFor();
  await browsing.look('a table with nothing written', page);

  await press(page, 'Rond af');
  await page.getByRole('dialog').waitFor();
  await page.getByLabel('Waarom was het huishouden er niet?').fill('Wilde niet komen.');
  for (const why of await page.getByLabel(/^Waarom (was|zijn)/).all()) {
    if ((await why.inputValue()) === '') await why.fill('Nog niet.');
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Rond af', exact: true }).click();
  await page.getByText('Dit ontbreekt nog').waitFor();
  await page.getByText('Schrijf op wat samen als de vraag is vastgesteld').waitFor();
  await page.getByText('Het verslag heeft nog geen onderwerp').waitFor();
  await browsing.look('what keeps minutes from being finished', page);
  await press(page, 'Nog niet');

  await page.getByRole('main').getByText('Hanna Heidekruid', { exact: true }).first().click();
  await page.getByRole('main').getByText('Lars Lavendel', { exact: true }).first().click();
  await page.getByRole('main').getByText('Sanne', { exact: true }).first().click();
  await page.getByLabel('Wat is samen als de vraag vastgesteld?').fill('Hoe gaat Finn weer naar school?');
  await saved(page);

  const other = await browsing.open('hanna');
  await other.goto(`/casussen/${caseId}/tafels/${roundTableId}`);
  await other.getByText('3 van', { exact: false }).first().waitFor();
  await other.getByLabel('Wat is samen als de vraag vastgesteld?').fill('Hoe krijgt Finn weer zin in school?');
  await saved(other);
  const question = page.getByLabel('Wat is samen als de vraag vastgesteld?');
  expect(await until(async () => (await question.inputValue()).includes('zin in school'), 20_000)).toBe(true);

  await page.context().setOffline(true);
  await question.fill('Hoe krijgt Finn weer zin in school, en Sanne rust?');
  await page.getByText('Er is geen verbinding', { exact: true }).waitFor();
  await page.context().setOffline(false);
  await saved(page);
  await bothAtOnce(page, other);

  await press(page, 'Voorstel toevoegen');
  await line(page, 'Voorstel 1').getByLabel('Wat wordt voorgesteld?').fill('Eerst twee dagen per week');
  await saved(page);
  await page.getByRole('radio', { name: 'Eerst twee dagen per week' }).check({ force: true });
  await page.getByLabel('Waarom deze?').fill('Finn wil het zelf.');

  await press(page, 'Doel toevoegen');
  await line(page, 'Doel 1').getByLabel('Doel', { exact: true }).fill('Finn gaat weer naar school');
  await line(page, 'Doel 1').getByLabel('Hoe is het nu?').fill('0 dagen');
  await line(page, 'Doel 1').getByLabel('Hoe is het straks?').fill('4 dagen');

  await agreementByKeyboard(page);

  await press(page, 'Onderwerp toevoegen');
  await page.getByLabel('Onderwerp', { exact: true }).fill('School');
  await page.getByLabel('Wat is er gezegd?').fill('Finn mist zijn vrienden.');
  await saved(page);
  await browsing.look('a table that is written at', page);
  await screenInTheRoom(page);

  await press(page, 'Rond af');
  await page.getByRole('dialog').waitFor();
  for (const why of await page.getByLabel(/^Waarom was/).all()) await why.fill('Kon niet.');
  await page.getByRole('dialog').getByRole('button', { name: 'Rond af', exact: true }).click();
  await page.getByText('Verslag af', { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByText('Gekozen omdat: Finn wil het zelf.').waitFor();
  await browsing.look('finished minutes', page);
  await press(page, 'Zet een verbetering ernaast');
  await page.getByLabel('Wat moet er staan?').fill('Twee dagen, en na mei drie.');
  await browsing.look('a correction in its panel', page);
  await press(page, 'Zet ernaast');
  await page.getByText('Twee dagen, en na mei drie.').waitFor();

  const nurse = await browsing.open('lars');
  await nurse.getByText('Het verslag van een gesprek is af').first().waitFor();
  await nurse.goto(`/casussen/${caseId}`);
  await nurse.getByRole('heading', { name: 'Gesprekken' }).waitFor();
  await nurse.goto(`/casussen/${caseId}/tafels/${roundTableId}`);
  await nurse.getByText('Finn mist zijn vrienden.').waitFor();
  await browsing.look('minutes as a party reads them', nurse);
  expect(await button(nurse, 'Zet een verbetering ernaast').count()).toBe(0);
}, 400_000);

test('every page that was looked at is whole at 320 px and has no fault that axe finds', () => {
  expect(browsing.found).toEqual(browsing.fine);
  // A refusal is one line in the console of a browser, and so is a request without a connection.
  const expected = /400|409|ERR_INTERNET_DISCONNECTED/;
  expect(browsing.complaints.filter((text) => !expected.test(text))).toEqual([]);
});

/** Two who type in one block at once: the second sees both, and chooses (F3). */
async function bothAtOnce(page: Page, other: Page): Promise<void> {
  const field = (where: Page) => where.getByLabel('Wat is samen als de vraag vastgesteld?');
  await other.context().setOffline(true);
  await field(other).fill('Mijn woorden');
  await field(page).fill('Hoe krijgt Finn weer zin in school?');
  await saved(page);
  await other.context().setOffline(false);
  await other.getByText('Iemand anders veranderde dit ook', { exact: true }).waitFor();
  await other.getByText('Hoe krijgt Finn weer zin in school?', { exact: true }).waitFor();
  await browsing.look('two who wrote the same', other);
  await press(other, 'Neem die van de ander');
  await saved(other);
  await soon(async () => expect(await field(other).inputValue()).toBe('Hoe krijgt Finn weer zin in school?'));
}

/** One agreement without a mouse: Tab goes through its fields, Enter on to the next line. */
async function agreementByKeyboard(page: Page): Promise<void> {
  const [first, second] = [line(page, 'Afspraak 1'), line(page, 'Afspraak 2')];
  const who = { name: /Wie$/ };
  await button(page, 'Afspraak toevoegen').press('Enter');
  expect(await until(() => hasFocus(first.getByRole('button', who)), 10_000)).toBe(true);
  await pick(page, /Lars Lavendel/);
  await tabTo(page, first.getByLabel('Doet wat'));
  await type(page, 'Belt de school over het rooster');
  await tabTo(page, first.getByRole('button', { name: /Voor wie$/ }));
  await pick(page, /Finn/);
  await tabTo(page, first.getByLabel('Klaar op'));
  await type(page, typed(await browsing.platform.dayAhead(30)));
  await tabTo(page, first.getByRole('button', { name: /Bij welk doel$/ }));
  await pick(page, /Finn gaat weer naar school/);
  await first.getByLabel('Doet wat').press('Enter');
  expect(await until(() => hasFocus(second.getByRole('button', who)), 10_000)).toBe(true);
  await tabTo(page, button(page, 'Afspraak 2 weghalen'));
  await page.keyboard.press('Enter');
  await second.waitFor({ state: 'detached' });
  expect(await until(() => hasFocus(first.getByRole('button', who)), 10_000)).toBe(true);
}

/** Question, goals and agreements alone, in a window of its own that is dark at one key (P-54). */
async function screenInTheRoom(page: Page): Promise<void> {
  const opened = page.context().waitForEvent('page');
  await press(page, 'Open het scherm');
  const screen = await opened;
  await screen.getByText('Hoe krijgt Finn weer zin in school?').waitFor();
  await screen.getByText('Belt de school over het rooster').waitFor();
  expect(await screen.getByRole('link').count()).toBe(0);
  expect(await screen.getByText('Finn mist zijn vrienden.').count()).toBe(0);
  await screen.keyboard.press('Escape');
  await screen.getByText('Het scherm is donker.').waitFor();
  expect(await screen.getByText('Hoe krijgt Finn weer zin in school?').count()).toBe(0);
  await press(page, 'Toon weer');
  await screen.getByText('Belt de school over het rooster').waitFor();
  await press(page, 'Sluit het scherm');
  expect(await until(() => screen.isClosed(), 10_000)).toBe(true);
}
