import { amsterdamDay, dayInWords } from '@rondetafel/policy';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from '../infra/testing/chromium.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { Platform } from './platform.ts';

// From a report to a decision, in the browser, as the demonstration users do it: on the whole platform.

let platform: Platform;
let browser: Browser;
const complaints: string[] = [];
/** What axe finds on each page, and how much wider than the window it is. */
const found: Record<string, { faults: string[]; overflow: number }> = {};

beforeAll(async () => {
  [platform, browser] = await Promise.all([Platform.start(), chromium()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
}, 60_000);

async function open(user: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: platform.url('portal') });
  await bringAxe(context);
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/');
  await page.getByRole('link', { name: 'Aanmelden' }).click();
  await page.locator(`button[value="${user}"]`).click();
  await heading(page, 'Wat moet ik vandaag?');
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const choose = (page: Page, name: string) => page.getByText(name, { exact: true }).click();

async function look(name: string, page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    found[`${name} at ${width}`] = { faults: await accessibilityFaults(page), overflow: await overflow(page) };
  }
}

async function fillInHousehold(page: Page, familyName: string): Promise<void> {
  await choose(page, 'Contact');
  await page.getByRole('button', { name: /Stadsdeel/ }).click();
  await page.getByRole('option', { name: 'Almere Buiten' }).click();
  await page.getByLabel('Voornaam').fill('Sanne');
  await page.getByLabel('Achternaam').fill(familyName);
  await page.getByRole('spinbutton', { name: /dag/ }).click();
  await page.keyboard.type('04031988');
  await choose(page, 'wonen');
}

