import { randomUUID } from 'node:crypto';
import { guestNeedsKnown, householdChanged } from '@rondetafel/contracts';
import { somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanner, instant } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'sh' });
});
afterAll(() => scheduling.stop());

const { calledTable, proposals, book, saidOf } = aPlanner(() => scheduling);
const changedBy = { personId: randomUUID(), organisationId: randomUUID() };

test('P-16: who joins the household is invited to the table that stands, and who left is not any more', async () => {
  const called = await calledTable();
  const { caseId, parent, child } = called;
  const [{ startsAt }] = (await proposals(called)).proposals;
  expect((await book(called, startsAt)).status).toBe(200);
  const members = async (...all: string[]) => {
    const household = all.map((memberId) => ({ memberId, minor: false, representation: 'self' as const }));
    const minor = { memberId: child, minor: true, representation: 'representatives' as const };
    const theirs = { ...minor, representativeIds: all.slice(0, 1) };
    await scheduling.receive(householdChanged, {
      caseId,
      members: [...household, theirs],
      changedBy,
      changedAt: instant,
    });
    const { attendees } = (await saidOf(caseId, 'round-table-attendees-changed')).at(-1)!;
    return attendees.filter(({ role }: any) => role === 'household-member').map(({ personId }: any) => personId);
  };
  const partner = randomUUID();
  expect((await members(parent, partner)).sort()).toEqual([parent, partner].sort());
  expect(await members(partner)).toEqual([partner]);
});

test('P-12: a time that the household prefers goes first, and the coordinator sees which and what it takes', async () => {
  const called = await calledTable();
  const { caseId, parent, coordinator, people, roundTableId } = called;
  const times = [{ weekday: 4, from: '13:00', to: '16:00' }];
  const needs = { interpreter: true, childcare: false, letter: true, preferredTimes: [{ memberId: parent, times }] };
  await scheduling.receive(guestNeedsKnown, { caseId, ...needs, mail: [{ memberId: parent, allowed: false }] });
  const [first] = (await proposals(called)).proposals;
  expect(first.reasons.map(({ code }: any) => code)).toContain('suits-household');
  expect(new Date(first.startsAt).getUTCDay()).toBe(4);
  const { body: when } = await scheduling.as(coordinator).get(`/v1/round-tables/${roundTableId}/availability`);
  // A letter takes longer than the invitation (P-53).
  expect(when.callBefore > when.notBefore).toBe(true);
  expect(first.startsAt >= when.callBefore).toBe(true);
  expect(when.household).toMatchObject([{ memberId: parent }]);
  const seen = async (person: typeof coordinator) =>
    (await scheduling.as(person).get(`/v1/round-tables/${roundTableId}`)).body.household;
  expect(await seen(coordinator)).toEqual({ ...needs, stepFree: false });
  expect(await seen(people[0]!)).toBeUndefined();
  expect(await seen(somebody())).toBeUndefined();
  await scheduling.eraseMember(parent);
  expect((await seen(coordinator)).preferredTimes).toEqual([]);
});
