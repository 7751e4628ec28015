import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { aCase } from './a-case.ts';
import { type PortalUnderTest, someone, startPortal } from './portal-under-test.ts';
import { startWork } from './sign-in.ts';

// A case is lived in: its parts, and who is of the household (P-16, P-17).

const { caseId, service } = aCase();
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const sanne = { personId: id(900), name: 'Hanna Heidekruid', organisationName: 'Stedelijk Sociaal Team' };
const members = [
  {
    memberId: id(900),
    givenName: 'Sanne',
    familyName: 'Sleedoorn',
    birthOn: '1988-03-04',
    relation: 'parent',
    lifeAreas: ['housing', 'finances'],
    guest: { channel: 'letter', phone: '036 000 00 20', preferredTimes: [{ weekday: 2, from: '09:00', to: '12:00' }] },
  },
  { memberId: id(901), givenName: 'Noah', familyName: 'Sleedoorn', birthOn: '2019-03-04', lifeAreas: ['education'] },
];
const theCase = {
  caseId,
  number: 'RT-482163-7',
  district: 'almere-haven',
  sourceKind: 'report',
  state: 'dossier',
  registeredAt: '2026-11-24T09:00:00Z',
  version: 3,
  members,
  formerMembers: [{ memberId: id(902), givenName: 'Pim', familyName: 'Sleedoorn', leftOn: '2026-11-25' }],
  mayChangeHousehold: true,
  seesParties: true,
  mayWithdraw: false,
  coordinators: [{ kind: 'independent', personId: someone.personId, organisationId: id(1), name: 'Hanna Heidekruid' }],
};
const history = [
  {
    what: 'corrected',
    lineId: id(1),
    at: '2026-11-25T10:00:00Z',
    by: sanne,
    member: { memberId: id(901), name: 'Noah Sleedoorn' },
    fields: ['birthOn'],
    was: { birthOn: '2019-04-03' },
    reason: 'Dag en maand omgedraaid.',
  },
  { what: 'sight-given', lineId: id(2), at: '2026-11-24T12:00:00Z', person: sanne, standing: 'party' },
  { what: 'registered', lineId: id(3), at: '2026-11-24T09:00:00Z', by: sanne },
];
const parties = [
  {
    partyId: id(1),
    organisation: { organisationId: id(501), name: 'Basisschool De Vlieger', kind: 'school' },
    contact: { personId: id(1000), name: 'Sem Seringa', function: 'intern begeleider' },
    role: 'provider',
    memberIds: [id(901)],
    grounds: [],
    involvedAt: '2026-11-24T12:00:00Z',
  },
];

const letter = {
  messageId: id(950),
  personId: id(900),
  madeAt: '2026-11-25T12:00:00Z',
  uselessAt: '2026-12-03T09:00:00Z',
  title: 'Uitnodiging voor een gesprek',
  paragraphs: ['Rondetafels Almere nodigt u uit voor een gesprek.', 'Komt u? Bel ons: 14 036.'],
  short: 'Rondetafels Almere nodigt u uit. Komt u? Bel 14 036.',
};

const notice = (number: number, more: object) => ({
  noticeId: id(number),
  memberId: id(900),
  forIds: [id(900), id(901)],
  about: 'dossier-opened',
  madeAt: '2026-11-24T12:00:00Z',
  dueAt: '2026-11-25T08:00:00Z',
  ...more,
});
const notices = [
  notice(960, { publishedAt: '2026-11-25T08:00:00Z' }),
  notice(961, { about: 'party-involved', partyId: id(1), publishedAt: '2026-11-26T08:00:00Z' }),
  notice(962, {
    about: 'party-involved',
    partyId: id(1),
    dueAt: '2026-12-07T08:00:00Z',
    postponed: {
      untilOn: '2026-12-07',
      reason: 'De school praat eerst.',
      byId: someone.personId,
      at: '2026-11-26T09:00:00Z',
    },
  }),
  notice(963, {
    memberId: id(901),
    forIds: [id(901)],
    guardian: { holderId: id(980), name: 'Nora Nijs', kind: 'guardian' },
    about: 'coordinator-changed',
    dueAt: '2026-12-08T08:00:00Z',
  }),
];
const told = { channel: 'call', toldAt: '2026-11-25T09:30:00Z', toldById: someone.personId };
const toldNotices = [
  { noticeId: id(960), personId: id(900), state: 'told', ...told },
  { noticeId: id(961), personId: id(900), state: 'by-hand' },
];

const answers: [RegExp, unknown][] = [
  [/\/member-notices$/, { items: notices }],
  [/\/told-notices$/, { items: toldNotices }],
  [/\/history$/, { items: history }],
  [/\/parties$/, { items: parties }],
  [/\/hand-messages$/, { items: [letter] }],
  [/_find-known$/, { known: true, phone: '036 123 45 67' }],
  [/^\/v1\/cases\/[^/?]+$/, theCase],
];
const services: RequestListener = (request, response) => {
  const { method = '', url = '' } = request;
  const answer = answers.find(([path]) => path.test(url))?.[1];
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (answer) return void json(200, answer);
  if (method === 'GET' || !/members|told$/.test(url)) return service(request, response);
  if (url.endsWith('/members')) return void json(201, { memberId: id(903), known: true });
  response.writeHead(204).end();
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
  page = await context.newPage();
  await startWork(page);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});
