import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { aCase } from './a-case.ts';
import { accessibilityFaults, overflow } from './accessibility.ts';
import { openWork } from './open-work.ts';
import { type PortalUnderTest } from './portal-under-test.ts';

// A round table is prepared: talks, questions to the parties, how they sit; and a party's own question (P-56).

const { caseId, service } = aCase();
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [mother, son, school] = [id(900), id(901), id(1)];
const theCase = {
  caseId,
  number: 'RT-482163-7',
  district: 'almere-haven',
  sourceKind: 'report',
  state: 'dossier',
  registeredAt: '2026-11-24T09:00:00Z',
  version: 1,
  members: [
    { memberId: mother, givenName: 'Sanne', familyName: 'Sleedoorn', birthOn: '1988-03-04' },
    { memberId: son, givenName: 'Noah', familyName: 'Sleedoorn', birthOn: '2019-03-04' },
  ],
  formerMembers: [],
  mayChangeHousehold: true,
  seesParties: true,
  mayWithdraw: false,
};
const parties = [
  {
    partyId: school,
    organisation: { organisationId: id(502), name: 'Basisschool De Vlieger', kind: 'school' },
    contact: { personId: id(1001), name: 'Juf Ans' },
    role: 'provider',
    memberIds: [son],
    grounds: [],
    involvedAt: '2026-11-24T12:00:00Z',
  },
];
const minutes = {
  caseId,
  roundTableId: id(700),
  kind: 'upscaling',
  startsAt: '2026-12-02T09:00:00Z',
  state: 'to-come',
  corrections: [],
};
const askedOf = { partyId: school, personId: id(1001), askedAt: '2026-11-25T09:00:00Z' };
const said = { text: 'Wij brengen het rooster mee.', saidById: id(1001), answeredAt: '2026-11-26T09:00:00Z' };
const nothingYet = {
  caseId,
  roundTableId: id(700),
  mayPrepare: true,
  isOver: false,
  questions: [] as object[],
  talks: [{ memberId: mother, on: '2026-11-25', wants: 'Rust in huis.', version: 2 }] as object[],
  setting: { version: 0 },
  parties: [{ partyId: school, personId: id(1001) }],
  toDo: [
    { what: 'talk', memberId: son },
    { what: 'question', partyId: school },
    { what: 'together' },
    { what: 'agenda' },
  ] as object[],
};
const asked = { ...nothingYet, questions: [{ ...askedOf, answer: said }] };
const ofParty = { caseId, roundTableId: id(700), mayPrepare: false, isOver: false, questions: [askedOf] };

