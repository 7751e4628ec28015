import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { aCase } from './a-case.ts';
import { accessibilityFaults, overflow } from './accessibility.ts';
import { openWork } from './open-work.ts';
import { type PortalUnderTest } from './portal-under-test.ts';

// Of another's agreement one reminds or proposes; its owner says yes or no (S000-9).

const { caseId, service } = aCase();
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [own, others] = [id(1), id(2)];
const party = (partyId: string, name: string) => ({
  partyId,
  organisation: { organisationId: id(502), name, kind: 'school' },
  contact: { personId: id(1001), name: `Medewerker ${name}` },
  role: 'provider',
  memberIds: [id(900)],
  grounds: [],
  involvedAt: '2026-11-24T12:00:00Z',
});
const line = (agreementId: string, partyId: string, what: string) => ({
  agreementId,
  goalId: id(70),
  owner: { kind: 'party', id: partyId },
  what,
  memberIds: [id(900)],
  dueOn: '2027-01-15',
  money: false,
  awardNeeded: false,
  state: 'runs',
  objections: [],
  asked: partyId === own,
});
const plan = {
  caseId,
  ownAnswers: [],
  own: { partyIds: [own], lines: [] },
  out: {
    version: 1,
    askedAt: '2026-11-25T09:00:00Z',
    answerBy: '2026-12-01',
    adoptedAt: '2026-11-26T09:00:00Z',
    goals: [],
    lines: [line(id(81), own, 'Belt over het rooster'), line(id(82), others, 'Regelt een taxi')],
  },
};
const proposal = {
  askId: id(95),
  agreementId: id(81),
  kind: 'proposal',
  dueOn: '2027-01-20',
  because: 'De vakantie valt ertussen.',
  askedBy: { personId: id(1000), name: 'Sem Seringa' },
  askedAt: '2026-11-27T09:00:00Z',
  mayAnswer: true,
};

let items: object[] = [];
const answers = (): [RegExp, unknown][] => [
  [/\/owner-asks$/, { mayAsk: true, items }],
  [/\/plan$/, plan],
  [/\/parties$/, { items: [party(own, 'Basisschool De Vlieger'), party(others, 'Taxi Tulp')] }],
];
const services: RequestListener = (request, response) => {
  const { method = '', url = '' } = request;
  const json = (body: unknown) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (method === 'POST' && /_(remind|propose)$/.test(url)) return void response.writeHead(204).end();
  if (method === 'POST' && url.endsWith('/_answer')) {
    items = [];
    return void json({ change: 'at-once' });
  }
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
  items = [];
});

const sent = () =>
  portal.arrivals
    .filter(({ method, url }) => method === 'POST' && url.includes(caseId))
    .map(({ url, body }) => [url.split(caseId)[1], JSON.parse(body || '{}')]);

test('S000-9: one reminds of another’s agreement, and not of one’s own', async () => {
  await page.goto(`/casussen/${caseId}/plan`);
  await page.getByRole('button', { name: 'Herinner of stel iets voor: Regelt een taxi' }).click();
  const panel = page.getByRole('dialog', { name: 'Vraag het wie dit doet' });
  await panel.getByLabel('Wat wilt u erbij zeggen?').fill('Hoe staat het ermee?');
  await panel.getByRole('button', { name: 'Herinner', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent()).toEqual([[`/plan/agreements/${id(82)}/_remind`, { because: 'Hoe staat het ermee?' }]]);
  await page.getByText('Regelt een taxi').waitFor();
  expect(await page.getByRole('button', { name: /stel iets voor: Belt/ }).count()).toBe(0);
});

test('S000-9: one proposes something else, with a reason', async () => {
  await page.goto(`/casussen/${caseId}/plan`);
  await page.getByRole('button', { name: 'Herinner of stel iets voor: Regelt een taxi' }).click();
  const panel = page.getByRole('dialog', { name: 'Vraag het wie dit doet' });
  await panel.getByRole('radio', { name: /Een wijziging voorstellen/ }).check({ force: true });
  await panel.getByRole('button', { name: 'Stel voor', exact: true }).click();
  await panel.getByText('Vul in wat er anders moet: de afspraak, of de dag.').waitFor();
  await panel.getByLabel('Wat wordt er gedaan?').fill('Regelt een taxi op maandag');
  await panel.getByLabel('Waarom stelt u dit voor?').fill('Maandag kan niemand rijden.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Stel voor', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent()).toEqual([
    [
      `/plan/agreements/${id(82)}/_propose`,
      { what: 'Regelt een taxi op maandag', because: 'Maandag kan niemand rijden.' },
    ],
  ]);
});

test('S000-9: the owner reads what is proposed, and says yes or, with a reason, no', async () => {
  items = [proposal];
  await page.goto(`/casussen/${caseId}/plan`);
  await page.getByText('Sem Seringa stelt iets anders voor').waitFor();
  await page.getByText('Reden: De vakantie valt ertussen.').waitFor();
  await page.getByRole('button', { name: 'Nee, niet overnemen' }).click();
  const panel = page.getByRole('dialog', { name: 'Niet overnemen' });
  await panel.getByRole('button', { name: 'Nee, niet overnemen' }).click();
  await panel.getByText('Vul dit in.').waitFor();
  await panel.getByLabel('Waarom niet?').fill('De klas is vol.');
  await panel.getByRole('button', { name: 'Nee, niet overnemen' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.getByText('Sem Seringa stelt iets anders voor').waitFor({ state: 'detached' });
  items = [proposal];
  await page.goto(`/casussen/${caseId}/plan`);
  await page.getByRole('button', { name: 'Ja, neem over' }).click();
  await page.getByText('Sem Seringa stelt iets anders voor').waitFor({ state: 'detached' });
  const path = `/plan/owner-asks/${id(95)}/_answer`;
  expect(sent()).toEqual([
    [path, { accepted: false, reason: 'De klas is vol.' }],
    [path, { accepted: true }],
  ]);
});

test('S000-9: what was asked is read without a fault of axe, and fits a window of 320 px', async () => {
  items = [
    proposal,
    { ...proposal, askId: id(96), agreementId: id(82), kind: 'reminder', because: 'Hoe gaat het?', mayAnswer: false },
  ];
  await page.goto(`/casussen/${caseId}/plan`);
  await page.getByText('Sem Seringa stelt iets anders voor').waitFor();
  await page.getByText('“Hoe gaat het?”').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByText('“Hoe gaat het?”').waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
});
