import { randomUUID } from 'node:crypto';
import { caseRegistered, coordinatorAppointed, partyInvolved, upscalingRequested } from '@rondetafel/contracts';
import {
  type Person,
  somebody,
  startTestService,
  type TestService,
  unprotectedTables,
} from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanner, district, instant, weekdays } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'sc' });
});
afterAll(() => scheduling?.stop());

const { professional, worksOn, room, calledTable, saidOf, proposals, book } = aPlanner(() => scheduling);
const asActor = (person: Person) => ({
  ...person,
  issuer: 'test',
  subject: 'test',
  expiresAt: new Date(),
  call: { trace: { traceId: '0'.repeat(32), spanId: '0'.repeat(16), flags: '01' }, route: 'TEST /' },
});

test('every table about a person or a case is behind row-level security, or out of reach of requests', async () => {
  expect(await unprotectedTables(scheduling.database.admin, service)).toEqual([]);
});

test('reserved times are told to who plans, and to nobody else', async () => {
  const called = await calledTable();
  const [slot] = (await proposals(called)).proposals;
  expect((await book(called, slot.startsAt)).status).toBe(200);
  const { rows } = await scheduling.database.admin.query(
    `SELECT array_agg(resource_id) AS ids FROM reservation WHERE case_id = $1`,
    [called.caseId],
  );
  const seenAs = (person: Person) =>
    scheduling.running.parts.database.inTransaction(asActor(person), async (tx) => {
      const times = await tx.query(`SELECT round_table_id FROM sight.reserved($1, '-infinity', 'infinity')`, [
        rows[0].ids,
      ]);
      const ofTables = times.rows.filter(({ round_table_id: id }) => id !== null).length;
      const { rowCount } = await tx.query('SELECT FROM reservation WHERE case_id = $1', [called.caseId]);
      return [times.rowCount, ofTables, rowCount];
    });
  const all = rows[0].ids.length;
  expect(await seenAs(called.coordinator)).toEqual([all, all, all]);
  expect(await seenAs(somebody(['independent-coordinator']))).toEqual([all, 0, 0]);
  expect(await seenAs(somebody(['professional', 'dispatcher', 'administrator']))).toEqual([0, 0, 0]);
});

test('what another case holds is freed once it lapsed, and is nobody’s to delete before', async () => {
  const called = await calledTable();
  const [heldId, lapsedId] = [randomUUID(), randomUUID()];
  for (const [id, until] of [
    [heldId, '2026-11-24T09:00:00Z'],
    [lapsedId, '2026-11-23T08:00:00Z'],
  ]) {
    await scheduling.database.admin.query(
      `INSERT INTO reservation (resource_id, during, round_table_id, case_id, held_until)
       VALUES ($1, '[2026-12-01 09:00Z, 2026-12-01 10:00Z)', gen_random_uuid(), $2, $3)`,
      [id, called.caseId, until],
    );
  }
  const asAnother = somebody(['independent-coordinator']);
  await scheduling.running.parts.database.inTransaction(asActor(asAnother), async (tx) => {
    expect((await tx.query('DELETE FROM reservation WHERE held_until IS NOT NULL')).rowCount).toBe(0);
    await tx.query('SELECT sight.free_lapsed($1)', [[heldId, lapsedId]]);
    await tx.query(`SELECT set_config('app.now', $1, true)`, [instant]);
    await tx.query('SELECT sight.free_lapsed($1)', [[heldId, lapsedId]]);
  });
  const left = await scheduling.database.admin.query(
    'SELECT resource_id AS id FROM reservation WHERE resource_id = ANY ($1)',
    [[heldId, lapsedId]],
  );
  expect(left.rows).toEqual([{ id: heldId }]);
});

