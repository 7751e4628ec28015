import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { soon } from '../../../dev/parts/testing/soon.ts';
import { aCase } from './a-case.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { openWork } from './open-work.ts';
import { type PortalUnderTest } from './portal-under-test.ts';
import { startWork } from './sign-in.ts';

// The common door: exploring, opening an approach, and the five sections of its dossier (S000-1 to S000-8, S000-18).

const { caseId, service } = aCase();
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [mother, son] = [id(900), id(901)];
const worker = {
  personId: id(1000),
  name: 'Sem Seringa',
  function: 'schuldhulpverlener',
  organisation: { organisationId: id(501), name: 'Schuldhulp De Vlieger', kind: 'debt-counselling' },
};
const theCase = {
  caseId,
  number: 'RT-482163-7',
  district: 'almere-haven',
  sourceKind: 'report',
  state: 'pre-dossier',
  registeredAt: '2026-11-24T09:00:00Z',
  version: 1,
  members: [
    { memberId: mother, givenName: 'Sanne', familyName: 'Sleedoorn', birthOn: '1988-03-04', lifeAreas: ['finances'] },
    { memberId: son, givenName: 'Noah', familyName: 'Sleedoorn', birthOn: '2019-03-04', lifeAreas: ['education'] },
  ],
  formerMembers: [],
  mayChangeHousehold: true,
  mayExplore: true,
  seesParties: true,
  mayWithdraw: false,
};
const exploration = {
  caseId,
  version: 0,
  members: [
    { memberId: mother, problems: [{ lifeArea: 'finances' }] },
    { memberId: son, problems: [{ lifeArea: 'education' }] },
  ],
  explored: 'Sanne belde over de huur.',
  mayRecord: true,
  mayOpen: true,
  mayExploreWithoutResident: false,
  proposal: {
    total: 3,
    domains: [{ kind: 'debt-counselling', count: 2, lifeAreas: ['finances'] }],
    people: [worker],
  },
};
const named = { personId: worker.personId, name: worker.name, organisationName: worker.organisation.name };
const description = { description: 'Drie maanden huur te laat.', connection: 'Zonder geld geen bus naar school.' };
const dossier = {
  caseId,
  mayWrite: true,
  mayTransfer: true,
  dualRole: true,
  problemDescription: {
    ...description,
    version: 2,
    references: [{ partyId: id(1), organisationName: 'Basisschool De Vlieger', contactName: 'Juf Ans' }],
    writtenBy: named,
    writtenAt: '2026-11-25T09:00:00Z',
  },
  progress: { version: 0, references: [] },
  coordination: [
    { ...named, kind: 'regular', appointedAt: '2026-11-25T09:00:00Z', entrustedBy: named, reason: 'Schulden voorop.' },
  ],
};
const versions = [
  { ...description, version: 2, writtenBy: named, writtenAt: '2026-11-25T09:00:00Z', references: [] },
  {
    description: 'Twee maanden huur te laat.',
    connection: description.connection,
    version: 1,
    writtenBy: named,
    writtenAt: '2026-11-24T09:00:00Z',
    references: [],
  },
];
const parties = [
  {
    partyId: id(1),
    organisation: { organisationId: id(502), name: 'Basisschool De Vlieger', kind: 'school' },
    contact: { personId: id(1001), name: 'Juf Ans' },
    role: 'provider',
    memberIds: [son],
    grounds: [],
    involvedAt: '2026-11-24T12:00:00Z',
  },
];

const need = { name: 'Vervoer', necessity: 'Wie rijdt, moeten alle partijen weten.', untilOn: '2027-05-31' };
const extra = {
  ...need,
  sectionId: id(800),
  isOpen: true,
  version: 2,
  text: 'Oma rijdt op maandag.',
  writtenBy: named,
  writtenAt: '2026-11-25T09:00:00Z',
};
const extraVersions = [
  { text: extra.text, version: 2, writtenBy: named, writtenAt: '2026-11-25T09:00:00Z' },
  { text: 'Opa rijdt op maandag.', version: 1, writtenBy: named, writtenAt: '2026-11-24T09:00:00Z' },
];

