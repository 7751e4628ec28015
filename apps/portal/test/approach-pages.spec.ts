import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { aCase } from './a-case.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';
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

let kept: object = exploration;
const answers = (): [RegExp, unknown][] => [
  [/\/exploration$/, kept],
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
  if (method === 'POST' && /_open-approach|_transfer/.test(url)) return void response.writeHead(204).end();
  const answer = answers().find(([path]) => path.test(url))?.[1];
  if (answer) return void json(answer);
  return service(request, response);
};

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [portal, browser] = await Promise.all([
    startPortal({ built: true, service: services, scheduling: true }),
    chromium(),
  ]);
  const context = await browser.newContext({ baseURL: portal.publicUrl, viewport: { width: 1440, height: 900 } });
  await bringAxe(context);
  page = await context.newPage();
  await startWork(page);
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
  expect(await sanne.getByRole('checkbox', { name: 'financiën' }).isChecked()).toBe(true);
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
  expect(await page.getByRole('radio', { name: /Sem Seringa/ }).isChecked()).toBe(true);
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
  await page.getByRole('button', { name: 'Eerdere versies' }).click();
  const panel = page.getByRole('dialog', { name: 'Versies: Wat er speelt' });
  await panel.getByRole('heading', { name: 'Tekst' }).waitFor();
  expect([await panel.locator('del').textContent(), await panel.locator('ins').textContent()]).toEqual([
    expect.stringContaining('Twee'),
    expect.stringContaining('Drie'),
  ]);
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
