import { amsterdamDay, dayInWords } from '@rondetafel/policy';
import type { Locator, Page } from 'playwright-core';
import { Browsing, heading, tabTo } from '../stage/browsing.ts';

// From a report to a decision, in the browser, as the demonstration users do it: on the whole platform.

let browsing: Browsing;
beforeAll(async () => {
  browsing = await Browsing.start();
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const choose = (page: Page, name: string) =>
  page.locator('main, [role=dialog], [role=alertdialog]').getByText(name, { exact: true }).click();

async function fillInHousehold(page: Page, familyName: string): Promise<void> {
  await choose(page, 'Contact');
  await page.getByRole('button', { name: /Stadsdeel/ }).click();
  await page.getByRole('option', { name: 'Almere Buiten' }).click();
  await page.getByLabel('Voornaam').fill('Sanne');
  await page.getByLabel('Achternaam').fill(familyName);
  await page.getByLabel('Geboortedatum').fill('4-3-1988');
  await choose(page, 'wonen');
}

/** A request by the API, for what comes after it; `parties` are those who help. */
async function aRequest(user: string, familyName: string, parties: object[] = []): Promise<string> {
  const asker = await browsing.platform.as(user);
  const district = 'almere-buiten';
  const members = [{ givenName: 'Sanne', familyName, birthOn: '1988-03-04', lifeAreas: ['housing'] }];
  const { caseId, memberIds } = (await asker.post('dossier', '/v1/cases', { district, sourceKind: 'contact', members }))
    .body;
  const { body, status } = await asker.untilAnswered('POST', 'escalation', '/v1/upscaling-requests', {
    caseId,
    district,
    parties,
    route: 'direct',
    trigger: 'insufficient-result',
    members: [{ memberId: memberIds[0], lifeAreas: ['housing'] }],
    explanation: 'Er dreigt uithuiszetting.',
    belowCriterionReason: 'Het kan niet wachten.',
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.requestId;
}

test('S002-43, S002-45: a request by keyboard alone, a claim with a declaration, and a decision that the requester reads', async () => {
  const anna = await browsing.open('anna');
  const key = (name: string) => anna.keyboard.press(name);
  await anna.goto('/casussen/nieuw');
  await fillInHousehold(anna, 'Sleedoorn');
  await press(anna, 'Registreren en opschaling vragen');

  await heading(anna, 'Opschaling vragen');
  await main(anna).getByText('Voldoet nog niet').waitFor();
  await main(anna)
    .getByText(/^Uiterlijk \w+dag/)
    .waitFor();
  await tabTo(anna, anna.getByRole('radio', { name: /te weinig resultaat/ }));
  await key('Space');
  await tabTo(anna, anna.getByLabel('Toelichting'));
  await anna.keyboard.type('Er dreigt uithuiszetting.');
  await tabTo(anna, anna.getByRole('radio', { name: /Rechtstreeks/ }));
  await key('Space');
  await tabTo(anna, anna.getByRole('button', { name: 'Verzoek versturen' }));
  await key('Enter');
  await anna.getByText('Er zijn nog 2 dingen niet in orde').waitFor();
  await browsing.look('form with faults', anna);
  await tabTo(anna, anna.getByRole('link', { name: 'Schrijf op waarom opschalen toch nodig is' }));
  await key('Enter');
  await anna.keyboard.type('Het kan niet wachten.');
  await tabTo(anna, anna.getByRole('radio', { name: 'Nee' }));
  await key('Space');
  await tabTo(anna, anna.getByRole('button', { name: 'Verzoek versturen' }));
  await key('Enter');
  await heading(anna, 'Opschaling: Huishouden Sleedoorn');
  await browsing.look('own request', anna);
  const address = new URL(anna.url()).pathname;

  const hanna = await browsing.open('hanna');
  await hanna
    .getByRole('link', { name: /verzoek om op te schalen/ })
    .first()
    .waitFor();
  await browsing.look('home of a coordinator', hanna);
  await hanna.getByRole('link', { name: 'Alles wat op te pakken is' }).click();
  await heading(hanna, 'Verzoeken');
  await browsing.look('list', hanna);
  await hanna.getByRole('link', { name: 'Opschaling in Almere Buiten' }).click();
  await hanna.getByText('ziet u zodra u de casus hebt genomen').waitFor();
  expect(await hanna.getByText('uithuiszetting').count()).toBe(0);
  await press(hanna, 'Casus nemen');
  await hanna.getByText('Verklaar eerst dat u onafhankelijk bent').waitFor();
  await browsing.look('claim', hanna);
  await choose(hanna, 'Ik verklaar dat ik geen rol heb in de hulp aan dit huishouden');
  await press(hanna, 'Casus nemen');
  await heading(hanna, 'Opschaling: Huishouden Sleedoorn');
  await browsing.look('to decide', hanna);
  await choose(hanna, 'Een rondetafel');
  await hanna.getByLabel('Waarom?').fill('Samen op zoek naar een woning.');
  await press(hanna, 'Besluit vastleggen');
  await hanna.getByRole('link', { name: 'Naar de rondetafel' }).waitFor();

  await anna.goto(address);
  await anna.getByText('Samen op zoek naar een woning.').waitFor();
  await browsing.look('decided', anna);
  expect(await main(anna).getByRole('button', { name: 'Verzoek intrekken' }).count()).toBe(0);
}, 240_000);

test('P-4: a call of an earlier day is registered, claimed and decided in one go', async () => {
  const calledOn = amsterdamDay(new Date(Date.now() - 3 * 86_400_000).toISOString());
  const hanna = await browsing.open('hanna');
  await hanna.getByRole('link', { name: 'Telefonisch verzoek aannemen' }).click();
  await heading(hanna, 'Telefonisch verzoek aannemen');
  await fillInHousehold(hanna, 'Meidoorn');
  await press(hanna, 'Verder naar het verzoek');
  await heading(hanna, 'Opschaling vragen');
  await choose(hanna, 'Iemand belde mij');
  await hanna.getByRole('combobox', { name: /Wie belde/ }).fill('bram');
  await hanna.getByRole('option', { name: /Bram Berk/ }).click();
  await hanna.getByRole('group', { name: /Wijkteam De Es/ }).waitFor();
  await choose(hanna, 'Er ontbreekt kennis of een goede oplossing');
  await hanna.getByLabel('Toelichting').fill('De huur loopt achter.');
  await choose(hanna, 'Rechtstreeks bij de procescoördinator');
  await choose(hanna, 'Eerder');
  await hanna.getByLabel('Dag', { exact: true }).fill(calledOn.split('-').reverse().join('/'));
  await hanna.getByLabel('Tijd', { exact: true }).fill('16.30');
  await hanna.getByText(`werkdagen na ontvangst op ${dayInWords(calledOn)}`).waitFor();
  await hanna.getByLabel('Waarom wordt het nu pas ingevoerd?').fill('Het systeem was dicht.');
  await hanna.getByLabel('Waarom toch opschalen?').fill('Het kan niet wachten.');
  await choose(hanna, 'Nee');
  await choose(hanna, 'Ik neem deze casus als onafhankelijke procescoördinator');
  await choose(hanna, 'Ik verklaar dat ik geen rol heb in de hulp aan dit huishouden');
  await choose(hanna, 'Een rondetafel');
  await hanna.getByLabel('Waarom?', { exact: true }).fill('Direct nodig.');
  await browsing.look('form with all questions', hanna);
  await press(hanna, 'Verzoek versturen');
  await heading(hanna, 'Opschaling: Huishouden Meidoorn');
  await hanna.getByText('Bram Berk, Wijkwerker, Wijkteam De Es').waitFor();
  await hanna
    .getByText(/ om 16:30$/)
    .first()
    .waitFor();
  await hanna.getByText('Direct nodig.').waitFor();
  await hanna.getByRole('link', { name: 'Naar de casus' }).click();
  await heading(hanna, 'Huishouden Meidoorn');
  await hanna.getByRole('link', { name: 'Opschaling: Huishouden Meidoorn' }).waitFor();
  await browsing.look('case with its request', hanna);
}, 240_000);

test('S002-43, R-23: who disagrees is told to ask advice first; once it is recorded the same form names it', async () => {
  const asker = await browsing.platform.as('bram');
  const members = [{ givenName: 'Sanne', familyName: 'Kardinaal', birthOn: '1988-03-04', lifeAreas: ['housing'] }];
  const household = { district: 'almere-buiten', sourceKind: 'contact', members };
  const { caseId } = (await asker.post('dossier', '/v1/cases', household)).body;
  const bram = await browsing.open('bram');
  await bram.goto(`/casussen/${caseId}/opschaling`);
  await choose(bram, 'We zijn het niet eens over opschalen');
  await main(bram).getByText('Er is nog geen advies om te noemen').waitFor();
  await main(bram).getByText('Hanna Heidekruid').waitFor();
  await main(bram).getByLabel('Toelichting').fill('De een wil opschalen, de ander niet.');
  await choose(bram, 'Rechtstreeks bij de procescoördinator');
  await bram.getByLabel('Waarom toch opschalen?').fill('Het kan niet wachten.');
  await choose(bram, 'Nee');
  await press(bram, 'Verzoek versturen');
  await bram.getByRole('link', { name: 'Kies het advies, of kies een andere aanleiding' }).waitFor();
  await browsing.look('advice to ask first', bram);

  const hanna = await browsing.open('hanna');
  const tabIn = async (target: Locator, typed: string) => {
    await tabTo(hanna, target);
    await hanna.keyboard.type(typed);
  };
  await hanna.getByRole('link', { name: 'Adviezen' }).click();
  await main(hanna).getByRole('link', { name: 'Advies vastleggen' }).press('Enter');
  await heading(hanna, 'Advies vastleggen');
  await tabTo(hanna, hanna.getByRole('radio', { name: 'Opschalen' }));
  await hanna.keyboard.press('Space');
  await tabIn(hanna.getByLabel('Toelichting'), 'Begin bij de huur.');
  await tabIn(hanna.getByRole('combobox', { name: /Persoon 1/ }), 'bram');
  await hanna.getByRole('option', { name: /Anna/ }).waitFor({ state: 'detached' });
  await hanna.getByRole('option', { name: /Bram Berk/ }).waitFor();
  await hanna.keyboard.press('ArrowDown');
  await hanna.keyboard.press('Enter');
  await tabTo(hanna, hanna.getByRole('button', { name: 'Advies vastleggen' }));
  await hanna.keyboard.press('Enter');
  await hanna.getByRole('link', { name: 'Kies het stadsdeel' }).waitFor();
  await browsing.look('advice with a fault', hanna);
  await hanna.getByRole('button', { name: /Stadsdeel/ }).click();
  await hanna.getByRole('option', { name: 'Almere Buiten' }).click();
  await press(hanna, 'Advies vastleggen');
  await heading(hanna, 'Adviezen');
  await hanna.getByText('aan Bram Berk').waitFor();
  await browsing.look('advice given', hanna);

  await press(bram, 'Kijk opnieuw of er advies is');
  await main(bram)
    .getByRole('radio', { name: /Advies: opschalen.*door Hanna Heidekruid/ })
    .press('Space');
  await browsing.look('advice named', bram);
  await press(bram, 'Verzoek versturen');
  await heading(bram, 'Opschaling: Huishouden Kardinaal');
  await bram.getByText('Begin bij de huur.').waitFor();
  await hanna.reload();
  await hanna.getByRole('link', { name: 'Naar het verzoek' }).waitFor();
}, 240_000);

test('S002-21, R-20: who helps the household is refused; a dispatcher asks another, who declines, or takes it and hands it back; the requester withdraws', async () => {
  const { items } = (await (await browsing.platform.as('hanna')).get('dossier', '/v1/professionals?q=Heidekruid')).body;
  const [{ personId, organisation }] = items;
  const party = { personId, organisationId: organisation.organisationId, organisationKind: organisation.kind };
  const address = `/verzoeken/${await aRequest('anna', 'Vuurdoorn', [party])}`;
  const hanna = await browsing.open('hanna');
  await hanna.goto(address);
  await choose(hanna, 'Ik verklaar dat ik geen rol heb in de hulp aan dit huishouden');
  await press(hanna, 'Casus nemen');
  await hanna.getByText('Deze coördinator geeft nu zelf hulp aan dit huishouden').waitFor();
  await hanna.getByText('Een andere coördinator uit dit stadsdeel kan de casus wel nemen.').waitFor();

  const dirk = await browsing.open('dirk');
  await dirk.goto(address);
  await choose(dirk, 'Meryem Mirte');
  await browsing.look('assign', dirk);
  await press(dirk, 'Vraag deze coördinator');
  await dirk.getByText('Wacht op verklaring').waitFor();

  const meryem = await browsing.open('meryem');
  await meryem.getByRole('link', { name: 'U bent gevraagd als coördinator' }).first().waitFor();
  await meryem.goto(address);
  await meryem.getByText('Een verdeler vraagt u deze casus te nemen.').waitFor();
  await press(meryem, 'Niet voor mij');
  await meryem.getByText('Wacht op een coördinator').waitFor();

  await choose(meryem, 'Ik verklaar dat ik geen rol heb in de hulp aan dit huishouden');
  await press(meryem, 'Casus nemen');
  await press(meryem, 'Casus teruggeven');
  await choose(meryem, 'Geen tijd');
  await browsing.look('hand back', meryem);
  await meryem.getByRole('dialog').getByRole('button', { name: 'Casus teruggeven' }).click();
  await meryem.getByText('Wacht op een coördinator').waitFor();
  await heading(meryem, 'Opschaling in Almere Buiten'); // no name any more
  await dirk.reload();
  await dirk.getByText('Teruggegeven door Meryem Mirte: Geen tijd').waitFor();

  const anna = await browsing.open('anna');
  await anna.getByRole('link', { name: 'Opschaling: Huishouden Vuurdoorn' }).click();
  await press(anna, 'Verzoek intrekken');
  await anna.getByRole('dialog').getByRole('button', { name: 'Verzoek intrekken' }).click();
  await anna.getByText('Ingetrokken', { exact: true }).first().waitFor();
}, 240_000);

// Last: these check all pages of the tests above.
test('no page has an accessibility fault or is wider than the window', () => {
  expect(Object.keys(browsing.found)).toHaveLength(30);
  expect(browsing.found).toEqual(browsing.fine);
});

test('the browser never complained of an error of ours', () => {
  // Who just took a case asks for its names until dossier knows.
  const expected = /the server responded with a status of (404|409)/;
  expect(browsing.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
});