/** A request by the API, for what comes after it; `parties` are those who help. */
async function aRequest(user: string, familyName: string, parties: object[] = []): Promise<string> {
  const asker = await platform.as(user);
  const district = 'almere-buiten';
  const members = [{ givenName: 'Sanne', familyName, birthOn: '1988-03-04', lifeAreas: ['housing'] }];
  const { caseId, memberIds } = (await asker.post('dossier', '/v1/cases', { district, sourceKind: 'contact', members }))
    .body;
  const { body, status } = await asker.post('escalation', '/v1/upscaling-requests', {
    ...{ caseId, district, parties, route: 'direct', trigger: 'insufficient-result' },
    members: [{ memberId: memberIds[0], lifeAreas: ['housing'] }],
    explanation: 'Er dreigt uithuiszetting.',
    belowCriterionReason: 'Het kan niet wachten.',
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.requestId;
}

test('S002-43, S002-45: a request by keyboard alone, a claim with a declaration, and a decision that the requester reads', async () => {
  const anna = await open('anna');
  const key = (name: string) => anna.keyboard.press(name);
  const hasFocus = (target: Locator) =>
    target.evaluate((element: any) => element === element.ownerDocument.activeElement);
  const tabTo = async (target: Locator) => {
    for (let step = 0; step < 80; step++) {
      await key('Tab');
      if (await hasFocus(target)) return;
    }
    throw new Error(`no way by Tab to ${target}`);
  };
  await anna.goto('/casussen/nieuw');
  await fillInHousehold(anna, 'Sleedoorn');
  await press(anna, 'Registreren en opschaling vragen');

  await heading(anna, 'Opschaling vragen');
  await main(anna).getByText('Voldoet nog niet').waitFor();
  await main(anna)
    .getByText(/^Uiterlijk \w+dag/)
    .waitFor();
  await tabTo(anna.getByRole('radio', { name: /te weinig resultaat/ }));
  await key('Space');
  await tabTo(anna.getByLabel('Toelichting'));
  await anna.keyboard.type('Er dreigt uithuiszetting.');
  await tabTo(anna.getByRole('radio', { name: /Rechtstreeks/ }));
  await key('Space');
  await tabTo(anna.getByRole('button', { name: 'Verzoek versturen' }));
  await key('Enter');
  await anna.getByText('Er zijn nog 2 dingen niet in orde').waitFor();
  await look('form with faults', anna);
  await tabTo(anna.getByRole('link', { name: 'Schrijf op waarom opschalen toch nodig is' }));
  await key('Enter');
  await anna.keyboard.type('Het kan niet wachten.');
  await tabTo(anna.getByRole('radio', { name: 'Nee' }));
  await key('Space');
  await tabTo(anna.getByRole('button', { name: 'Verzoek versturen' }));
  await key('Enter');
  await heading(anna, 'Opschaling: Huishouden Sleedoorn');
  await look('own request', anna);
  const address = new URL(anna.url()).pathname;

  const hanna = await open('hanna');
  await hanna.getByRole('link', { name: 'Opschaling in Almere Buiten' }).waitFor();
  await look('home of a coordinator', hanna);
  await hanna.getByRole('link', { name: 'Alles wat op te pakken is' }).click();
  await heading(hanna, 'Verzoeken');
  await look('list', hanna);
  await hanna.getByRole('link', { name: 'Opschaling in Almere Buiten' }).click();
  await hanna.getByText('ziet u zodra u de casus hebt genomen').waitFor();
  expect(await hanna.getByText('uithuiszetting').count()).toBe(0);
  await press(hanna, 'Casus nemen');
  await hanna.getByText('Verklaar eerst dat u onafhankelijk bent').waitFor();
  await look('claim', hanna);
  await choose(hanna, 'Ik verklaar dat ik geen rol heb in de hulp aan dit huishouden');
  await press(hanna, 'Casus nemen');
  await heading(hanna, 'Opschaling: Huishouden Sleedoorn');
  await look('to decide', hanna);
  await choose(hanna, 'Een rondetafel');
  await hanna.getByLabel('Waarom?').fill('Samen op zoek naar een woning.');
  await press(hanna, 'Besluit vastleggen');
  await hanna.getByRole('link', { name: 'Naar de rondetafel' }).waitFor();

  await anna.goto(address);
  await anna.getByText('Samen op zoek naar een woning.').waitFor();
  await look('decided', anna);
  expect(await main(anna).getByRole('button', { name: 'Verzoek intrekken' }).count()).toBe(0);
}, 240_000);

test('P-4: a call of an earlier day is registered, claimed and decided in one go', async () => {
  const calledOn = amsterdamDay(new Date(Date.now() - 3 * 86_400_000).toISOString());
  const hanna = await open('hanna');
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
  await hanna.getByRole('spinbutton', { name: /dag/ }).first().click();
  await hanna.keyboard.type(calledOn.split('-').reverse().join(''));
  await hanna.getByRole('spinbutton', { name: /uur/ }).click();
  await hanna.keyboard.type('1630');
  await hanna.getByText(`werkdagen na ontvangst op ${dayInWords(calledOn)}`).waitFor();
  await hanna.getByLabel('Waarom wordt het nu pas ingevoerd?').fill('Het systeem was dicht.');
  await hanna.getByLabel('Waarom toch opschalen?').fill('Het kan niet wachten.');
  await choose(hanna, 'Nee');
  await choose(hanna, 'Ik neem deze casus als onafhankelijke procescoördinator');
  await choose(hanna, 'Ik verklaar dat ik geen rol heb in de hulp aan dit huishouden');
  await choose(hanna, 'Een rondetafel');
  await hanna.getByLabel('Waarom?', { exact: true }).fill('Direct nodig.');
  await look('form with all questions', hanna);
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
  await look('case with its request', hanna);
}, 240_000);

test('S002-21, ⚠20: who helps the household is refused; a dispatcher asks another, who gives it back; the requester withdraws', async () => {
  const { items } = (await (await platform.as('hanna')).get('dossier', '/v1/professionals?q=Heidekruid')).body;
  const [{ personId, organisation }] = items;
  const party = { personId, organisationId: organisation.organisationId, organisationKind: organisation.kind };
  const address = `/verzoeken/${await aRequest('anna', 'Vuurdoorn', [party])}`;
  const hanna = await open('hanna');
  await hanna.goto(address);
  await choose(hanna, 'Ik verklaar dat ik geen rol heb in de hulp aan dit huishouden');
  await press(hanna, 'Casus nemen');
  await hanna.getByText('Deze coördinator geeft nu zelf hulp aan dit huishouden').waitFor();
  await hanna.getByText('Een andere coördinator uit dit stadsdeel kan de casus wel nemen.').waitFor();

  const dirk = await open('dirk');
  await dirk.goto(address);
  await choose(dirk, 'Meryem Mirte');
  await look('assign', dirk);
  await press(dirk, 'Vraag deze coördinator');
  await dirk.getByText('Wacht op verklaring').waitFor();

  const meryem = await open('meryem');
  await meryem.getByRole('link', { name: 'Opschaling in Almere Buiten' }).first().waitFor();
  await meryem.goto(address);
  await meryem.getByText('Een verdeler vraagt u deze casus te nemen.').waitFor();
  await press(meryem, 'Niet voor mij');
  await meryem.getByText('Wacht op een coördinator').waitFor();

  const anna = await open('anna');
  await anna.getByRole('link', { name: 'Opschaling: Huishouden Vuurdoorn' }).click();
  await press(anna, 'Verzoek intrekken');
  await anna.getByRole('dialog').getByRole('button', { name: 'Verzoek intrekken' }).click();
  await anna.getByText('Ingetrokken', { exact: true }).first().waitFor();
}, 240_000);

// Last: they speak of all that happened above.
test('no page has an accessibility fault or is wider than the window', () => {
  expect(Object.keys(found)).toHaveLength(20);
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, { faults: [], overflow: 0 }])));
});

test('the browser never complained of an error of ours', () => {
  // Who just took a case asks for its names until dossier knows.
  const expected = /the server responded with a status of (404|409)/;
  expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
});