beforeEach(() => {
  portal.arrivals.length = 0;
});

/** The commands on members that arrived, by method and the end of their address. */
const sent = () =>
  portal.arrivals
    .filter(({ method, url }) => method !== 'GET' && url.includes('/members'))
    .map(({ method, url, body }) => [`${method} ${url.split('/members')[1]}`, JSON.parse(body || '{}')]);

const part = async (name: RegExp) => {
  await page.goto(`/casussen/${caseId}`);
  await page.getByRole('navigation', { name: 'Delen van de casus' }).getByRole('link', { name }).click();
};
const act = async (who: string, what: string) => {
  await page.getByRole('button', { name: `Acties voor ${who}` }).click();
  await page.getByRole('menuitem', { name: what }).click();
  return page.getByRole('dialog');
};

test('the overview says who coordinates, where the case stands and what needs attention', async () => {
  await page.goto(`/casussen/${caseId}`);
  await page.getByText('RT-482163-7').waitFor();
  await page.getByText('Hanna Heidekruid, onafhankelijk procescoördinator').waitFor();
  const life = page.getByRole('list', { name: 'Verloop van de casus' });
  await life.getByRole('listitem').nth(3).waitFor();
  expect(await life.getByRole('listitem').count()).toBe(4);
  await page.getByRole('heading', { name: 'Het gesprek is nog niet gepland' }).waitFor();
  await page.getByRole('heading', { name: 'Niemand spreekt namens Noah' }).waitFor();
  await page.getByText('Basisschool De Vlieger').waitFor();
});

test('P-16: the history says who did what, when and why, and what it was before', async () => {
  await part(/Geschiedenis/);
  const lines = page.getByRole('list', { name: 'Geschiedenis' });
  await lines.getByText('verbeterde de gegevens van Noah Sleedoorn').waitFor();
  await lines.getByText('Anders: geboortedatum · geboren was 3 april 2019 · Dag en maand omgedraaid.').waitFor();
  await lines.getByText('kreeg inzage als partij').waitFor();
});

test('P-3, P-16: somebody joins; that they are known elsewhere is said as soon as name and birth date are complete', async () => {
  await part(/Huishouden/);
  await page.getByRole('button', { name: 'Gezinslid toevoegen' }).click();
  const panel = page.getByRole('dialog', { name: 'Gezinslid toevoegen' });
  await panel.getByLabel('Voornaam').fill('Mees');
  expect(await panel.getByLabel('Achternaam').inputValue()).toBe('Sleedoorn');
  await panel.getByLabel(/Geboortedatum/).fill('04-05-2020');
  await panel.getByText('Dit gezinslid lijkt al bekend').waitFor();
  await panel.getByRole('checkbox', { name: 'Sanne' }).check({ force: true });
  await panel.getByRole('button', { name: 'Gezinslid toevoegen' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent()).toMatchObject([
    ['POST ', { givenName: 'Mees', familyName: 'Sleedoorn', birthOn: '2020-05-04', representativeIds: [id(900)] }],
  ]);
});

test('P-26: a correction wants a reason, and keeps what was not asked', async () => {
  await part(/Huishouden/);
  const panel = await act('Noah Sleedoorn', 'Gegevens verbeteren');
  await panel.getByLabel('Voornaam').fill('Noa');
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await panel.getByText('Schrijf op waarom').waitFor();
  expect(sent()).toEqual([]);
  await panel.getByLabel('Waarom?').fill('Zo schrijft hij het.');
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await panel.waitFor({ state: 'detached' });
  const noa = { givenName: 'Noa', familyName: 'Sleedoorn', birthOn: '2019-03-04', lifeAreas: ['education'] };
  expect(sent()).toMatchObject([[`PUT /${id(901)}`, { ...noa, reason: 'Zo schrijft hij het.' }]]);
});

test('P-17: how somebody is reached safely, when they like to come and what it takes', async () => {
  await part(/Huishouden/);
  await page.getByText('Per brief · 036 000 00 20').waitFor();
  const panel = await act('Sanne Sleedoorn', 'Bereikbaar en te gast');
  await panel.getByRole('radio', { name: /Per sms/ }).check({ force: true });
  await panel.getByRole('checkbox', { name: 'vrijdag 12:00–17:00' }).check({ force: true });
  await panel.getByRole('checkbox', { name: 'Er is een tolk nodig' }).check({ force: true });
  await panel.getByLabel('Taal').fill('pl');
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent()).toEqual([
    [
      `PUT /${id(900)}/guest`,
      {
        channel: 'sms',
        phone: '036 000 00 20',
        voicemail: true,
        preferredTimes: [
          { weekday: 2, from: '09:00', to: '12:00' },
          { weekday: 5, from: '12:00', to: '17:00' },
        ],
        interpreter: true,
        language: 'pl',
        accessibility: [],
      },
    ],
  ]);
});

