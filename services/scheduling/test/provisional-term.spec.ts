import { randomUUID } from 'node:crypto';
import { upscalingRequested } from '@rondetafel/contracts';
import { startTestService, type TestOptions, type TestService, until } from '@rondetafel/platform/testing';
import type { Municipality } from '@rondetafel/policy';
import { service } from '../src/service.ts';
import { termDue } from '../src/term/term.timers.ts';
import { aPlanner } from './a-planner.ts';
import { almere } from './almere.ts';

/** The days of 2026 are not known yet. */
const before = (change: (json: any) => void = () => {}): Municipality =>
  almere((json) => {
    json.calendar.decrees.pop();
    change(json);
  });
/** They are, and 26 November is one of them. */
const withNewDay = almere((json) => {
  json.calendar.decrees.at(-1).days.push({ on: '2026-11-26', name: { nl: 'een nieuwe dag' } });
});

const running: TestService[] = [];
afterEach(async () => {
  // The first one drops the database.
  for (const one of running.splice(0).reverse()) await one.stop();
});

async function start(options: TestOptions): Promise<TestService> {
  const started = await startTestService(service, { prefix: 'pt', ...options });
  running.push(started);
  return started;
}

const startAfter = ({ database }: TestService, options: TestOptions) => start({ database, ...options });

/** A request received on 23 November: without a new day its last day is 7 December. */
async function requested(scheduling: TestService): Promise<string> {
  const caseId = randomUUID();
  const requestId = randomUUID();
  const receivedAt = '2026-11-23T09:00:00Z';
  await scheduling.receive(upscalingRequested, { ...upscalingRequested.example, caseId, requestId, receivedAt });
  return caseId;
}

const deadlinesOf = async (scheduling: TestService, caseId: string) =>
  (await scheduling.published())
    .filter(({ type, data }) => type.includes('.deadline-set.') && data.caseId === caseId)
    .map(({ data: { deadlineOn, provisional } }) => ({ deadlineOn, provisional }));

const timersOf = async ({ database }: TestService, caseId: string) => {
  const { rows } = await database.admin.query(
    `SELECT key, due_at FROM timer WHERE status = 'armed' AND key LIKE '%' || $1::text ORDER BY key`,
    [caseId],
  );
  return rows.map(({ key, due_at }) => `${key.split(':')[0]} ${due_at.toISOString()}`);
};

const settling = 'settle-term 2026-11-23T09:00:00.000Z';

const termIn = async ({ database }: TestService, caseId: string) => {
  const { rows } = await database.admin.query(
    `SELECT t.frozen -> 'term' AS term, r.frozen -> 'term' AS of_request
     FROM case_term t JOIN request r USING (case_id) WHERE case_id = $1`,
    [caseId],
  );
  expect(rows[0].of_request).toEqual(rows[0].term);
  return rows[0].term;
};

const provisional = { deadlineOn: '2026-12-07', provisional: true };

