import { randomUUID } from 'node:crypto';
import {
  coordinatorAppointed,
  downscalingReferred,
  downscalingRequested,
  requestDecided,
  requestWithdrawn,
} from '@rondetafel/contracts';
import { startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { termDue } from '../src/term/term.timers.ts';
import { almere } from './almere.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'at' });
});
afterAll(() => scheduling?.stop());
afterEach(() => scheduling.clock.moveTo('2026-11-23T09:00:00Z'));

const receivedAt = '2026-11-23T09:00:00Z';

/** The access point has five working days: until 30 November. */
async function asked(on = scheduling) {
  const about = { caseId: randomUUID(), requestId: randomUUID() };
  await on.receive(downscalingRequested, { ...downscalingRequested.example, ...about, receivedAt });
  return about;
}

const publishedOf = async ({ requestId }: { requestId: string }, on = scheduling) =>
  (await on.published())
    .filter(({ type, data }) => type.includes('.deadline-') && data.requestId === requestId)
    .map(({ type, data: { kind, deadlineOn } }) => `${kind} ${type.split('.')[3]} ${deadlineOn}`);

const leftOf = async ({ requestId }: { requestId: string }) => {
  const { rows } = await scheduling.database.admin.query(
    `SELECT 'term' AS what FROM access_term WHERE request_id = $1
     UNION ALL SELECT 'timer' FROM timer WHERE key = 'access-term:' || $1::text AND status = 'armed'`,
    [requestId],
  );
  return rows.map(({ what }) => what);
};

const due = (caseId: string) => scheduling.receive(termDue as any, { caseId });

describe('the access point’s own term (P-7, S002-50)', () => {
  test('is set at the receipt of a request to scale down, and of nobody who coordinates', async () => {
    const request = await asked();
    const set = (await scheduling.published()).find(({ data }) => data.requestId === request.requestId)!;
    expect(set.data).toEqual({
      ...request,
      termId: expect.any(String),
      kind: 'access-decision',
      deadlineOn: '2026-11-30',
      urgent: false,
      clock: 'received',
      clockStartedAt: '2026-11-23T09:00:00.000Z',
      workingDays: 5,
      provisional: false,
    });
    await scheduling.receive(coordinatorAppointed, { ...coordinatorAppointed.example, caseId: request.caseId });
    await due(request.caseId);
    expect(await publishedOf(request)).toHaveLength(2);
  });

  test('is at risk while five days are left, and missed after its last day, each published once', async () => {
    const request = await asked();
    const atRisk = ['access-decision deadline-set 2026-11-30', 'access-decision deadline-at-risk 2026-11-30'];
    expect(await publishedOf(request)).toEqual(atRisk);
    scheduling.clock.moveTo('2026-11-30T22:59:00Z');
    await due(request.caseId);
    expect(await publishedOf(request)).toEqual(atRisk);
    scheduling.clock.moveTo('2026-11-30T23:00:00Z');
    await due(request.caseId);
    await due(request.caseId);
    expect(await publishedOf(request)).toEqual([...atRisk, 'access-decision deadline-missed 2026-11-30']);
  });

  test('ends with the referral, from which the ten working days run', async () => {
    const request = await asked();
    expect(await leftOf(request)).toEqual(['term', 'timer']);
    const referredAt = '2026-11-25T09:00:00Z';
    await scheduling.receive(downscalingReferred, { ...request, receivedAt, referredAt });
    expect(await leftOf(request)).toEqual([]);
    expect((await publishedOf(request)).at(-1)).toBe('round-table deadline-set 2026-12-09');
  });

  test.each([
    ['another answer', requestDecided, { outcome: 'access-solves', direction: 'downscaling' }],
    ['withdrawal', requestWithdrawn, {}],
  ] as const)('ends with %s', async (_, event, more) => {
    const request = await asked();
    await scheduling.receive(event as any, { ...event.example, ...more, ...request });
    expect(await leftOf(request)).toEqual([]);
    scheduling.clock.moveTo('2026-12-10T09:00:00Z');
    await due(request.caseId);
    expect(await publishedOf(request)).toHaveLength(2);
  });

  test('is each request’s own, also in one household', async () => {
    const first = await asked();
    const second = { caseId: first.caseId, requestId: randomUUID() };
    await scheduling.receive(downscalingRequested, {
      ...downscalingRequested.example,
      ...second,
      receivedAt: '2026-11-24T09:00:00Z',
    });
    await scheduling.receive(requestWithdrawn, { ...requestWithdrawn.example, ...first });
    expect(await leftOf(first)).toEqual([]);
    expect(await leftOf(second)).toEqual(['term', 'timer']);
    expect((await publishedOf(second))[0]).toBe('access-decision deadline-set 2026-12-01');
  });

  test('moves later when a calendar becomes known after a start (P-15)', async () => {
    const { database } = scheduling;
    const unknown = almere((json) => json.calendar.decrees.pop());
    const known = almere((json) =>
      json.calendar.decrees.at(-1).days.push({ on: '2026-11-26', name: { nl: 'een nieuwe dag' } }),
    );
    const old = await startTestService(service, { database, municipality: unknown });
    const request = await asked(old);
    await old.stop();
    const next = await startTestService(service, { database, municipality: known });
    const { rows } = await database.admin.query(
      `SELECT due_at FROM timer WHERE key = 'settle-term:' || $1::text AND status = 'armed'`,
      [request.caseId],
    );
    expect(rows).toHaveLength(1);
    await next.receive(termDue as any, { caseId: request.caseId });
    await next.stop();
    expect((await publishedOf(request)).filter((one) => one.includes('set'))).toEqual([
      'access-decision deadline-set 2026-11-30',
      'access-decision deadline-set 2026-12-01',
    ]);
  });
});
