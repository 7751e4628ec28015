import { randomUUID } from 'node:crypto';
import {
  attendanceReplyReceived,
  caseRegistered,
  coordinatorAppointed,
  coordinatorLeft,
  optionsReplyReceived,
  partyInvolved,
  partyReleased,
  placeNeedsKnown,
  upscalingRequested,
} from '@rondetafel/contracts';
import {
  type Person,
  somebody,
  startTestService,
  type TestService,
  unprotectedTables,
} from '@rondetafel/platform/testing';
import { roomChanged } from '../src/calendar/room.timers.ts';
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
type Called = Awaited<ReturnType<typeof calledTable>>;

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
    await tx.query('SELECT sight.free_lapsed($1, $2)', [[heldId, lapsedId], instant]);
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

describe('who can when', () => {
  const seen = async ({ coordinator, roundTableId }: Called) =>
    (await scheduling.as(coordinator).get(`/v1/round-tables/${roundTableId}/availability`)).body;

  test('S002-34: the coordinator sees when each can, and of a busy time nothing but that', async () => {
    const called = await calledTable();
    const [doctor] = called.people;
    const block = { startsAt: '2026-12-01T10:00:00Z', endsAt: '2026-12-01T11:00:00Z' };
    const blockId = randomUUID();
    expect((await scheduling.as(doctor).put(`/v1/calendars/${doctor!.personId}/blocks/${blockId}`, block)).status).toBe(
      204,
    );
    const { seats, starts, days } = await seen(called);
    const party = called.parties.find(({ personId }) => personId === doctor!.personId)!;
    const [person] = seats.find(({ seatId }: any) => seatId === party.partyId).persons;
    expect(person.times).toContainEqual({ ...block, state: 'busy' });
    expect(person.times).toContainEqual({
      startsAt: '2026-12-02T08:00:00Z',
      endsAt: '2026-12-02T16:00:00Z',
      state: 'free',
    });
    expect(days.at(-1).on).toBe('2026-12-07');
    expect(starts).not.toContain('2026-12-01T10:00:00Z');
    expect(starts).toContain('2026-12-02T08:00:00Z');
  });

  test('S000-17: nobody but the coordinator sees it', async () => {
    const called = await calledTable();
    const { people, roundTableId } = called;
    const path = `/v1/round-tables/${roundTableId}/availability`;
    expect((await scheduling.as(people[0]).get(path)).status).toBe(403);
    const another = somebody(['professional', 'independent-coordinator']);
    expect((await scheduling.as(another).get(path)).status).toBe(404);
  });

  test('P-17: people see, add and remove their own times, and see nobody else’s', async () => {
    const teacher = await professional('school', [1, 3]);
    const as = scheduling.as(teacher);
    const path = `/v1/calendars/${teacher.personId}`;
    const block = { startsAt: '2026-12-01T10:00:00.000Z', endsAt: '2026-12-01T11:00:00.000Z' };
    const blockId = randomUUID();
    await as.put(`${path}/blocks/${blockId}`, block);
    expect((await as.get(path)).body).toEqual({
      personId: teacher.personId,
      intervals: [1, 3].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
      blocks: [{ blockId, ...block }],
    });
    await as.delete(`${path}/blocks/${blockId}`);
    expect((await as.get(path)).body.blocks).toEqual([]);
    expect((await scheduling.as(await professional('school')).get(path)).status).toBe(403);
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

describe('after booking', () => {
  test('R-22: a required no re-opens the search, and booking another time invites all anew', async () => {
    const called = await calledTable();
    const { proposals: slots } = await proposals(called);
    await book(called, slots[0].startsAt);
    const [doctor] = called.people;
    const answered = await scheduling
      .as(doctor)
      .post(`/v1/round-tables/${called.roundTableId}/_answer`, { answer: 'declined' });
    expect(answered.status).toBe(200);
    expect((await saidOf(called.caseId, 'attendance-answered'))[0]).toMatchObject({
      answer: 'declined',
      need: 'required',
    });
    const as = scheduling.as(called.coordinator);
    expect((await as.get(`/v1/round-tables/${called.roundTableId}`)).body.phase).toBe('reopened');
    const again = await proposals(called);
    expect(again.proposals.map(({ startsAt }: any) => startsAt)).not.toContain(slots[0].startsAt);
    expect((await book(called, again.proposals.at(-1).startsAt)).status).toBe(200);
    expect((await saidOf(called.caseId, 'round-table-moved'))[0]).toMatchObject({ revision: 1 });
  });

  test('P-18: an answer by mail counts, one to an older time does not', async () => {
    const called = await calledTable();
    await book(called, (await proposals(called)).proposals[0].startsAt);
    const reply = { roundTableId: called.roundTableId, personId: called.parent, receivedAt: instant };
    await scheduling.receive(attendanceReplyReceived, { ...reply, revision: 0, answer: 'accepted' });
    await book(called, (await proposals(called)).proposals.at(-1).startsAt);
    await scheduling.receive(attendanceReplyReceived, { ...reply, revision: 0, answer: 'declined' });
    const answers = (await saidOf(called.caseId, 'attendance-answered')).map(({ answer }) => answer);
    expect(answers).toEqual(['accepted']);
  });

  test('P-11: accepted by link, declined in the portal, accepted by link again: the table has the last', async () => {
    const called = await calledTable();
    await book(called, (await proposals(called)).proposals[0].startsAt);
    const [teacher, path] = [called.people[2]!, `/v1/round-tables/${called.roundTableId}`];
    const as = scheduling.as(teacher);
    const byLink = (receivedAt: string) => {
      const reply = { roundTableId: called.roundTableId, personId: teacher.personId, revision: 0, receivedAt };
      return scheduling.receive(attendanceReplyReceived, { ...reply, answer: 'accepted' });
    };
    await byLink('2026-11-23T08:58:00.000Z');
    expect((await as.post(`${path}/_answer`, { answer: 'declined' })).status).toBe(200);
    await byLink('2026-11-23T08:59:00.000Z'); // overtaken by the portal's
    expect((await as.get(path)).body.myAnswer).toBe('declined');
    await byLink('2026-11-23T09:01:00.000Z');
    expect((await as.get(path)).body.myAnswer).toBe('accepted');
  });

  test('P-11: who chose by signed link is heard, and a choice among an older offer is not', async () => {
    const called = await calledTable();
    const as = scheduling.as(called.coordinator);
    const path = `/v1/round-tables/${called.roundTableId}`;
    const slots = (await proposals(called)).proposals.slice(0, 2).map(({ startsAt }: any) => ({ startsAt }));
    const offers: { offerId: string; optionIds: string[] }[] = [];
    for (let nth = 0; nth < 2; nth++)
      offers.push((await as.post(`${path}/_offer`, { slots, askedIds: [called.parent] })).body);
    for (const { offerId, optionIds } of offers.toReversed()) {
      const choice = { roundTableId: called.roundTableId, personId: called.parent, receivedAt: instant };
      await scheduling.receive(optionsReplyReceived, { ...choice, offerId, suitableOptionIds: optionIds.slice(1) });
    }
    expect((await as.get(path)).body.offer.suits).toEqual({ [called.parent]: offers[1]!.optionIds.slice(1) });
  });

  test('P-10: cancelling frees everyone and every room at once', async () => {
    const called = await calledTable();
    const { startsAt } = (await proposals(called)).proposals[0];
    await book(called, startsAt);
    const as = scheduling.as(called.coordinator);
    expect((await as.post(`/v1/round-tables/${called.roundTableId}/_cancel`, { because: 'Verhuisd.' })).status).toBe(
      200,
    );
    const { rows } = await scheduling.database.admin.query('SELECT 1 FROM reservation WHERE round_table_id = $1', [
      called.roundTableId,
    ]);
    expect(rows).toEqual([]);
    expect(await saidOf(called.caseId, 'round-table-cancelled')).toHaveLength(1);
  });

  test('P-10: after a cancelled table the coordinator calls another, within the same term; two at once call one', async () => {
    const called = await calledTable();
    const as = scheduling.as(called.coordinator);
    const path = `/v1/cases/${called.caseId}/round-tables`;
    expect((await as.post(path, {})).body).toMatchObject({ status: 409, code: 'table-open' });
    await as.post(`/v1/round-tables/${called.roundTableId}/_cancel`, { because: 'Verhuisd.' });
    const other = scheduling.as(somebody(['professional', 'independent-coordinator']));
    expect((await other.post(path, {})).status).toBe(404);
    const answers = await Promise.all([as.post(path, {}), as.post(path, {})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { roundTableId } = answers.find(({ status }) => status === 201)!.body;
    const { body } = await as.get(`/v1/round-tables/${roundTableId}`);
    expect(body).toMatchObject({ phase: 'called', kind: 'upscaling', deadlineOn: '2026-12-07' });
    const { proposals: slots } = await proposals({ ...called, roundTableId });
    expect((await book({ ...called, roundTableId }, slots[0].startsAt)).status).toBe(200);
    expect(await saidOf(called.caseId, 'round-table-called')).toHaveLength(2);
  });

  test('P-27: a hidden party has to be decided on before anybody is invited, and nobody else notices it', async () => {
    const called = await calledTable({
      more: [
        { kind: 'safe-home', restricted: true },
        { kind: 'neighbourhood-team', restricted: true },
      ],
    });
    const { startsAt } = (await proposals(called)).proposals[0];
    expect((await book(called, startsAt)).body.code).toBe('hidden-party-undecided');
    for (const { partyId } of called.parties.filter(({ restricted }) => restricted)) {
      await scheduling.receive(partyReleased, { caseId: called.caseId, partyId, releasedAt: instant });
    }
    expect((await book(called, (await proposals(called)).proposals[0].startsAt)).status).toBe(200);
    const [booked] = await saidOf(called.caseId, 'round-table-booked');
    expect(booked.attendees.filter(({ role }: any) => role === 'party')).toHaveLength(6);
  });
});

describe('S002-9: what booking checked is checked again', () => {
  const seeBroken = async ({ coordinator, roundTableId }: Called) =>
    (await scheduling.as(coordinator).get(`/v1/round-tables/${roundTableId}`)).body.broken;
  const tasks = async ({ caseId }: Called) =>
    (await saidOf(caseId, 'round-table-promise-broken')).map(({ broken }) => broken);
  const bookedTable = async () => {
    const called = await calledTable();
    await book(called, (await proposals(called)).proposals[0].startsAt);
    return called;
  };
  const involve = async ({ caseId, child }: Called, kind: string) => {
    const { personId, organisationId } = await professional(kind);
    const party = { partyId: randomUUID(), personId, organisationId, organisationKind: kind, restricted: false };
    const involved = { ...party, caseId, memberIds: [child], involvedAt: instant };
    await scheduling.receive(partyInvolved, { ...involved, role: 'provider' });
  };
  const putRoom = async ({ coordinator, roundTableId }: Called, changes: object) => {
    const { body } = await scheduling.as(coordinator).get(`/v1/round-tables/${roundTableId}`);
    const { roomId, venue, room: code } = body.appointment.place;
    const input = { venue, code, capacity: 16, stepFree: true, ...changes };
    const { status } = await scheduling.as(somebody(['administrator'])).put(`/v1/rooms/${roomId}`, input);
    expect(status).toBe(204);
    const armed = `SELECT 1 FROM timer WHERE key = $1 AND status = 'armed'`;
    expect((await scheduling.database.admin.query(armed, [`room:${roomId}`])).rows).toHaveLength(1);
    await scheduling.receive(roomChanged as never, { roomId } as never);
  };

  test('when so many come in that the room is too small for them', async () => {
    const called = await bookedTable();
    for (let more = 0; more < 12; more++) await involve(called, 'housing-corporation');
    expect([await seeBroken(called), await tasks(called)]).toEqual([['room-too-small'], [['room-too-small']]]);
  });

  test('when the room itself is another than it was', async () => {
    const called = await bookedTable();
    await putRoom(called, { capacity: 3 });
    expect(await tasks(called)).toEqual([['room-too-small']]);
    await putRoom(called, {});
    expect(await seeBroken(called)).toBeUndefined();
  });

  test('when it becomes known that somebody needs a place without steps; the search looks for one then (P-12)', async () => {
    const called = await bookedTable();
    await putRoom(called, { stepFree: false });
    expect(await tasks(called)).toEqual([]);
    await scheduling.receive(placeNeedsKnown, { caseId: called.caseId, stepFree: true });
    expect(await tasks(called)).toEqual([['room-not-step-free']]);
    const { place } = (await scheduling.as(called.coordinator).get(`/v1/round-tables/${called.roundTableId}`)).body
      .appointment;
    const rooms = (await proposals(called)).proposals.map((proposal: any) => proposal.place?.roomId);
    expect(rooms).not.toContain(place.roomId);
  });

  test('when a decision on the roster asks people to come, or lets them go (S002-24)', async () => {
    const called = await bookedTable();
    const { partyId } = called.parties[0]!;
    const path = `/v1/round-tables/${called.roundTableId}`;
    const guests = async () => (await scheduling.as(called.coordinator).get(path)).body.guests.length;
    const before = await guests();
    const mark = { what: 'need', partyId, need: 'informed', reason: 'Leest het verslag.' };
    expect((await scheduling.as(called.coordinator).post(`${path}/_decide-roster`, mark)).status).toBe(200);
    expect(await guests()).toBe(before - 1);
    expect(await saidOf(called.caseId, 'round-table-attendees-changed')).toHaveLength(1);
  });
});

describe('P-27: in a case with a hidden party', () => {
  const withHidden = () => calledTable({ more: [{ kind: 'safe-home', restricted: true }] });

  test('its contact finds neither term nor table until it is revealed', async () => {
    const { caseId, roundTableId, parties } = await withHidden();
    const { partyId, personId, organisationId } = parties.find(({ restricted }) => restricted)!;
    const contact = scheduling.as({ personId, organisationId, roles: ['professional'] });
    const paths = [`cases/${caseId}/term`, `cases/${caseId}/round-tables`, `round-tables/${roundTableId}`];
    const found = async () => {
      const [term, tables, table] = await Promise.all(paths.map((path) => contact.get(`/v1/${path}`)));
      return [term!.status, tables!.body.items.length, table!.status];
    };
    expect(await found()).toEqual([404, 0, 404]);
    await scheduling.receive(partyReleased, { caseId, partyId, releasedAt: instant });
    expect(await found()).toEqual([200, 1, 200]);
  });

  test('nothing that anybody else reads counts what is decided about it', async () => {
    const called = await withHidden();
    const { personId, organisationId } = called.people[0]!;
    const party = scheduling.as({ personId, organisationId, roles: ['professional'] });
    const seen = async () => {
      const { headers, body } = await party.get(`/v1/round-tables/${called.roundTableId}`);
      return { etag: headers.get('etag'), body };
    };
    const before = await seen();
    const mark = { what: 'not-applicable', role: 'safe-home-or-samen-veilig', reason: 'Is al betrokken.' };
    const path = `/v1/round-tables/${called.roundTableId}/_decide-roster`;
    expect((await scheduling.as(called.coordinator).post(path, mark)).status).toBe(200);
    expect(await seen()).toEqual(before);
  });
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

describe('R-24: whoever has a seat finds the table by itself and knows why, with or without sight of the dossier:', () => {
  let called: Called;
  let [colleague, sent, asked] = [] as Person[];
  const mine = async (person: Person) => {
    const { status, body } = await scheduling.as(person).get('/v1/round-tables');
    expect(status).toBe(200);
    return body.items;
  };

  beforeAll(async () => {
    called = await calledTable();
    const { caseId, coordinator, roundTableId, child, parties } = called;
    colleague = await professional('debt-counselling');
    const nobodyNamed = {
      caseId,
      partyId: randomUUID(),
      role: 'provider' as const,
      memberIds: [child],
      restricted: false,
      organisationId: colleague!.organisationId,
      organisationKind: 'debt-counselling',
      involvedAt: instant,
    };
    await scheduling.receive(partyInvolved, nobodyNamed);
    const { proposals: slots } = await proposals(called);
    const school = parties.find(({ organisationKind }) => organisationKind === 'school')!;
    asked = called.people.find(({ personId }) => personId === school.personId)!;
    const offer = { slots: [{ startsAt: slots[1].startsAt }], askedIds: [asked!.personId] };
    const as = scheduling.as(coordinator);
    expect((await as.post(`/v1/round-tables/${roundTableId}/_offer`, offer)).status).toBe(201);
  });

  test('page by page, however many there are', async () => {
    const person = await professional('debt-counselling');
    const tables = [called, await calledTable()];
    for (const { caseId, child } of tables) {
      const party = {
        partyId: randomUUID(),
        organisationKind: 'debt-counselling',
        memberIds: [child],
        restricted: false,
      };
      const { personId, organisationId } = person;
      const involved = { ...party, caseId, personId, organisationId, role: 'provider' as const, involvedAt: instant };
      await scheduling.receive(partyInvolved, involved);
    }
    const seen = [];
    let query = '?limit=1';
    for (let page = 0; query && page < 3; page++) {
      const { body } = await scheduling.as(person).get(`/v1/round-tables${query}`);
      seen.push(...body.items.map(({ roundTableId }: any) => roundTableId));
      query = body._links.next?.href;
    }
    expect(seen).toEqual(tables.map(({ roundTableId }) => roundTableId).sort());
  });

  test('who is asked to choose', async () => {
    const [table] = await mine(asked!);
    expect(table).toMatchObject({ roundTableId: called.roundTableId, mySeat: { because: 'asked' } });
    expect(table.offer.options).toHaveLength(1);
  });

  describe('once it is booked', () => {
    beforeAll(async () => {
      const as = scheduling.as(called.coordinator);
      expect((await as.post(`/v1/round-tables/${called.roundTableId}/_take-back`, {})).status).toBeLessThan(300);
      const { proposals: slots } = await proposals(called);
      expect((await book(called, slots[0].startsAt)).status).toBe(200);
      const [doctor] = called.people;
      sent = await professional(doctor!.kind, weekdays, doctor!.organisationId);
      const party = called.parties.find(({ personId }) => personId === doctor!.personId)!;
      const another = { partyId: party.partyId, personId: sent!.personId };
      expect((await as.post(`/v1/round-tables/${called.roundTableId}/_send-another`, another)).status).toBeLessThan(
        300,
      );
    });

    test.each([
      ['who chairs', () => called.coordinator, false],
      ['the contact of a party', () => called.people[1]!, true],
      ['a colleague where the party named nobody', () => colleague!, true],
      ['who is sent in the place of another', () => sent!, true],
    ])('%s', async (_, who, isInvited) => {
      const person = who();
      const { organisationId } = person;
      const seat = isInvited ? { because: 'invited', organisationId } : { because: 'chairs' };
      const [table, ...others] = await mine(person);
      expect(others).toEqual([]);
      expect(table).toMatchObject({ roundTableId: called.roundTableId, mySeat: seat });
      expect(table.appointment.startsAt).toMatch(/^2026-/);
      expect(table).not.toHaveProperty('roster');
      const opened = await scheduling.as(person).get(`/v1/cases/${table.caseId}/round-tables`);
      expect(opened.body.items[0]).toMatchObject({ appointment: table.appointment, mySeat: seat });
    });

    test('and nobody else does: a stranger, a hidden contact', async () => {
      const { parties } = await calledTable({ more: [{ kind: 'safe-home', restricted: true }] });
      const hidden = parties.find(({ restricted }) => restricted)!;
      expect(await mine(somebody())).toEqual([]);
      expect(await mine({ ...somebody(), personId: hidden.personId })).toEqual([]);
    });
  });
});

test('P-13: after a substitute the chair is the coordinator again; who left before is not asked any more', async () => {
  const { caseId, coordinator, roundTableId } = await calledTable();
  const substitute = somebody(['independent-coordinator']);
  const professional = ({ personId, organisationId }: Person) => ({ personId, organisationId });
  await scheduling.receive(coordinatorAppointed, {
    caseId,
    kind: 'independent',
    ...professional(substitute),
    appointedAt: instant,
    standsInFor: coordinator.personId,
    untilOn: '2026-12-18',
  });
  const statuses = async () => {
    const see = (person: Person) => scheduling.as(person).get(`/v1/round-tables/${roundTableId}`);
    return [(await see(coordinator)).body.coordinatorId, (await see(substitute)).body.coordinatorId];
  };
  expect((await statuses())[1]).toBe(substitute.personId);
  await scheduling.receive(coordinatorLeft, {
    caseId,
    personId: substitute.personId,
    leftAt: instant,
    stays: professional(coordinator),
  });
  expect((await statuses())[0]).toBe(coordinator.personId);
  await scheduling.receive(coordinatorLeft, { caseId, personId: substitute.personId, leftAt: instant });
  expect((await statuses())[0]).toBe(coordinator.personId);
});

test('S000-17: no case is shown while this service is behind in who takes part', async () => {
  const { caseId, coordinator, roundTableId } = await calledTable();
  scheduling.feed.behind = 31;
  const paths = [`cases/${caseId}/term`, `cases/${caseId}/round-tables`, `round-tables/${roundTableId}`];
  for (const path of [...paths, ...['proposals', 'availability'].map((what) => `${paths[2]}/${what}`)]) {
    const { status, headers, body } = await scheduling.as(coordinator).get(`/v1/${path}`);
    expect([path, status, headers.get('retry-after'), body.code]).toEqual([path, 503, '5', 'dossier-feed-away']);
  }
  scheduling.feed.behind = 0;
  expect((await scheduling.as(coordinator).get(`/v1/round-tables/${roundTableId}`)).status).toBe(200);
});