test('P-16: who left can be put back, by the notice and in the list', async () => {
  await part(/Huishouden/);
  const panel = await act('Noah Sleedoorn', 'Hoort niet meer bij het huishouden');
  await panel.getByLabel('Waarom?').fill('Woont bij zijn vader.');
  await panel.getByRole('button', { name: 'Hoort niet meer bij het huishouden' }).click();
  for (const name of ['Ongedaan maken', 'Zet terug: Pim Sleedoorn']) {
    const answered = page.waitForResponse((response) => response.url().endsWith('_return'));
    await page.getByRole('button', { name }).click();
    await answered;
  }
  expect(sent().map(([what]) => what)).toEqual([
    `POST /${id(901)}/_leave`,
    `POST /${id(901)}/_return`,
    `POST /${id(902)}/_return`,
  ]);
});

test('P-29: who was registered wrongly is withdrawn with a reason, after a warning', async () => {
  await part(/Huishouden/);
  const panel = await act('Noah Sleedoorn', 'Ten onrechte geregistreerd');
  await panel.getByText('Dit kan niet ongedaan worden gemaakt').waitFor();
  await panel.getByLabel('Waarom?').fill('Een buurjongen.');
  await panel.getByRole('button', { name: 'Ten onrechte geregistreerd' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(sent()).toEqual([[`POST /${id(901)}/_withdraw`, { reason: 'Een buurjongen.' }]]);
});

test('P-17, P-18: a letter is printed, and marked as given by whoever gave it', async () => {
  await part(/Brieven 1/);
  await page.getByRole('link', { name: 'Bekijk en print de brief voor Sanne Sleedoorn' }).click();
  await page.getByText('Beste Sanne Sleedoorn,').waitFor();
  await page.getByText('Komt u? Bel ons: 14 036.').waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Gedaan: Sanne Sleedoorn' }).click();
  const answered = page.waitForResponse((response) => response.url().endsWith('/told'));
  await page.getByRole('menuitem', { name: 'Brief gegeven of gestuurd' }).click();
  await answered;
  const marked = portal.arrivals.find(({ method, url }) => method === 'PUT' && url.endsWith('/told'));
  expect(JSON.parse(marked!.body)).toEqual({ channel: 'letter' });
});

test('P-26: what each member was told, when and how, what waits and why; and it is postponed with a reason', async () => {
  await part(/Huishouden/);
  await page.getByRole('heading', { name: 'Wat gezinsleden weten' }).waitFor();
  await page.getByText('ook voor Noah').waitFor();
  await page.getByText(/Er is een dossier: Gebeld, 25 november 2026/).waitFor();
  await page.getByText('Basisschool De Vlieger doet mee: vertel het zelf').waitFor();
  await page.getByRole('link', { name: 'Naar de brief' }).waitFor();
  await page.getByText('Basisschool De Vlieger doet mee: uitgesteld tot 7 december 2026').waitFor();
  await page.getByText('De school praat eerst.').waitFor();
  await page.getByRole('button', { name: 'Stel uit: het bericht aan Sanne Sleedoorn' }).click();
  const panel = page.getByRole('dialog', { name: 'Stel uit: het bericht aan Sanne Sleedoorn' });
  await panel.getByRole('button', { name: 'Stel uit' }).click();
  await panel.getByText('Kies een dag na vandaag.').waitFor();
  await panel.getByText('Schrijf op waarom').waitFor();
  expect(sent()).toEqual([]);
  await panel.getByLabel(/Tot welke dag/).fill('04-01-2027');
  await panel.getByLabel('Waarom?').fill('Zij hoort het eerst van haar zus.');
  await panel.getByRole('button', { name: 'Stel uit' }).click();
  await panel.waitFor({ state: 'detached' });
  const postponed = { untilOn: '2027-01-04', reason: 'Zij hoort het eerst van haar zus.' };
  expect(sent()).toEqual([[`POST /${id(900)}/notices/_postpone`, postponed]]);
});

test('P-26, P-35: whoever decides from outside the household is told by themselves, and is postponed apart', async () => {
  await part(/Huishouden/);
  await page.getByRole('heading', { name: 'Nora Nijs, buiten het huishouden' }).waitFor();
  await page.getByText('Iemand anders coördineert: ').waitFor();
  await page.getByRole('button', { name: 'Stel uit: het bericht aan Nora Nijs, buiten het huishouden' }).click();
  const panel = page.getByRole('dialog', { name: /^Stel uit: het bericht aan Nora Nijs/ });
  await panel.getByLabel(/Tot welke dag/).fill('04-01-2027');
  await panel.getByLabel('Waarom?').fill('Eerst praat de school met haar.');
  await panel.getByRole('button', { name: 'Stel uit' }).click();
  await panel.waitFor({ state: 'detached' });
  const postponed = { untilOn: '2027-01-04', reason: 'Eerst praat de school met haar.', holderId: id(980) };
  expect(sent()).toEqual([[`POST /${id(901)}/notices/_postpone`, postponed]]);
});