let kept: object = nothingYet;
/** What somebody else makes of the setting before the next save arrives. */
let meanwhile: object | undefined;
const services: RequestListener = (request, response) => {
  const { method = '', url = '' } = request;
  const json = (body: unknown) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const done = (next: object) => {
    kept = next;
    return void response.writeHead(204).end();
  };
  if (method === 'POST' && url.endsWith('/_ask')) return done({ ...asked, questions: [askedOf] });
  if (method === 'PUT' && url.includes('/answers/'))
    return done({ ...kept, questions: [{ ...askedOf, answer: said }] });
  if (method === 'PUT' && meanwhile) {
    kept = { ...nothingYet, setting: meanwhile };
    meanwhile = undefined;
    const refusal = { title: 'Gewijzigd', code: 'stale-version', currentVersion: 3, changes: [] };
    response.writeHead(409, { 'content-type': 'application/json' }).end(JSON.stringify(refusal));
    return;
  }
  if (method === 'PUT' && url.includes('/preparation/')) {
    kept = { ...nothingYet, toDo: [] };
    return json({ version: 1 });
  }
  if (url.endsWith('/preparation')) return json(kept);
  if (url.endsWith('/minutes')) return json(minutes);
  if (url.endsWith('/parties')) return json({ items: parties });
  if (/^\/v1\/cases\/[^/?]+$/.test(url)) return json(theCase);
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

/** The page of the table as it is when this much was prepared. */
async function open(preparation: object): Promise<void> {
  kept = preparation;
  portal.arrivals.length = 0;
  await page.goto(`/casussen/${caseId}/tafels/${id(700)}`);
  await page.getByRole('heading', { level: 1, name: /^Aan tafel:/ }).waitFor();
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const panel = (name: string) => page.getByRole('dialog', { name });

/** What was written, once the panel is gone. */
async function saved(name: string) {
  await panel(name).getByRole('button', { name: 'Bewaren' }).click();
  await panel(name).waitFor({ state: 'detached' });
  return sent();
}

const sent = () =>
  portal.arrivals
    .filter(({ method, url }) => method !== 'GET' && url.includes('/preparation/'))
    .map(({ method, url, headers, body }) => [
      `${method} ${url.split('/preparation/')[1]}`,
      ...(headers['if-match'] ? [headers['if-match']] : []),
      ...(body ? [JSON.parse(body)] : []),
    ]);

test('P-56: a talk with a member has its day and their words, or the reason why there was none', async () => {
  await open(nothingYet);
  await page.getByText('Nog 4 te doen').waitFor();
  await page.getByText('Wil bespreken: Rust in huis.').waitFor();
  await press('Leg vast: gesprek vooraf met Noah');
  const talk = panel('Gesprek vooraf met Noah');
  await talk.getByRole('button', { name: 'Bewaren' }).click();
  await talk.getByText('Vul de dag in, of waarom er geen gesprek was.').waitFor();
  expect(sent()).toEqual([]);
  await talk.getByLabel('Waarom was er geen gesprek vooraf?').fill('Noah is vier.');
  expect(await saved('Gesprek vooraf met Noah')).toEqual([[`PUT talks/${son}`, '"0"', { without: 'Noah is vier.' }]]);
  await page.getByText('Voorbereid', { exact: true }).waitFor();
});

test('P-56: what was said of a talk is changed, and Enter saves it', async () => {
  await open(nothingYet);
  await press('Wijzig: gesprek vooraf met Sanne');
  const talk = panel('Gesprek vooraf met Sanne');
  await talk.getByLabel('Wat wil Sanne bespreken?').fill('Rust in huis, en de huur.');
  await talk.getByLabel('Wanneer was dat gesprek?').press('Enter');
  await talk.waitFor({ state: 'detached' });
  expect(sent()).toEqual([[`PUT talks/${mother}`, '"2"', { on: '2026-11-25', wants: 'Rust in huis, en de huur.' }]]);
});

test('P-56, R-26: the parties are asked, and what one said on the phone is written down', async () => {
  await open(nothingYet);
  await press('Vraag de partijen');
  await page.getByText('Nog geen antwoord').waitFor();
  await press('Schrijf op: antwoord van Juf Ans, Basisschool De Vlieger');
  const heard = panel('Antwoord van Juf Ans, Basisschool De Vlieger');
  await heard.getByLabel('Wat zei de partij?').fill(said.text);
  expect(await saved('Antwoord van Juf Ans, Basisschool De Vlieger')).toEqual([
    ['POST _ask'],
    [`PUT answers/${school}`, { text: said.text }],
  ]);
  await page.getByText(said.text).waitFor();
});

test('P-56: how they sit, who comes when, and the agenda made with the household', async () => {
  await open(nothingYet);
  await press('Leg vast: aan tafel en de agenda');
  const setting = panel('Aan tafel en de agenda');
  await setting.getByRole('radio', { name: 'In delen' }).check({ force: true });
  await setting.getByLabel('Wie komt wanneer binnen?').fill('Eerst Sanne, daarna de school.');
  await setting.getByLabel('Wanneer maakte u de agenda met het huishouden?').fill('25-11-2026');
  expect(await saved('Aan tafel en de agenda')).toEqual([
    ['PUT setting', '"0"', { together: 'in-parts', arrival: 'Eerst Sanne, daarna de school.', agendaOn: '2026-11-25' }],
  ]);
});

test('F3: of two who write how they sit, the second sees both and chooses', async () => {
  await open(nothingYet);
  await press('Leg vast: aan tafel en de agenda');
  const setting = panel('Aan tafel en de agenda');
  await setting.getByLabel('Wie komt wanneer binnen?').fill('Eerst Sanne.');
  meanwhile = { version: 3, together: 'together', arrival: 'Allemaal om tien uur.' };
  await setting.getByRole('button', { name: 'Bewaren' }).click();
  await setting.getByText('Veilig samen aan tafel, Allemaal om tien uur.').waitFor();
  await setting.getByRole('button', { name: 'Bewaar het mijne' }).click();
  await setting.waitFor({ state: 'detached' });
  expect(sent()).toEqual([
    ['PUT setting', '"0"', { arrival: 'Eerst Sanne.' }],
    ['PUT setting', '"3"', { arrival: 'Eerst Sanne.' }],
  ]);
});

test('P-56: who was asked for a party sees its own question alone, and answers it', async () => {
  await open(ofParty);
  await page.getByRole('heading', { name: 'Wat wilt u aan tafel bespreken?' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Voorbereiding' }).count()).toBe(0);
  await press('Geef antwoord');
  const own = panel('Wat wilt u aan tafel bespreken?');
  await own.getByRole('button', { name: 'Bewaren' }).click();
  await own.getByText('Schrijf het antwoord op.').waitFor();
  await own.getByLabel('Wat brengt u mee of wilt u bespreken?').fill(said.text);
  expect(await saved('Wat wilt u aan tafel bespreken?')).toEqual([[`PUT answers/${school}`, { text: said.text }]]);
  await page.getByText(said.text).waitFor();
});

test.each([
  ['the list', asked, ''],
  ['a talk', asked, 'Wijzig: gesprek vooraf met Sanne'],
  ['how they sit', asked, 'Leg vast: aan tafel en de agenda'],
  ['the own question', ofParty, 'Geef antwoord'],
])(
  '%s: nothing that axe finds, and nothing beside a window of 320 px',
  async (name, preparation, button) => {
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await open(preparation);
      await page.getByRole('heading', { name: /^Voorbereiding$|^Wat wilt u aan tafel/ }).waitFor();
      if (button) {
        await press(button);
        await page.getByRole('dialog').waitFor();
      }
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const shots = process.env['SHOTS'];
      if (shots) await page.screenshot({ path: `${shots}/prepare-${name}-${width}.png`, fullPage: !button });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  },
  60_000,
);
