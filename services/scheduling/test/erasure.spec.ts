import { randomUUID } from 'node:crypto';
import { attendanceReplyReceived, dossierErased, downscalingRequested } from '@rondetafel/contracts';
import { describeErasure, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanner, instant } from './a-planner.ts';

/** A booked table to which the parent comes, with the parent's own hours and a busy time; a request to scale down waits. */
async function aBookedTable(running: TestService) {
  const { calledTable, proposals, book, worksOn } = aPlanner(() => running);
  const called = await calledTable();
  const { caseId, roundTableId, parent, child } = called;
  const parentHere = { personId: parent, organisationId: randomUUID(), roles: ['professional'] as const };
  await worksOn(parentHere, [1, 2, 3, 4, 5]);
  const block = { startsAt: '2026-12-24T10:00:00Z', endsAt: '2026-12-24T11:00:00Z' };
  await running.as(parentHere).put(`/v1/calendars/${parent}/blocks/${randomUUID()}`, block);
  const [{ startsAt }] = (await proposals(called)).proposals;
  expect((await book(called, startsAt)).status).toBe(200);
  const reply = { roundTableId, personId: parent, receivedAt: instant, revision: 0, answer: 'accepted' as const };
  await running.receive(attendanceReplyReceived, reply);
  await running
    .as(parentHere)
    .put(`/v1/calendars/${parent}/absences/${randomUUID()}`, { fromOn: '2026-12-28', throughOn: '2026-12-31' });
  const { secret } = (await running.as(parentHere).put('/v1/own-calendar-feed')).body;
  expect((await running.as().get(`/v1/calendar-feeds/${secret}`)).status).toBe(200);
  const requestId = randomUUID();
  await running.receive(downscalingRequested, {
    ...downscalingRequested.example,
    caseId,
    requestId,
    receivedAt: instant,
  });
  return { ...called, caseId, memberIds: [parent, child] };
}

describeErasure(service, { fill: aBookedTable });

describe('what erasure leaves (P-29)', () => {
  let scheduling: TestService;
  beforeAll(async () => {
    scheduling = await startTestService(service, { prefix: 'se' });
  });
  afterAll(() => scheduling.stop());

  test('an open table is cancelled before it goes, so that who was invited hears of it', async () => {
    const { caseId, memberIds } = await aBookedTable(scheduling);
    const erasedAt = '2026-11-24T09:00:00Z';
    await scheduling.receive(dossierErased, { caseId, memberIds, erasedAt });
    const published = (await scheduling.published()).filter(({ data }) => data.caseId === caseId);
    expect(published.at(-1)!.type).toBe('nl.rondetafel.scheduling.round-table-cancelled.v1');
  });

  test('of a household without one member: the others, and no representative who is gone', async () => {
    const { caseId, parent, child, roundTableId } = await aBookedTable(scheduling);
    await scheduling.eraseMember(parent);
    const { admin } = scheduling.database;
    const { rows } = await admin.query('SELECT members FROM planned_case WHERE case_id = $1', [caseId]);
    expect(rows[0].members).toEqual([
      { memberId: child, minor: true, representation: 'representatives', representativeIds: [] },
    ]);
    const left = await admin.query(
      `SELECT person_id AS id FROM guest WHERE round_table_id = $1
       UNION ALL SELECT resource_id FROM reservation WHERE round_table_id = $1`,
      [roundTableId],
    );
    expect(left.rows.length).toBeGreaterThan(0);
    expect(left.rows.map(({ id }) => id)).not.toContain(parent);
  });
});