let sections: object[] = [];
let kept: object = exploration;
const answers = (): [RegExp, unknown][] => [
  [/\/exploration$/, kept],
  [/\/extra-sections\/[^/]+\/versions$/, { items: extraVersions }],
  [/cases\/[^/]+\/dossier\/extra-sections$/, { mayWrite: true, items: [extra] }],
  [/^\/v1\/extra-sections$/, { items: sections }],
  [/\/versions$/, { items: versions }],
  [/\/dossier$/, dossier],
  [/\/parties$/, { items: parties }],
  [/\/plan$/, { caseId, ownAnswers: [] }],
  [/^\/v1\/cases\/[^/?]+$/, theCase],
];
const services: RequestListener = (request, response) => {
  const { method = '', url = '' } = request;
  const json = (body: unknown) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (method === 'PUT' && url.endsWith('/exploration')) {
    kept = { ...exploration, version: 1, ground: 'with-resident', connection: 'Zonder geld geen bus naar school.' };
    return void json({ version: 1 });
  }
  if (method === 'PUT') return void json({ version: 1 });
  if (method === 'POST' && url === '/v1/extra-sections') {
    sections = [{ ...need, sectionId: id(800), registeredById: id(1), registeredAt: '2026-11-25T09:00:00Z' }];
    return void json({ sectionId: id(800) });
  }
  if (method === 'POST' && url.endsWith('/_review')) return void response.writeHead(204).end();
  if (method === 'POST' && /_open-approach|_transfer/.test(url)) return void response.writeHead(204).end();
  const answer = answers().find(([path]) => path.test(url))?.[1];
  if (answer) return void json(answer);
  return service(request, response);
};

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  ({ portal, browser, page } = await openWork(services));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});
beforeEach(() => {
  portal.arrivals.length = 0;
  kept = exploration;
});

const sent = () =>
  portal.arrivals
    .filter(({ method, url }) => method !== 'GET' && url.includes(caseId))
    .map(({ method, url, body }) => [`${method} ${url.split(caseId)[1]}`, JSON.parse(body || '{}')]);

test('S000-2: what the registration knows is there; what plays is said per member, and how it is connected', async () => {
  await page.goto(`/casussen/${caseId}`);
  await page.getByRole('link', { name: 'Verkenning' }).click();
  await page.getByText('Sanne belde over de huur.').waitFor();
  const sanne = page.getByRole('group', { name: 'Sanne Sleedoorn', exact: true });
  await soon(async () => expect(await sanne.getByRole('checkbox', { name: 'financiën' }).isChecked()).toBe(true));
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await page.getByText('Vul dit in.').waitFor();
  expect(sent()).toEqual([]);
  await page.getByRole('radio', { name: 'Met het huishouden zelf' }).check({ force: true });
  await sanne.getByLabel('Wat speelt er: financiën').fill('Drie maanden huur te laat.');
  await page.getByLabel('Hoe hangen de problemen samen?').fill('Zonder geld geen bus naar school.');
  await page.getByText('Nog 967 tekens').waitFor();
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await page.getByRole('heading', { name: 'Open de aanpak' }).waitFor();
  expect(sent()).toEqual([
    [
      'PUT /exploration',
      {
        ground: 'with-resident',
        members: [
          { memberId: mother, problems: [{ lifeArea: 'finances', text: 'Drie maanden huur te laat.' }] },
          { memberId: son, problems: [{ lifeArea: 'education' }] },
        ],
        connection: 'Zonder geld geen bus naar school.',
      },
    ],
  ]);
});

test('P-58: where a household declines, the page asks for safety and says whom to call; nothing can be opened', async () => {
  await page.goto(`/casussen/${caseId}/verkenning`);
  await page.getByRole('radio', { name: /wil geen gecoördineerde aanpak/ }).check({ force: true });
  expect(await page.getByRole('radio', { name: /verzoek van een professional/ }).count()).toBe(0);
  await page.getByRole('radio', { name: /zorgen over de veiligheid/ }).check({ force: true });
  await page.getByText('Veilig Thuis: 0800-2000').waitFor();
  expect(await page.getByRole('heading', { name: 'Open de aanpak' }).count()).toBe(0);
});

test('S000-8: the coordinator is proposed with the reason, and the approach opens with a concise description', async () => {
  kept = { ...exploration, version: 1, ground: 'with-resident', connection: description.connection };
  await page.goto(`/casussen/${caseId}/verkenning`);
  await page
    .getByText('Voorstel: schuldhulpverlening, want daar horen 2 van de 3 problemen bij (financiën).')
    .waitFor();
  await soon(async () => expect(await page.getByRole('radio', { name: /Sem Seringa/ }).isChecked()).toBe(true));
  await page.getByLabel('Wat speelt er?', { exact: true }).fill(description.description);
  await page.getByRole('checkbox', { name: 'Mijn organisatie blijft betrokken' }).check({ force: true });
  await page.getByRole('button', { name: 'Open de aanpak' }).click();
  await page.getByRole('heading', { name: 'Coördinatiedossier', level: 1 }).waitFor();
  expect(sent()).toEqual([
    ['POST /_open-approach', { coordinatorId: worker.personId, stays: true, problem: description }],
  ]);
});