describe('a term past the last known decree year (P-15)', () => {
  test('moves later by itself once the service starts with the calendar, published once by however many instances', async () => {
    const old = await start({ municipality: before() });
    const caseId = await requested(old);
    expect(await deadlinesOf(old, caseId)).toEqual([provisional]);

    const instance = { municipality: withNewDay, bus: true };
    const [one] = await Promise.all([startAfter(old, instance), startAfter(old, instance)]);
    const settled = { deadlineOn: '2026-12-08', provisional: false };
    await until(async () => (await deadlinesOf(one, caseId)).length > 1);
    // Armed for its new days: at risk from the day on which five of them are left.
    await until(async () => (await timersOf(one, caseId)).join() === 'term 2026-11-30T23:00:00.000Z');
    expect(await termIn(one, caseId)).toMatchObject({ on: '2026-12-08', provisional: false });

    const again = await startAfter(old, instance);
    expect(await timersOf(again, caseId)).toEqual(['term 2026-11-30T23:00:00.000Z']);
    expect(await deadlinesOf(again, caseId)).toEqual([provisional, settled]);
  });

  test('is not looked at by a start with the calendar that counted it, nor when it is not provisional', async () => {
    const old = await start({ municipality: before() });
    const caseId = await requested(old);
    const armed = await timersOf(old, caseId);
    await startAfter(old, { municipality: before() });
    expect(await timersOf(old, caseId)).toEqual(armed);

    const known = await startAfter(old, {});
    const settled = await requested(known);
    const untouched = await timersOf(known, settled);
    await startAfter(old, { municipality: withNewDay });
    expect(await timersOf(known, settled)).toEqual(untouched);
    expect(await timersOf(known, caseId)).toEqual([settling, ...armed]);
  });

  test('never moves earlier, and is provisional no more', async () => {
    const closed = before((json) => {
      json.calendar.dayKinds['closing-day'].countsForTerm = false;
      json.calendar.closingDays.push({ on: '2026-12-03', name: { nl: 'sluitingsdag' } });
    });
    const old = await start({ municipality: closed });
    const caseId = await requested(old);
    const known = await startAfter(old, {});
    await known.receive(termDue as any, { caseId });
    await known.receive(termDue as any, { caseId });
    const promised = { deadlineOn: '2026-12-08', provisional: true };
    expect(await deadlinesOf(known, caseId)).toEqual([promised, { ...promised, provisional: false }]);
    expect(await termIn(known, caseId)).toMatchObject({ on: '2026-12-08', provisional: false });
  });

  test('keeps what was published of how it stands when its last day stays', async () => {
    const old = await start({ municipality: before() });
    const caseId = await requested(old);
    old.clock.moveTo('2026-11-30T08:00:00Z');
    await old.receive(termDue as any, { caseId });
    const known = await startAfter(old, {});
    known.clock.moveTo('2026-11-30T09:00:00Z');
    await known.receive(termDue as any, { caseId });
    const types = (await known.published())
      .filter(({ data }) => data.caseId === caseId)
      .map(({ type }) => type.split('.')[3]);
    expect(types).toEqual(['deadline-set', 'deadline-at-risk', 'deadline-set']);
  });

  test('is settled by whatever looks at it first, such as a decision about the table, which then has until the new day', async () => {
    let scheduling = await start({ municipality: before() });
    const { calledTable, proposals, book } = aPlanner(() => scheduling);
    const called = await calledTable();
    const old = scheduling;
    scheduling = await startAfter(old, { municipality: withNewDay });
    const [{ startsAt }] = (await proposals(called)).proposals;
    expect((await book(called, startsAt)).status).toBe(200);
    const settled = { deadlineOn: '2026-12-08', provisional: false };
    expect(await deadlinesOf(scheduling, called.caseId)).toEqual([provisional, settled]);
    expect(await termIn(scheduling, called.caseId)).toMatchObject({ on: '2026-12-08' });

    const deadlineOfTable = async () =>
      (await scheduling.as(called.coordinator).get(`/v1/round-tables/${called.roundTableId}`)).body.deadlineOn;
    expect(await deadlineOfTable()).toBe('2026-12-07');
    expect(await timersOf(scheduling, called.caseId)).toContain(settling);
    await scheduling.receive(termDue as any, { caseId: called.caseId });
    expect(await deadlineOfTable()).toBe('2026-12-08');
    expect(await deadlinesOf(scheduling, called.caseId)).toHaveLength(2);
  });

  test('is found among more than one batch', async () => {
    const old = await start({ municipality: before() });
    const cases: string[] = [];
    for (let n = 0; n < 101; n++) cases.push(await requested(old));
    await startAfter(old, { municipality: withNewDay });
    const { rows } = await old.database.admin.query(
      `SELECT count(*)::int AS count FROM timer WHERE status = 'armed' AND key LIKE 'settle-term:%'`,
    );
    expect(rows[0].count).toBe(cases.length);
  });
});
