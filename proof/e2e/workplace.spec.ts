import type { Page } from 'playwright-core';
import { accessibilityFaults, overflow } from '../../apps/portal/test/accessibility.ts';
import { until } from '../../dev/parts/processes.ts';
import { soon } from '../../dev/parts/testing/soon.ts';
import { Browsing, hasFocus, heading, tabTo } from '../stage/browsing.ts';
import { calledTable } from '../stage/called-table.ts';

// The workplace on the whole platform, as people use it: one browser, real sign-in, real services.

let browsing: Browsing;
/** All responses to the browser, on every page of every test. */
const bodies: Promise<string>[] = [];

beforeAll(async () => {
  browsing = await Browsing.start();
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

const open = (user?: string, width?: number): Promise<Page> => browsing.open(user, { width, watch: listen });

function listen(page: Page): void {
  page.on('response', (response) => {
    if (!response.url().startsWith(browsing.platform.url('portal')) || response.url().endsWith('/stream')) return;
    bodies.push(
      response.text().then(
        (text) => JSON.stringify(response.headers()) + text,
        () => '',
      ),
    );
  });
}

const register = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Casus registreren' });

async function fillIn(page: Page, familyName: string): Promise<void> {
  await page.goto('/casussen/nieuw');
  await page.getByText('Melding', { exact: true }).click();
  await page.getByRole('button', { name: /Stadsdeel/ }).click();
  await page.getByRole('option', { name: 'Almere Haven' }).click();
  await page.getByLabel('Voornaam').fill('Sanne');
  await page.getByLabel('Achternaam').fill(familyName);
  await page.getByLabel('Geboortedatum').fill('4-3-1988');
  await page.getByText('wonen', { exact: true }).click();
}

test('a case is registered by keyboard alone, and by itself shows up in the inbox', async () => {
  const page = await open('anna');
  const key = (name: string) => page.keyboard.press(name);
  const main = page.getByRole('main');

  await tabTo(page, page.getByRole('link', { name: 'Naar de inhoud' }));
  await tabTo(page, main.getByRole('link', { name: 'Casus registreren' }));
  await key('Enter');
  await heading(page, 'Casus registreren');
  await tabTo(page, page.getByRole('radio', { name: 'Melding' }));
  await key('Space');
  await tabTo(page, page.getByRole('button', { name: /Stadsdeel/ }));
  await key('Enter');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.type('Almere P');
  await key('Enter');
  await tabTo(page, page.getByLabel('Voornaam'));
  await page.keyboard.type('Sanne');
  await tabTo(page, page.getByLabel('Achternaam'));
  await page.keyboard.type('Sleedoorn');
  await tabTo(page, page.getByLabel('Geboortedatum'));
  await page.keyboard.type('04031988');
  await tabTo(page, page.getByRole('checkbox', { name: 'wonen' }));
  await key('Space');
  await tabTo(page, page.getByLabel(/Vraag, problemen/));
  await page.keyboard.type('Er dreigt uithuiszetting.');
  await tabTo(page, register(page));
  await key('Enter');

  await heading(page, 'Huishouden Sleedoorn');
  await soon(async () => expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true));
  await page.getByText('Almere Poort').waitFor();
  await page.getByRole('link', { name: /Berichten.*1 ongelezen bericht/ }).waitFor();
}, 120_000);

test('a message is marked as read and that is undone', async () => {
  const page = await open('bram');
  await fillIn(page, 'Meidoorn');
  await register(page).click();
  await heading(page, 'Huishouden Meidoorn');
  await page.getByRole('link', { name: /Berichten.*1 ongelezen/ }).click();
  await page.getByRole('button', { name: /Markeer als gelezen/ }).click();
  await page.getByText('Alles gelezen').waitFor();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('button', { name: /Markeer als gelezen/ }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /Markeer als gelezen/ }).waitFor();
}, 120_000);

test('what was typed stays when the line is down, and sent again it is one case', async () => {
  const page = await open('chaima');
  await fillIn(page, 'Vuurdoorn');
  // The case arrives, its answer does not.
  await page.route('**/v1/cases', (route) => route.fetch().then(() => route.abort()), { times: 1 });
  await register(page).click();
  await page.getByText('Wij weten niet of uw gegevens zijn aangekomen').waitFor();
  await soon(async () => expect(await page.getByLabel('Achternaam').inputValue()).toBe('Vuurdoorn'));
  await register(page).click();
  await heading(page, 'Huishouden Vuurdoorn');
  await page.goto('/casussen');
  await page.getByRole('link', { name: 'Huishouden Vuurdoorn' }).waitFor();
  await soon(async () => expect(await page.getByRole('link', { name: /Huishouden/ }).count()).toBe(1));
}, 120_000);

test('a case of others is not there', async () => {
  const owner = await open('daan');
  await fillIn(owner, 'Duindoorn');
  await register(owner).click();
  await heading(owner, 'Huishouden Duindoorn');
  const stranger = await open('esra');
  await stranger.goto(new URL(owner.url()).pathname);
  await stranger.getByText('Deze casus is er niet voor u').waitFor();
  expect(await stranger.getByText('Duindoorn').count()).toBe(0);
}, 120_000);