describe('from a request to a booked table', () => {
  test.each(['decided-first', 'reversed'])('S002-46: in term, whatever comes first (%s)', async (order) => {
    const called = await calledTable({ order });
    expect((await saidOf(called.caseId, 'deadline-set')).at(-1)).toMatchObject({
      deadlineOn: '2026-12-07',
      clock: 'received',
    });
    expect(await saidOf(called.caseId, 'round-table-called')).toHaveLength(1);
    const { found, proposals: slots } = await proposals(called);
    expect(found).toBe(true);
    expect((await book(called, slots[0].startsAt)).status).toBe(200);
    const [booked] = await saidOf(called.caseId, 'round-table-booked');
    expect(booked.startsAt <= '2026-12-07T23:00:00Z').toBe(true);
    expect(booked.place).toMatchObject({ venue: 'buurtcentrum-de-regenboog' });
    expect(booked.attendees.map(({ role }: any) => role).sort()).toEqual(
      ['chair', 'household-member', 'party', 'party', 'party', 'party'].sort(),
    );
  });

  test('R-13: the term explains itself by the days that were passed over', async () => {
    const { coordinator, caseId } = await calledTable();
    const { body } = await scheduling.as(coordinator).get(`/v1/cases/${caseId}/term`);
    expect(body).toMatchObject({ on: '2026-12-07', workingDays: 10, state: 'on-time' });
    expect(body.explanation.nl.join(' ')).toContain('7 december 2026');
  });

  test('S000-17: who has no part in the case finds no table and no term', async () => {
    const { caseId, roundTableId } = await calledTable();
    const stranger = scheduling.as(somebody(['professional', 'independent-coordinator']));
    expect((await stranger.get(`/v1/round-tables/${roundTableId}`)).status).toBe(404);
    expect((await stranger.get(`/v1/cases/${caseId}/term`)).status).toBe(404);
    expect((await stranger.get(`/v1/cases/${caseId}/round-tables`)).body.items).toEqual([]);
  });

  test('S002-34: where nobody finds a time, who blocks is named, and a substitute opens it (P-11)', async () => {
    const called = await calledTable();
    const [teacher] = called.people.filter(({ kind }) => kind === 'school');
    await worksOn(teacher!, []);
    const none = await proposals(called);
    expect(none.found).toBe(false);
    const school = called.parties.find(({ organisationKind }) => organisationKind === 'school')!;
    expect(none.blockers[0]).toMatchObject({ partyId: school.partyId });
    const colleague = await professional('school', weekdays, teacher!.organisationId);
    const some = await proposals(called);
    expect(some.found).toBe(true);
    const sent = some.proposals[0].attendance.find(({ partyId }: any) => partyId === school.partyId);
    expect(sent).toMatchObject({ as: 'substitute', personId: colleague.personId });
  });
});

describe('the table of rights decides, on record', () => {
  const refusedTo = async ({ personId }: Person) => {
    const { rows } = await scheduling.database.admin.query(
      `SELECT action, result FROM chassis.audit_entry WHERE person_id = $1 AND result <> 'done'`,
      [personId],
    );
    return rows;
  };

  test('S002-46: a focal-point officer keeps times too, their own', async () => {
    const officer = somebody(['focal-point-officer']);
    const pattern = { intervals: [{ weekday: 1, from: '09:00', to: '17:00' }] };
    const put = (id: string) => scheduling.as(officer).put(`/v1/calendars/${id}/weekly-pattern`, pattern);
    expect((await put(officer.personId)).status).toBe(204);
    expect((await put(randomUUID())).status).toBe(403);
    expect(await refusedTo(officer)).toEqual([{ action: 'put-weekly-pattern', result: 'not-your-calendar' }]);
  });

  test('S002-7: rooms are the administrator’s to keep', async () => {
    const teacher = somebody();
    const room = { venue: 'x', code: 'x', capacity: 4, stepFree: true };
    expect((await scheduling.as(teacher).put(`/v1/rooms/${randomUUID()}`, room)).status).toBe(403);
    expect(await refusedTo(teacher)).toEqual([{ action: 'put-room', result: 'may-not' }]);
  });
});

