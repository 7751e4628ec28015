import { randomUUID } from 'node:crypto';
import {
  caseRegistered,
  coordinatorAppointed,
  coordinatorLeft,
  partyInvolved,
  requestDecided,
  upscalingRequested,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanner, district, instant } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'co' });
});
afterEach(() => scheduling.clock.moveTo('2026-11-23T09:00:00Z'));
afterAll(() => scheduling?.stop());

const { professional, room, saidOf } = aPlanner(() => scheduling);
const purpose = 'divide-tasks';

/** An approach with a regular coordinator, two parties and a third that nobody may know of. */
async function anApproach() {
  const caseId = randomUUID();
  const mother = randomUUID();
  const regular = await professional('neighbourhood-team');
  const open = await Promise.all(['school', 'debt-counselling'].map((kind) => professional(kind)));
  const hidden = await professional('safe-home');
  await room();
  await scheduling.receive(caseRegistered, {
    caseId,
    district,
    sourceKind: 'report',
    registeredAt: instant,
    reportedBy: { personId: regular.personId, organisationId: regular.organisationId },
    members: [{ memberId: mother, minor: false, representation: 'self' }],
  });
  await appoint(caseId, regular, 'regular');
  for (const person of [...open, hidden]) {
    await scheduling.receive(partyInvolved, {
      caseId,
      partyId: randomUUID(),
      organisationId: person.organisationId,
      organisationKind: person.kind,
      personId: person.personId,
      memberIds: [mother],
      restricted: person === hidden,
      role: 'provider',
      involvedAt: instant,
    });
  }
  return { caseId, mother, regular, open, hidden };
}

const appoint = (caseId: string, { personId, organisationId }: Person, kind: 'regular' | 'independent') =>
  scheduling.receive(coordinatorAppointed, { caseId, personId, organisationId, kind, appointedAt: instant });

const confer = (who: Person | undefined, caseId: string, body: object = { purpose, household: true }) =>
  scheduling.as(who).post(`/v1/cases/${caseId}/case-conferences`, body);

async function called(body?: object) {
  const approach = await anApproach();
  const answer = await confer(approach.regular, approach.caseId, body);
  expect(answer.status).toBe(201);
  return { ...approach, roundTableId: answer.body.roundTableId as string };
}
type Called = Awaited<ReturnType<typeof called>>;

const seen = async ({ regular, roundTableId }: Called) =>
  (await scheduling.as(regular).get(`/v1/round-tables/${roundTableId}`)).body;

async function booked(about: Called) {
  const as = scheduling.as(about.regular);
  const path = `/v1/round-tables/${about.roundTableId}`;
  const { body } = await as.get(`${path}/proposals`);
  const [{ startsAt }] = body.proposals;
  const held = await as.post(`${path}/_hold`, { startsAt });
  expect(held.body).toMatchObject({ optionId: expect.any(String) });
  expect((await as.post(`${path}/_book`, { optionId: held.body.optionId })).status).toBe(200);
  return startsAt as string;
}

test('S000-15: the regular coordinator calls, plans and books it: no term, the parties and the household', async () => {
  const about = await called();
  const { caseId, regular, open, mother } = about;
  const table = await seen(about);
  expect(table).toMatchObject({ kind: 'case-conference', purpose, coordinatorId: regular.personId, phase: 'called' });
  expect(table.deadlineOn).toBeUndefined();
  const seated = table.roster.seats.map(({ personIds }: any) => personIds[0]);
  expect(seated.sort()).toEqual([regular, ...open, { personId: mother }].map(({ personId }) => personId).sort());
  expect(table.roster.minimum).toEqual([]);
  await booked(about);
  const [booking] = await saidOf(caseId, 'round-table-booked');
  expect(booking).toMatchObject({ kind: 'case-conference' });
  expect(booking.deadlineOn).toBeUndefined();
  const [mine] = (await scheduling.as(open[0]).get('/v1/round-tables')).body.items;
  expect(mine).toMatchObject({ kind: 'case-conference', purpose, mySeat: { because: 'invited' } });
});

test('P-27: of a hidden party the regular coordinator learns nothing, and it keeps nobody from booking', async () => {
  const about = await called();
  const { hidden } = about;
  expect(JSON.stringify(await seen(about))).not.toContain(hidden.personId);
  await booked(about);
  const table = await seen(about);
  expect(JSON.stringify(table)).not.toContain(hidden.personId);
  expect(table.guests.some(({ restricted }: any) => restricted)).toBe(false);
  const as = scheduling.as(hidden);
  expect((await as.get('/v1/round-tables')).body.items).toEqual([]);
  expect((await as.get(`/v1/round-tables/${about.roundTableId}`)).status).toBe(404);
  expect((await confer(hidden, about.caseId)).status).toBe(404);
});

test('S000-15, R-11: without the household where it is expected only with a reason; chosen again later', async () => {
  const { caseId, regular } = await anApproach();
  const bare = await confer(regular, caseId, { purpose, household: false });
  expect([bare.status, bare.body.code]).toEqual([400, 'reason-missing']);
  const because = 'Het gezin wil dat wij dit eerst samen uitzoeken.';
  const made = await confer(regular, caseId, { purpose, household: false, withoutHouseholdBecause: because });
  const about = { caseId, regular, roundTableId: made.body.roundTableId } as Called;
  const roles = async () => (await seen(about)).roster.seats.map(({ role }: any) => role);
  expect(await roles()).not.toContain('household-member');
  expect((await seen(about)).decisions.household).toEqual({ invited: false, because });
  const decide = `/v1/round-tables/${about.roundTableId}/_decide-roster`;
  expect((await scheduling.as(regular).post(decide, { what: 'household', invited: true })).status).toBe(200);
  expect(await roles()).toContain('household-member');
});