describe.each([1280, 320])('at %i px', (width) => {
  test('no page has an accessibility fault or is wider than the window', async () => {
    const found: Record<string, unknown> = {};
    const look = async (name: string, page: Page) => {
      found[name] = { faults: await accessibilityFaults(page), overflow: await overflow(page) };
    };
    const visitor = await open(undefined, width);
    await heading(visitor, /tafel/);
    await look('welcome', visitor);
    const page = await open(width === 320 ? 'femke' : 'gijs', width);
    await page.getByText('U bent nog bij geen casus betrokken').waitFor();
    await look('home, nothing there', page);
    await fillIn(page, 'Sleutelbloem');
    await page.getByLabel('Achternaam').fill('');
    await register(page).click();
    await page.getByText('Er is nog iets niet in orde').waitFor();
    await look('form with a fault', page);
    await page.getByLabel('Achternaam').fill('Sleutelbloem');
    await page.getByRole('button', { name: /Plaats in het huishouden/ }).click();
    await page.getByRole('option').first().waitFor();
    await look('form with an open list', page);
    await page.keyboard.press('Escape');
    await register(page).click();
    await heading(page, 'Huishouden Sleutelbloem');
    await look('case', page);
    await page.goto('/casussen');
    await page.getByRole('link', { name: /Huishouden/ }).waitFor();
    await look('cases', page);
    await page.goto('/berichten');
    await page.getByRole('button', { name: /Markeer als gelezen/ }).waitFor();
    await look('inbox', page);
    await page.goto('/');
    await page
      .getByRole('link', { name: /Huishouden/ })
      .first()
      .waitFor();
    await look('home', page);
    await page.goto('/instellingen');
    await page.getByText('Zoals de gemeente het doet').first().waitFor();
    await look('settings', page);
    await page.goto('/agenda');
    await heading(page, 'Mijn agenda');
    await page.getByRole('button', { name: 'Maak een link' }).waitFor();
    await look('calendar', page);
    await page.goto('/nergens');
    await heading(page, 'Deze pagina bestaat niet');
    await look('missing', page);
    const fine = { faults: [], overflow: 0 };
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, fine])));
  }, 180_000);
});

/** Words that no English text has. Names of organisations have some of them with a capital, codes between hyphens. */
const dutch =
  /(?:^|[\s(“])(?:de|het|een|niet|geen|wordt|worden|naar|voor|uw|nog|bent|hebt|casus|verzoek)(?=$|[\s).,:;?!”])/;

test('in English the workplace shows no Dutch but names and what people typed', async () => {
  const hanna = await browsing.platform.as('hanna');
  const { caseId, roundTableId } = await calledTable(hanna, 'Ligusterhaag');
  const { body: requests } = await hanna.get('escalation', `/v1/requests?caseId=${caseId}`);
  const path = `/v1/round-tables/${roundTableId}`;
  const typed = ['De hulp komt niet op gang.', 'Er is gezamenlijk overleg nodig.'];
  const found: Record<string, string[]> = {};
  const page = await open('hanna');
  const main = page.getByRole('main');
  const dutchLines = async () => {
    const lines = (await page.locator('body').allInnerTexts()).flatMap((text) => text.split('\n'));
    return lines.filter((line) => dutch.test(line) && !typed.some((text) => line.includes(text)));
  };
  const look = async (name: string, shows: string | RegExp) => {
    await main.getByText(shows).first().waitFor();
    // What the services said in the other language stays until they said it again.
    await until(async () => (await dutchLines()).length === 0, 10_000).catch(() => undefined);
    found[name] = await dutchLines();
  };
  const goTo = async (to: string, title: string | RegExp) => {
    await page.goto(to);
    await heading(page, title);
  };

  await main.getByText('Plan de rondetafel').first().waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await heading(page, 'Today');
  await look('home', 'Plan the round table');
  await goTo('/berichten', 'Messages');
  await look('inbox', 'The case is registered');
  await goTo(`/casussen/${caseId}`, /Ligusterhaag/);
  await look('case', 'To the round table');
  await goTo(`/verzoeken/${requests.items[0].requestId}`, /Ligusterhaag/);
  await look('request', 'Er is gezamenlijk overleg nodig.');
  await goTo('/agenda', 'My calendar');
  await look('agenda', 'My working week');
  await goTo('/instellingen', 'My settings');
  await look('settings', 'Daily mail');
  await goTo(`/casussen/${caseId}/tafel`, /Round table for household/);
  await main.getByRole('table', { name: 'Who can when' }).waitFor();
  await look('planner, proposals', 'All who must be there can come');

  const { startsAt } = (await hanna.get('scheduling', `${path}/proposals`)).body.proposals[0];
  const { optionId } = (await hanna.post('scheduling', `${path}/_hold`, { startsAt })).body;
  expect((await hanna.post('scheduling', `${path}/_book`, { optionId })).status).toBe(200);
  await page.reload();
  await look('planner, booked', 'Who is invited');
  expect((await hanna.post('scheduling', `${path}/_cancel`, { because: 'Verhuisd.' })).status).toBe(200);
  await page.reload();
  await look('planner, cancelled', 'Verhuisd.');
  await goTo('/berichten', 'Messages');
  await look('inbox, told of the table', 'You chair a meeting');
  // Kept of the person: whoever comes after this reads Dutch again.
  const kept = page.waitForResponse((response) => response.url().endsWith('/v1/own-preferences') && response.ok());
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await kept;
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
}, 240_000);

// Last: these check all pages of the tests above.
test('the browser never complained of the content security policy or of an error of ours', () => {
  const expected = /Failed to load resource: (net::ERR_FAILED|the server responded with a status of 404)/;
  expect(browsing.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
});

test('no token was in anything the browser received', async () => {
  const everything = (await Promise.all(bodies)).join('\n');
  expect(everything.length).toBeGreaterThan(100_000);
  expect(everything).not.toMatch(/eyJ[\w-]+\.[\w-]+\.|access_token|refresh_token|id_token/);
});