describe('two tables that want the same people', () => {
  test('S002-9: of simultaneous bookings one wins, and the other books the next proposal', async () => {
    const one = await calledTable();
    const other = await calledTable();
    // The same school at both tables.
    const school = one.parties.find(({ organisationKind }) => organisationKind === 'school')!;
    const theirs = other.parties.find(({ organisationKind }) => organisationKind === 'school')!;
    await scheduling.receive(partyInvolved, {
      ...theirs,
      organisationId: school.organisationId,
      personId: school.personId,
      caseId: other.caseId,
      role: 'provider',
      involvedAt: instant,
    });
    const { startsAt } = (await proposals(one)).proposals[0];
    const results = await Promise.all([book(one, startsAt), book(other, startsAt)]);
    expect(results.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = results[0]!.status === 409 ? one : other;
    const next = await proposals(loser);
    expect(next.proposals[0].startsAt).not.toBe(startsAt);
    expect((await book(loser, next.proposals[0].startsAt)).status).toBe(200);
    const { rows } = await scheduling.database.admin.query(
      `SELECT 1 FROM reservation a JOIN reservation b USING (resource_id)
       WHERE a.round_table_id < b.round_table_id AND a.during && b.during`,
    );
    expect(rows).toEqual([]);
  });

  test('S002-9: eight at once for the same people leave no overlap and no deadlock', async () => {
    const tables = await Promise.all(Array.from({ length: 8 }, () => calledTable()));
    const shared = tables[0]!.parties;
    for (const { caseId, parties } of tables.slice(1)) {
      for (const [nth, party] of parties.entries()) {
        const { organisationId, personId } = shared[nth]!;
        await scheduling.receive(partyInvolved, {
          ...party,
          organisationId,
          personId,
          caseId,
          role: 'provider',
          involvedAt: instant,
        });
      }
    }
    const { startsAt } = (await proposals(tables[0]!)).proposals[0];
    const results = await Promise.all(tables.map((table) => book(table, startsAt)));
    expect(results.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(results.filter(({ status }) => status === 409)).toHaveLength(7);
  }, 60_000);
});

describe('the early signal', () => {
  const aRequest = async (works: readonly number[]) => {
    const [caseId, requestId, coordinator] = [randomUUID(), randomUUID(), somebody(['independent-coordinator'])];
    const busy = await professional('youth-care-provider', works);
    const { personId, organisationId } = busy;
    const party = { partyId: randomUUID(), personId, organisationId, restricted: false };
    const about = { caseId, requestId, requestedBy: { personId, organisationId }, receivedAt: instant };
    const registered = () =>
      scheduling.receive(caseRegistered, { ...caseRegistered.example, caseId, district, members: [] });
    const requested = () =>
      scheduling.receive(upscalingRequested, {
        ...about,
        urgent: false,
        safetySignal: false,
        parties: [{ ...party, organisationKind: 'youth-care-provider', memberIds: [] }],
      });
    const appointed = () =>
      scheduling.receive(coordinatorAppointed, {
        caseId,
        personId: coordinator.personId,
        organisationId: coordinator.organisationId,
        kind: 'independent',
        appointedAt: instant,
      });
    return { caseId, coordinator, party, registered, requested, appointed };
  };

  test.each(['registered first', 'requested first'])(
    'S002-34: says who blocks once case and request are known (%s), and to the coordinator when there is one',
    async (order) => {
      await room();
      const { caseId, coordinator, party, registered, requested, appointed } = await aRequest([]);
      for (const step of order === 'registered first' ? [registered, requested] : [requested, registered]) await step();
      const signals = () => saidOf(caseId, 'no-slot-before-deadline');
      expect(await signals()).toHaveLength(1);
      await appointed();
      const [first, second] = await signals();
      expect(first).toMatchObject({ stage: 'intake', blocking: [party] });
      expect(first.coordinatorId).toBeUndefined();
      expect(second).toMatchObject({ stage: 'intake', coordinatorId: coordinator.personId, deadlineOn: '2026-12-07' });
    },
  );

  test('is given once, however often case and coordinator are published', async () => {
    await room();
    const { caseId, registered, requested, appointed } = await aRequest([]);
    for (const step of [registered, requested, appointed]) await step();
    const given = await saidOf(caseId, 'no-slot-before-deadline');
    for (const step of [registered, appointed]) await step();
    expect(await saidOf(caseId, 'no-slot-before-deadline')).toEqual(given);
  });

  test('is silent when there is a time', async () => {
    await room();
    const { caseId, registered, requested, appointed } = await aRequest(weekdays);
    for (const step of [requested, registered, appointed]) await step();
    expect(await saidOf(caseId, 'no-slot-before-deadline')).toEqual([]);
  });
});
