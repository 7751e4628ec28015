import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { soon } from '../../../dev/parts/testing/soon.ts';
import { aCase } from './a-case.ts';
import { accessibilityFaults, overflow } from './accessibility.ts';
import { openWork } from './open-work.ts';
import { type PortalUnderTest, someone } from './portal-under-test.ts';

// The case conference of an approach: called from the case, planned, in the agenda, recorded (S000-15, S000-21).

const { caseId, service } = aCase();
const id = (number: number) => `d0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const theCase = {
  caseId,
  number: 'RT-482163-7',
  district: 'almere-haven',
  sourceKind: 'report',
  state: 'dossier',
  registeredAt: '2026-11-24T09:00:00Z',
  version: 1,
  members: [{ memberId: id(900), givenName: 'Sanne', familyName: 'Sleedoorn', birthOn: '1988-03-04' }],
  formerMembers: [],
  mayChangeHousehold: true,
  mayExplore: false,
  mayConfer: true,
  seesParties: true,
  mayWithdraw: false,
};
const seats = [1, 2].map((seat) => ({
  seatId: id(seat),
  role: 'party',
  need: 'required',
  personIds: [id(1000 * seat)],
  hidden: false,
  organisationId: id(500 + seat),
  organisationKind: 'school',
  partyId: id(seat),
}));
const because = 'Het gezin wil dat wij dit eerst samen uitzoeken.';
const conference = {
  caseId,
  roundTableId: id(700),
  kind: 'case-conference',
  purpose: 'divide-tasks',
  coordinatorId: someone.personId,
  urgent: false,
  calledAt: '2026-11-24T09:00:00Z',
  phase: 'called',
  mySeat: { because: 'chairs' },
  guests: [],
  roster: { seats, minimum: [] },
  decisions: { notApplicable: [], leftOut: [], needs: [], household: { invited: false, because } },
};
const chair = { personId: someone.personId, role: 'chair', need: 'required', restricted: false, reserved: true };
const contact = { personId: id(1000), role: 'party', need: 'required', partyId: id(1), restricted: false };
const begun = {
  ...conference,
  phase: 'booked',
  appointment: { startsAt: '2026-11-25T09:00:00Z', endsAt: '2026-11-25T10:00:00Z', revision: 0 },
  guests: [chair, { ...contact, reserved: true }],
};
const minutes = {
  caseId,
  roundTableId: id(700),
  kind: 'case-conference',
  startsAt: '2026-11-25T09:00:00Z',
  state: 'to-come',
  corrections: [],
  draft: {
    revision: 1,
    finishing: false,
    question: { version: 0 },
    trajectories: [],
    choice: { version: 0 },
    subjects: [],
    attendance: [chair, contact].map(({ personId }) => ({ personId, parts: [1], version: 1 })),
    invited: [chair, contact].map(({ personId, role }) => ({ personId, role, hidden: false })),
  },
};
const plan = { caseId, ownAnswers: [], draft: { revision: 1, goals: [], lines: [] } };

let tables: object[] = [];
const services: RequestListener = (request, response) => {
  const { method = '', url = '' } = request;
  const json = (status: number, body: unknown) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (method === 'POST' && url.endsWith('/case-conferences')) {
    tables = [conference];
    return json(201, { roundTableId: id(700) });
  }
  if (method === 'POST' && url.includes('/round-tables/')) return json(200, { roundTableId: id(700) });
  if (method === 'POST' && url.endsWith('/_finish')) return json(200, minutes);
  if (/\/round-tables(\?|$)/.test(url)) return json(200, { items: tables, _links: {} });
  if (url.endsWith('/minutes/revision')) return json(200, { minutes: 1, plan: 1 });
  if (url.endsWith('/minutes')) return json(200, minutes);
  if (url.endsWith('/plan')) return json(200, plan);
  if (/^\/v1\/cases\/[^/?]+$/.test(url)) return json(200, theCase);
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
  tables = [];
});

const sent = () =>
  portal.arrivals
    .filter(({ method, url }) => method === 'POST' && url.startsWith('/v1/') && !url.includes('_search'))
    .map(({ url, body }) => [url.split('/').at(-1), JSON.parse(body || '{}')]);

test('S000-15: it is called from the case with what for and with whom, and then planned', async () => {
  await page.goto(`/casussen/${caseId}`);
  await page.getByRole('link', { name: 'Casusoverleg' }).click();
  await page.getByRole('heading', { level: 1, name: 'Casusoverleg over huishouden Sleedoorn' }).waitFor();
  await page.getByRole('button', { name: 'Roep bij elkaar' }).click();
  await page.getByText('Kies waarvoor het overleg is.').waitFor();
  await page.getByRole('radio', { name: 'Taken verdelen' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Het huishouden is erbij' }).uncheck({ force: true });
  await page.getByRole('button', { name: 'Roep bij elkaar' }).click();
  await page.getByText('Geef een reden').waitFor();
  expect(sent()).toEqual([]);
  await page.getByLabel('Waarom is het huishouden er niet bij?').fill(because);
  await page.getByRole('button', { name: 'Roep bij elkaar' }).click();
  await page.getByText(`Het huishouden is er niet bij: ${because}`).waitFor();
  await page.getByText('Taken verdelen').waitFor();
  expect(sent()).toEqual([
    ['case-conferences', { purpose: 'divide-tasks', household: false, withoutHouseholdBecause: because }],
  ]);
  const decided = page.waitForResponse((one) => one.url().endsWith('/_decide-roster'));
  await page.getByRole('button', { name: 'Nodig het huishouden uit' }).click();
  await decided;
  expect(sent().at(-1)).toEqual(['_decide-roster', { what: 'household', invited: true }]);
});

test('S000-21: its record asks for no question, and no household that was not invited', async () => {
  tables = [begun];
  await page.goto(`/casussen/${caseId}/tafels/${id(700)}`);
  await page.getByRole('heading', { level: 1, name: /^Casusoverleg:/ }).waitFor();
  await page.getByRole('heading', { name: 'Afspraken' }).waitFor();
  expect(await page.getByRole('heading', { name: 'De vraag' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Rond af', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Verslag afronden?' });
  await dialog.getByLabel('Waarom zijn er geen afspraken gemaakt?').fill('Wij kijken het eerst een week aan.');
  await soon(async () => expect(await dialog.getByRole('textbox').count()).toBe(1));
  await dialog.getByRole('button', { name: 'Rond af', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(sent().map(([path]) => path)).toEqual(['_finish', '_held']);
});

test('it has its own name and its own page in the agenda and among what waits', async () => {
  tables = [begun];
  await page.goto('/agenda');
  await soon(async () =>
    expect(await page.getByRole('link', { name: /^Casusoverleg over/ }).getAttribute('href')).toBe(
      `/casussen/${caseId}/overleg`,
    ),
  );
  tables = [conference];
  await page.goto('/');
  const task = page.getByRole('link', { name: /Plan het casusoverleg/ });
  await task.waitFor();
  await soon(async () => expect(await task.getAttribute('href')).toBe(`/casussen/${caseId}/overleg`));
});

test.each([
  ['to be called', [], 'Roep bij elkaar'],
  ['to be planned', [conference], 'Verder: uitnodigen'],
])(
  '%s: nothing that axe finds, and nothing beside a window of 320 px',
  async (name, there, button) => {
    tables = there;
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/casussen/${caseId}/overleg`);
      await page.getByRole('button', { name: button, disabled: false }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const shots = process.env['SHOTS'];
      if (shots) await page.screenshot({ path: `${shots}/conference-${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  },
  60_000,
);