test('S000-15, P-10: without the household it is held with its chair and a party', async () => {
  const about = await called({ purpose, household: false, withoutHouseholdBecause: 'Op hun verzoek.' });
  const { regular, open, caseId } = about;
  const startsAt = await booked(about);
  scheduling.clock.moveTo(startsAt);
  const presentIds = [regular.personId, open[0]!.personId];
  const path = `/v1/round-tables/${about.roundTableId}/_held`;
  expect((await scheduling.as(regular).post(path, { presentIds })).status).toBe(200);
  expect(await saidOf(caseId, 'round-table-held')).toMatchObject([{ kind: 'case-conference', rosterComplete: true }]);
  expect((await confer(regular, caseId)).status).toBe(201);
});

describe('S000-17: in every other standing', () => {
  test.each([
    ['a party', ({ open }: Called) => open[0], 403],
    ['an independent coordinator of other cases', () => somebody(['professional', 'independent-coordinator']), 404],
    ['a stranger', () => somebody(), 404],
    ['an administrator', () => somebody(['administrator']), 403],
    ['a resident', () => somebody(['resident']), 403],
    ['nobody', () => undefined, 401],
  ])('%s neither calls nor plans it', async (_, who, status) => {
    const about = await called();
    const person = who(about);
    expect((await confer(person, about.caseId)).status).toBe(status);
    for (const [act, body] of [
      ['_hold', { startsAt: '2026-12-01T10:00:00Z' }],
      ['_cancel', { because: 'Zomaar.' }],
      ['_held', { presentIds: [] }],
      ['_decide-roster', { what: 'household', invited: true }],
    ] as const) {
      const answer = await scheduling.as(person).post(`/v1/round-tables/${about.roundTableId}/${act}`, body);
      expect([act, answer.status]).toEqual([act, status]);
    }
  });

  test('of a round table the household is not chosen in one go', async () => {
    const { calledTable } = aPlanner(() => scheduling);
    const { coordinator, roundTableId } = await calledTable();
    const mark = { what: 'household', invited: false, reason: 'Nee.' };
    const answer = await scheduling.as(coordinator).post(`/v1/round-tables/${roundTableId}/_decide-roster`, mark);
    expect([answer.status, answer.body.code]).toEqual([400, 'conference-only']);
  });
});

test('S002-34: who has no approach in hand sees nobody’s times, whatever they know of the case', async () => {
  const { regular, open, roundTableId } = await called();
  const path = `/v1/round-tables/${roundTableId}/availability`;
  const { seats } = (await scheduling.as(regular).get(path)).body;
  const state = ({ persons: [{ times }] }: any) => times.some(({ state }: any) => state === 'free');
  expect(seats.filter(({ need }: any) => need === 'required').every(state)).toBe(true);
  expect((await scheduling.as(open[0]).get(path)).status).toBe(403);
});

test('S000-8: who takes coordination over has the chair, and who had it plans no more', async () => {
  const about = await called();
  await booked(about);
  const next = await professional('debt-counselling');
  await appoint(about.caseId, next, 'regular');
  const before = await scheduling.as(about.regular).get(`/v1/round-tables/${about.roundTableId}/proposals`);
  expect(before.status).toBe(404);
  const table = await seen({ ...about, regular: next });
  expect(table.guests.find(({ role }: any) => role === 'chair').personId).toBe(next.personId);
});

test('P-2: once an independent coordinator coordinates it is off, the round table is called, and none is convened', async () => {
  const about = await called();
  const { caseId, regular, open } = about;
  await booked(about);
  const requestId = randomUUID();
  const requestedBy = { personId: regular.personId, organisationId: regular.organisationId };
  await scheduling.receive(upscalingRequested, {
    caseId,
    requestId,
    requestedBy,
    urgent: false,
    receivedAt: instant,
    parties: [],
    safetySignal: false,
  });
  const coordinator = somebody(['professional', 'independent-coordinator']);
  await appoint(caseId, coordinator, 'independent');
  await scheduling.receive(requestDecided, {
    caseId,
    requestId,
    requestedBy,
    decidedAt: instant,
    decisionId: randomUUID(),
    direction: 'upscaling',
    outcome: 'round-table',
  });
  expect(await saidOf(caseId, 'round-table-cancelled')).toMatchObject([{ kind: 'case-conference' }]);
  const kinds = (await saidOf(caseId, 'round-table-called')).map(({ kind }) => kind);
  expect(kinds).toEqual(['case-conference', 'upscaling']);
  const refused = await confer(regular, caseId);
  expect([refused.status, refused.body.code]).toEqual([409, 'independently-coordinated']);
  expect((await confer(coordinator, caseId)).status).toBe(403);
  await scheduling.receive(coordinatorLeft, { caseId, personId: coordinator.personId, leftAt: instant });
  expect((await confer(regular, caseId)).status).toBe(201);
  expect((await confer(open[0], caseId)).status).toBe(403);
});

test('P-3: a conference that is held keeps no term', async () => {
  const about = await called();
  const { caseId, regular, open, mother } = about;
  const requestId = randomUUID();
  await scheduling.receive(upscalingRequested, {
    caseId,
    requestId,
    urgent: false,
    receivedAt: instant,
    parties: [],
    safetySignal: false,
    requestedBy: { personId: regular.personId, organisationId: regular.organisationId },
  });
  const startsAt = await booked(about);
  scheduling.clock.moveTo(startsAt);
  const presentIds = [regular.personId, open[0]!.personId, mother];
  const path = `/v1/round-tables/${about.roundTableId}/_held`;
  expect((await scheduling.as(regular).post(path, { presentIds })).status).toBe(200);
  const { body } = await scheduling.as(regular).get(`/v1/cases/${caseId}/term`);
  expect(body.state).not.toBe('kept');
});