test('S000-18 to S000-20: five sections, where more is held, and a warning for who has two roles', async () => {
  await page.goto(`/casussen/${caseId}/dossier`);
  await page.getByText('Houd twee dossiers gescheiden').waitFor();
  for (const name of ['Wat er speelt', 'Doelen', 'Afspraken', 'Voortgang', 'Betrokken partijen', 'Wie coördineert']) {
    await page.getByRole('heading', { name, exact: true, level: 2 }).waitFor();
  }
  await page.getByText('Meer staat bij Basisschool De Vlieger').waitFor();
  await page.getByText('Vraag het Juf Ans.').waitFor();
  await page.getByText('Schulden voorop.').waitFor();
  await page.getByRole('button', { name: 'Schrijf', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Voortgang' });
  await panel.getByLabel('Hoe gaat het?').fill('Een regeling loopt.');
  await panel.getByRole('checkbox', { name: /De Vlieger/ }).check({ force: true });
  await panel.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent()).toEqual([
    ['PUT /dossier/progress', { text: 'Een regeling loopt.', references: [{ partyId: id(1) }] }],
  ]);
});

test('two versions of a section are compared word by word', async () => {
  await page.goto(`/casussen/${caseId}/dossier`);
  await page.getByRole('button', { name: 'Eerdere versies' }).first().click();
  const panel = page.getByRole('dialog', { name: 'Versies: Wat er speelt' });
  await panel.getByRole('heading', { name: 'Tekst' }).waitFor();
  await soon(async () =>
    expect([await panel.locator('del').textContent(), await panel.locator('ins').textContent()]).toEqual([
      expect.stringContaining('Twee'),
      expect.stringContaining('Drie'),
    ]),
  );
});

test('R-4: a section beside the five says why it is there; it is written and compared as they are', async () => {
  await page.goto(`/casussen/${caseId}/dossier`);
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'Vervoer', exact: true }) });
  await card.getByText('Wie rijdt, moeten alle partijen weten.').waitFor();
  await card.getByRole('button', { name: 'Eerdere versies' }).click();
  const versionsOfIt = page.getByRole('dialog', { name: 'Versies: Vervoer' });
  await versionsOfIt.getByRole('heading', { name: 'Tekst' }).waitFor();
  await versionsOfIt.locator('del', { hasText: 'Opa' }).waitFor();
  await page.keyboard.press('Escape');
  await versionsOfIt.waitFor({ state: 'detached' });
  await card.getByRole('button', { name: 'Wijzig', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Vervoer' });
  await panel.getByLabel('Tekst').fill('De buurman rijdt op maandag.');
  await panel.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent()).toEqual([
    [`PUT /dossier/extra-sections/${extra.sectionId}`, { text: 'De buurman rijdt op maandag.' }],
  ]);
});

test('R-4: the administrator registers a section with its reason, and looks at it again', async () => {
  const context = await browser.newContext({ baseURL: portal.publicUrl });
  await bringAxe(context);
  const home = await context.newPage();
  await startWork(home, 'berend');
  const card = home.locator('section', {
    has: home.getByRole('heading', { name: 'Extra onderdelen van een dossier' }),
  });
  await card.getByText('Er is geen extra onderdeel.').waitFor();
  await card.getByRole('button', { name: 'Voeg een onderdeel toe' }).click();
  const panel = home.getByRole('dialog', { name: 'Voeg een onderdeel toe' });
  await panel.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await panel.getByText('Vul dit in.').first().waitFor();
  await panel.getByLabel('Hoe heet het?').fill(need.name);
  await panel.getByLabel('Waarom kan de coördinatie niet zonder?').fill(need.necessity);
  await panel.getByLabel('Tot en met wanneer is het nodig?').fill('31-5-2027');
  expect(await accessibilityFaults(home)).toEqual([]);
  await panel.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
  await card.getByText(need.necessity).waitFor();
  await card.getByRole('button', { name: 'Bekijk opnieuw' }).click();
  const again = home.getByRole('dialog', { name: 'Nog nodig: Vervoer' });
  await again.getByLabel('Tot en met wanneer is het nodig?').fill('31-12-2026');
  await again.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await again.waitFor({ state: 'detached' });
  const posted = portal.arrivals.filter(({ method, url }) => method === 'POST' && url.includes('extra-sections'));
  expect(posted.map(({ url, body }) => [url, JSON.parse(body)])).toEqual([
    ['/v1/extra-sections', need],
    [`/v1/extra-sections/${id(800)}/_review`, { untilOn: '2026-12-31' }],
  ]);
  await home.setViewportSize({ width: 320, height: 640 });
  await card.getByText(need.necessity).waitFor();
  expect(await overflow(home)).toBeLessThanOrEqual(0);
  await context.close();
});

test.each(['verkenning', 'dossier'])(
  '%s: nothing that axe finds, and nothing beside a window of 320 px',
  async (path) => {
    kept = { ...exploration, version: 1, ground: 'with-resident', connection: description.connection };
    await page.goto(`/casussen/${caseId}/${path}`);
    await page
      .getByText(path === 'dossier' ? 'Schulden voorop.' : 'Open de aanpak')
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const shots = process.env['SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/appr-${path}.png`, fullPage: true });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    if (shots) await page.screenshot({ path: `${shots}/appr-${path}-320.png`, fullPage: true });
    await page.setViewportSize({ width: 1440, height: 900 });
  },
  60_000,
);
