import { randomUUID } from 'node:crypto';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanner } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'sc' });
});
afterAll(() => scheduling?.stop());

const { professional, calledTable } = aPlanner(() => scheduling);

const absenceOf = ({ personId }: Person, absenceId: string) => `/v1/calendars/${personId}/absences/${absenceId}`;
const kept = async (person: Person) =>
  (await scheduling.as(person).get(`/v1/calendars/${person.personId}`)).body.absences;
const away = (
  by: Person | undefined,
  of: Person,
  fromOn: string,
  throughOn: string,
  absenceId: string = randomUUID(),
) => scheduling.as(by).put(absenceOf(of, absenceId), { fromOn, throughOn });

describe('P-11: an absence over several days', () => {
  test('is entered in one go, corrected and taken away, and is no busy time among the others', async () => {
    const teacher = await professional('school');
    const absenceId = randomUUID();
    expect(await away(teacher, teacher, '2026-11-30', '2026-12-11', absenceId)).toMatchObject({ status: 204 });
    await away(teacher, teacher, '2026-11-30', '2026-12-04', absenceId);
    const { body } = await scheduling.as(teacher).get(`/v1/calendars/${teacher.personId}`);
    expect(body).toMatchObject({
      blocks: [],
      absences: [{ absenceId, fromOn: '2026-11-30', throughOn: '2026-12-04' }],
    });
    expect(await scheduling.as(teacher).delete(absenceOf(teacher, absenceId))).toMatchObject({ status: 204 });
    expect(await kept(teacher)).toEqual([]);
  });

  test('is known to whoever plans as days, and takes them all; why is in no answer', async () => {
    const called = await calledTable();
    const { people, coordinator, roundTableId, parties } = called;
    const [doctor] = people;
    await away(doctor, doctor!, '2026-11-30', '2026-12-02');
    const seen = (await scheduling.as(coordinator).get(`/v1/round-tables/${roundTableId}/availability`)).body;
    const party = parties.find(({ personId }) => personId === doctor!.personId)!;
    const [person] = seen.seats.find(({ seatId }: any) => seatId === party.partyId).persons;
    expect(person.away).toEqual([{ fromOn: '2026-11-30', throughOn: '2026-12-02' }]);
    const day = (on: string) =>
      person.times.filter(({ startsAt }: any) => startsAt.startsWith(on)).map(({ state }: any) => state);
    expect([day('2026-12-01'), day('2026-12-03').includes('free')]).toEqual([['busy'], true]);
    expect(seen.starts.some((at: string) => at > '2026-11-30' && at < '2026-12-03')).toBe(false);
  });

  test.each(['professional', 'independent-coordinator', 'focal-point-officer'] as const)(
    'is one’s own to enter and to see: %s',
    async (role) => {
      const [person, other] = [somebody([role]), somebody([role])];
      const absenceId = randomUUID();
      expect(await away(person, person, '2026-11-30', '2026-12-04', absenceId)).toMatchObject({ status: 204 });
      for (const by of [other, somebody(['administrator'])]) {
        expect(await away(by, person, '2026-11-30', '2026-12-04', absenceId)).toMatchObject({ status: 403 });
        expect(await scheduling.as(by).delete(absenceOf(person, absenceId))).toMatchObject({ status: 403 });
        expect((await scheduling.as(by).get(`/v1/calendars/${person.personId}`)).status).toBe(403);
      }
      // The same number of somebody else is another absence.
      await scheduling.as(other).delete(absenceOf(other, absenceId));
      expect(await kept(person)).toHaveLength(1);
      expect(await away(undefined, person, '2026-11-30', '2026-12-04')).toMatchObject({ status: 401 });
    },
  );

  test('is of nobody who keeps no times', async () => {
    const dispatcher = somebody(['dispatcher']);
    expect(await away(dispatcher, dispatcher, '2026-11-30', '2026-12-04')).toMatchObject({ status: 403 });
  });

  test.each([
    ['ends after it begins', '2026-12-04', '2026-12-03', 'ends-before-start'],
    ['is not over', '2026-11-02', '2026-11-06', 'already-over'],
    ['is at most a year', '2026-12-01', '2028-01-01', 'longer-than-a-year'],
  ])('%s', async (_, fromOn, throughOn, code) => {
    const teacher = await professional('school');
    const errors = [expect.objectContaining({ code, pointer: '/throughOn' })];
    expect(await away(teacher, teacher, fromOn, throughOn)).toMatchObject({ status: 400, body: { errors } });
  });
});
