import type { Page } from 'playwright-core';
import { Browsing, heading, typed } from '../stage/browsing.ts';
import { calledTable } from '../stage/called-table.ts';

// A plan is written, sent, answered by a party and by a member through the coordinator, and adopted: on the whole platform.

let browsing: Browsing;
beforeAll(async () => {
  browsing = await Browsing.start();
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, label: string, text: string) => page.getByLabel(label).fill(text);

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

const tick = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByText(name, { exact: true }).click();

/** Closes the panel that was saved. */
async function save(page: Page): Promise<void> {
  await press(page, 'Bewaren');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('S002-2, S002-13: from an empty page to a plan that everybody adopted', async () => {
  const { platform } = browsing;
  const { caseId } = await calledTable(await platform.as('hanna'), 'Kamperfoelie');
  const answerBy = typed(await platform.dayAhead(14));
  const dueOn = typed(await platform.dayAhead(30));
  const reachedBy = typed(await platform.dayAhead(60));
  const page = await browsing.open('hanna');
  await page.goto(`/casussen/${caseId}`);
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await heading(page, 'Plan van aanpak');
  await page.getByText('Begin met een doel').waitFor();
  await browsing.look('an empty plan', page);

  await press(page, 'Vraag ieders akkoord');
  await fill(page, 'Antwoord uiterlijk', answerBy);
  await press(page, 'Versturen');
  await page.getByText('Er staat nog geen doel in het plan').waitFor();

  await press(page, 'Nieuw doel');
  await fill(page, 'Wat is het doel?', 'Finn gaat weer naar school');
  await fill(page, 'Hoe is het nu?', '0 dagen per week');
  await fill(page, 'Hoe is het straks?', '4 dagen per week');
  await fill(page, 'Vóór welke dag?', reachedBy);
  await tick(page, 'Over wie gaat het?', 'Finn');
  await browsing.look('a goal in its panel', page);
  await save(page);

  await press(page, 'Afspraak bij dit doel');
  await choose(page, 'Wie doet dit?', /Lars Lavendel/);
  await fill(page, 'Wat wordt er gedaan?', 'Belt de school over het rooster');
  await tick(page, 'Voor wie is dit?', 'Finn');
  await fill(page, 'Klaar op', dueOn);
  await browsing.look('an agreement in its panel', page);
  await save(page);

  await press(page, 'Wijzigen: wat Finn ervan vindt');
  await fill(page, 'In eigen woorden', 'Ik wil naar mijn vrienden.');
  await fill(page, 'Wie sprak het kind?', 'Hanna');
  await save(page);

  await press(page, 'Vraag ieders akkoord');
  await fill(page, 'Antwoord uiterlijk', answerBy);
  await press(page, 'Versturen');
  await page.getByText('Van een gezinslid is niet bekend wie erover beslist').first().waitFor();
  await browsing.look('what keeps a plan', page);

  await press(page, 'Wijzigen: wie voor Finn beslist');
  await choose(page, 'Wie?', /Sanne/);
  await choose(page, 'Als wat?', /ouder met gezag/);
  await fill(page, 'Waar is dit nagekeken?', 'gezagsregister');
  await browsing.look('who decides for a child', page);
  await save(page);
  await browsing.look('a plan that can go out', page);

  await press(page, 'Vraag ieders akkoord');
  await fill(page, 'Antwoord uiterlijk', answerBy);
  await browsing.look('asking everybody', page);
  await press(page, 'Versturen');
  await page.getByRole('heading', { name: 'Wie zegt wat' }).waitFor();

  const nurse = await browsing.open('lars');
  await nurse.goto(`/casussen/${caseId}/plan`);
  await nurse.getByText('U beslist over 1 afspraak in dit plan.').waitFor();
  await browsing.look('a plan as a party reads it', nurse);
  await press(nurse, 'Antwoord versturen');
  await nurse.getByText('Kies een antwoord.').waitFor();
  await nurse.getByText('Ja', { exact: true }).click();
  await press(nurse, 'Antwoord versturen');
  await nurse.getByRole('button', { name: 'Antwoord veranderen' }).waitFor();

  await page.reload();
  await press(page, 'Antwoord vastleggen van Sanne');
  await page.getByRole('dialog').getByText('Ja', { exact: true }).click();
  await choose(page, 'Hoe?', /aan de telefoon/);
  await browsing.look('recording what somebody said', page);
  await press(page, 'Vastleggen');
  await page.getByText('Iedereen eens', { exact: true }).waitFor();
  await browsing.look('a plan that is adopted', page);
  await page.getByText('1 van 1 afspraken loopt').waitFor();

  await nurse.reload();
  await nurse.getByText('Loopt', { exact: true }).waitFor();
  expect(await nurse.getByText('Wie zegt wat').count()).toBe(0);
}, 300_000);

test('every page that was looked at is whole at 320 px and has no fault that axe finds', () => {
  expect(browsing.found).toEqual(browsing.fine);
  // A refusal is one line in the console of a browser.
  expect(browsing.complaints.filter((text) => !text.includes('400'))).toEqual([]);
});
