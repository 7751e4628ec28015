import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { soon } from '../../dev/parts/testing/soon.ts';
import { Browsing, hasFocus, heading, tabTo } from '../stage/browsing.ts';
import { calledTable } from '../stage/called-table.ts';
import type { Person } from '../stage/person.ts';

// A member's own page on the whole platform: a code handed over, signed in on a telephone, read, answered, corrected.

let browsing: Browsing;
beforeAll(async () => {
  browsing = await Browsing.start();
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

/** Members read it on a telephone. */
const telephone = 390;

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** A plan with a line of the mother's own and one of a party about her, which went out. */
async function aPlanOut(hanna: Person, caseId: string): Promise<void> {
  const { body: found } = await hanna.untilAnswered('GET', 'dossier', `/v1/cases/${caseId}`);
  const idOf = (name: string) => found.members.find((one: any) => one.givenName === name).memberId;
  const [mother, child, goalId] = [idOf('Sanne'), idOf('Finn'), randomUUID()];
  const { body: parties } = await hanna.untilAnswered('GET', 'dossier', `/v1/cases/${caseId}/parties`);
  const partyId = parties.items.find((one: any) => one.organisation.kind === 'debt-counselling').partyId;
  const plan = `/v1/cases/${caseId}/plan`;
  const write = async (path: string, body: object) => {
    const { status } = await hanna.untilAnswered('PUT', 'dossier', plan + path, body, undefined, 0);
    expect(status).toBe(200);
  };
  await write(`/goals/${goalId}`, {
    place: 1,
    what: 'De huur wordt weer betaald',
    now: '2 maanden achter',
    aimedAt: 'niet achter',
    byOn: await dayAhead(60),
    memberIds: [mother],
  });
  const line = { goalId, memberIds: [mother], dueOn: await dayAhead(30), money: false, awardNeeded: false };
  await write(`/lines/${randomUUID()}`, {
    ...line,
    place: 1,
    owner: { kind: 'party', id: partyId },
    what: 'Maakt een afspraak met de verhuurder',
  });
  await write(`/lines/${randomUUID()}`, {
    ...line,
    place: 2,
    owner: { kind: 'member', id: mother },
    what: 'Elke week de post openmaken',
  });
  await write(`/voices/${child}`, { words: 'Ik wil naar school.', heardBy: 'Hanna' });
  const { body } = await hanna.untilAnswered('GET', 'dossier', plan);
  const { revision } = body.draft;
  const ask = { answerBy: await dayAhead(14) };
  const asked = await hanna.untilAnswered('POST', 'dossier', `${plan}/_ask`, ask, randomUUID(), revision);
  expect(asked.status).toBe(201);
}

const dayAhead = (days: number) => browsing.platform.dayAhead(days);

test('P-16, P-19, P-26: a code is handed over, and a member reads, answers and asks for a correction', async () => {
  const hanna = await browsing.platform.as('hanna');
  const { caseId } = await calledTable(hanna, 'Lijsterbes');
  await aPlanOut(hanna, caseId);
  const office = await browsing.open('hanna');
  await office.goto(`/casussen/${caseId}?deel=huishouden`);
  await press(office, /Acties voor Sanne/);
  await office.getByRole('menuitem', { name: 'Toegang tot eigen pagina' }).click();
  await press(office, 'Geef toegang');
  const code = await office
    .getByText(/^(\w{4}-){2}\w{4}$/)
    .first()
    .textContent();
  await browsing.look('a code for a member', office);

  const own = await browsing.open(undefined, { width: telephone });
  await own.goto('/mijn');
  await heading(own, 'Mijn pagina');
  await browsing.look('own page, signed out', own, telephone);
  await own.getByRole('link', { name: 'Inloggen' }).click();
  await own.locator('button[value="sanne"]').click();
  await heading(own, 'Vul uw code in');
  await browsing.look('own page, its code', own, telephone);
  await own.getByLabel('Uw code').fill('ABCD-2345-6789');
  await press(own, 'Open mijn pagina');
  await own.getByText('Deze code werkt niet').waitFor();
  await own.getByLabel('Uw code').fill(code!.toLowerCase());
  await press(own, 'Open mijn pagina');
  await heading(own, 'Dag Sanne');
  await own.getByText('Elke week de post openmaken').waitFor();
  await own.getByRole('link', { name: /^Bel / }).first().waitFor();
  await browsing.look('own page, read', own, telephone);

  await press(own, 'Geef antwoord');
  await own.getByLabel('Nee, niet met alles').check();
  await press(own, 'Verstuur mijn antwoord');
  await own.getByText('Kies waar u het niet mee eens bent').waitFor();
  await own.getByLabel('Maakt een afspraak met de verhuurder').check();
  await own.getByLabel(/Waarom niet/).fill('Ik wil eerst praten.');
  await browsing.look('own page, an answer', own, telephone);
  await press(own, 'Verstuur mijn antwoord');
  await own.getByText('U zei nee').waitFor();
  await press(own, 'Trek mijn ja in');
  await press(own, 'Nee, terug');

  await press(own, 'Schrijf ons');
  await own.getByLabel('Er klopt iets niet').check();
  await own.getByLabel('Schrijf het hier op').fill('Ik heet Sanna, met een a.');
  await browsing.look('own page, a correction', own, telephone);
  await press(own, 'Versturen');
  await own.getByText('Wij hebben uw bericht').waitFor();

  await office.goto(`/casussen/${caseId}?deel=vragen`);
  await office.getByText('Ik heet Sanna, met een a.').waitFor();
  await browsing.look('what members ask', office);
  await press(office, /Beantwoord: Sanne/);
  await office.getByRole('radiogroup').getByText('Aangepast', { exact: true }).click();
  await office.getByLabel('Uw antwoord').fill('Wij hebben uw naam verbeterd.');
  await browsing.look('an answer to a member', office);
  await press(office, 'Versturen');
  await office.getByText('Wij hebben uw naam verbeterd.').waitFor();
  await own.reload();
  await own.getByText('Wij hebben uw naam verbeterd.').waitFor();
  await objectsByKeyboard(own);
  // Four times as large on a screen of 1280 is 320 wide.
  await own.setViewportSize({ width: 320, height: 256 });
  await browsing.look('own page, answered', own, telephone);
  expect(browsing.found).toEqual(browsing.fine);
  expect(browsing.complaints.filter((line) => !/status of 400/.test(line))).toEqual([]);
}, 240_000);

/** Without a mouse, from the top of the page on. */
async function objectsByKeyboard(own: Page): Promise<void> {
  const field = (name: string) => own.getByLabel(name);
  const button = (name: string) => own.getByRole('button', { name });
  await tabTo(own, button('Schrijf ons'));
  await own.keyboard.press('Enter');
  await field('Er klopt iets niet').waitFor();
  await soon(async () => expect(await hasFocus(own.getByRole('form'))).toBe(true));
  await tabTo(own, field('Er klopt iets niet'));
  await own.keyboard.press('ArrowDown');
  await soon(async () => expect(await field('Ik wil niet dat u dit bewaart of deelt').isChecked()).toBe(true));
  await tabTo(own, field('Schrijf het hier op'));
  await own.keyboard.type('Ik wil niet dat mijn huisarts dit leest.');
  await tabTo(own, button('Versturen'));
  await own.keyboard.press('Enter');
  await own.getByText('Wij hebben uw bericht').waitFor();
  await own.getByText('Ik wil niet dat mijn huisarts dit leest.').waitFor();
}
