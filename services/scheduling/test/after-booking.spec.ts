import { randomUUID } from 'node:crypto';
import {
  attendanceReplyReceived,
  coordinatorAppointed,
  coordinatorLeft,
  optionsReplyReceived,
  partyInvolved,
  partyReleased,
  placeNeedsKnown,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { roomChanged } from '../src/calendar/room.timers.ts';
import { service } from '../src/service.ts';
import { aPlanner, instant } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'sc' });
});
afterAll(() => scheduling?.stop());

const { professional, calledTable, saidOf, proposals, book } = aPlanner(() => scheduling);
type Called = Awaited<ReturnType<typeof calledTable>>;

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

  test('R-26: what somebody said on the phone is recorded by the coordinator, and by nobody else', async () => {
    const called = await calledTable();
    await book(called, (await proposals(called)).proposals[0].startsAt);
    const [doctor] = called.people;
    const path = `/v1/round-tables/${called.roundTableId}`;
    const said = { personId: called.parent, answer: 'accepted' };
    expect((await scheduling.as(doctor).post(`${path}/_record-answer`, said)).status).toBe(403);
    const another = somebody(['professional', 'independent-coordinator']);
    expect((await scheduling.as(another).post(`${path}/_record-answer`, said)).status).toBe(404);
    const as = scheduling.as(called.coordinator);
    expect((await as.post(`${path}/_record-answer`, said)).status).toBe(200);
    const { guests } = (await as.get(path)).body;
    expect(guests.find(({ personId }: any) => personId === called.parent).answer).toMatchObject({
      answer: 'accepted',
      recordedBy: called.coordinator.personId,
    });
    expect(await saidOf(called.caseId, 'attendance-answered')).toMatchObject([{ personId: called.parent }]);
    const stranger = await as.post(`${path}/_record-answer`, { ...said, personId: randomUUID() });
    expect(stranger.body.code).toBe('not-invited');
  });

  test('R-26: who has not answered is asked again, once within a working day, and by the coordinator alone', async () => {
    const called = await calledTable();
    await book(called, (await proposals(called)).proposals[0].startsAt);
    const [doctor] = called.people;
    const path = `/v1/round-tables/${called.roundTableId}`;
    expect((await scheduling.as(doctor).post(`${path}/_ask-again`, {})).status).toBe(403);
    await scheduling.as(doctor).post(`${path}/_answer`, { answer: 'accepted' });
    const as = scheduling.as(called.coordinator);
    expect((await as.post(`${path}/_ask-again`, {})).status).toBe(200);
    const [{ asked }] = await saidOf(called.caseId, 'round-table-answers-asked-again');
    const people = asked.map(({ personId }: any) => personId);
    expect(people).toContain(called.parent);
    expect(people).not.toContain(doctor!.personId);
    expect((await as.post(`${path}/_ask-again`, {})).body.code).toBe('asked-again-lately');
  });

  test('R-24: who is invited sees which professionals come and whether the household does, and no answer of theirs', async () => {
    const called = await calledTable();
    const path = `/v1/round-tables/${called.roundTableId}`;
    const [doctor] = called.people;
    expect((await scheduling.as(doctor).get(path)).body.company).toBeUndefined();
    expect((await book(called, (await proposals(called)).proposals[0].startsAt)).status).toBe(200);
    const { company, householdComes, guests } = (await scheduling.as(doctor).get(path)).body;
    expect(householdComes).toBe(true);
    expect(guests).toBeUndefined();
    expect(company).toContainEqual({
      personId: called.coordinator.personId,
      role: 'chair',
      organisationId: called.coordinator.organisationId,
    });
    const hidden = await professional('safe-home');
    await scheduling.receive(partyInvolved, {
      partyId: randomUUID(),
      caseId: called.caseId,
      organisationId: hidden.organisationId,
      organisationKind: hidden.kind,
      personId: hidden.personId,
      memberIds: [called.child],
      restricted: true,
      role: 'provider',
      involvedAt: instant,
    });
    expect((await scheduling.as(doctor).get(path)).body.company).toEqual(company);
    expect(JSON.stringify(company)).not.toContain('answer');
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
    // By the audit trail it could have been any conflict.
    const other = await calledTable();
    expect((await book(other, (await proposals(other)).proposals[0].startsAt)).status).toBe(200);
    expect((await scheduling.as(other.coordinator).post(`/v1/cases/${other.caseId}/round-tables`)).body.code).toBe(
      'table-open',
    );
    expect(await refusedTo(called.coordinator)).toEqual(['refused']);
    expect(await refusedTo(other.coordinator)).toEqual(['refused']);
    for (const { partyId } of called.parties.filter(({ restricted }) => restricted)) {
      await scheduling.receive(partyReleased, { caseId: called.caseId, partyId, releasedAt: instant });
    }
    expect((await book(called, (await proposals(called)).proposals[0].startsAt)).status).toBe(200);
    const [booked] = await saidOf(called.caseId, 'round-table-booked');
    expect(booked.attendees.filter(({ role }: any) => role === 'party')).toHaveLength(6);
  });
});

async function refusedTo({ personId }: Person): Promise<string[]> {
  const { rows } = await scheduling.database.admin.query(
    `SELECT DISTINCT result FROM chassis.audit_entry WHERE person_id = $1 AND result <> 'done'`,
    [personId],
  );
  return rows.map(({ result }) => result);
}

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

  test('a hidden party that comes in is the coordinator’s to see, on the list too, and makes no event (P-27)', async () => {
    const called = await bookedTable();
    const hidden = { organisationKind: 'safe-home', restricted: true, role: 'provider' as const };
    const { personId, organisationId } = await professional('safe-home');
    const party = { ...hidden, partyId: randomUUID(), personId, organisationId };
    await scheduling.receive(partyInvolved, { ...party, caseId: called.caseId, memberIds: [], involvedAt: instant });
    expect([await seeBroken(called), await tasks(called)]).toEqual([['hidden-party-undecided'], []]);
    const listed = async (person: Person) =>
      (await scheduling.as(person).get('/v1/round-tables')).body.items.map(({ broken }: any) => broken);
    expect(await listed(called.coordinator)).toEqual([['hidden-party-undecided']]);
    expect(await listed(called.people[0]!)).toEqual([undefined]);
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

  test('S002-24 undo: when such a decision is taken back, as if it had not been taken', async () => {
    const called = await bookedTable();
    const { partyId } = called.parties[0]!;
    const path = `/v1/round-tables/${called.roundTableId}`;
    const as = (person: Person) => scheduling.as(person);
    const seen = async () => (await as(called.coordinator).get(path)).body;
    const before = await seen();
    const mark = { what: 'need', partyId, need: 'informed', reason: 'Leest het verslag.' };
    await as(called.coordinator).post(`${path}/_decide-roster`, mark);
    const back = { what: 'need-as-before', partyId };
    expect((await as(somebody(['independent-coordinator'])).post(`${path}/_decide-roster`, back)).status).toBe(404);
    for (const _twice of [1, 2]) {
      expect((await as(called.coordinator).post(`${path}/_decide-roster`, back)).status).toBe(200);
    }
    const after = await seen();
    const seats = ({ guests }: any) => guests.map(({ personId, need }: any) => `${personId} ${need}`).sort();
    expect([after.decisions, after.roster]).toEqual([before.decisions, before.roster]);
    expect(seats(after)).toEqual(seats(before));
    expect(await saidOf(called.caseId, 'round-table-attendees-changed')).toHaveLength(2);
  });

  test('S002-24 undo: whoever is seated again has the time again, unless it was taken meanwhile (P-10)', async () => {
    const called = await bookedTable();
    const { partyId, personId } = called.parties[0]!;
    const path = `/v1/round-tables/${called.roundTableId}`;
    const as = scheduling.as(called.coordinator);
    const seen = async () => (await as.get(path)).body;
    const reserved = async () => (await seen()).guests.find((guest: any) => guest.personId === personId)?.reserved;
    const letGo = { what: 'need', partyId, need: 'informed', reason: 'Leest het verslag.' };
    const back = { what: 'need-as-before', partyId };
    expect(await reserved()).toBe(true);
    await as.post(`${path}/_decide-roster`, letGo);
    expect(await reserved()).toBeUndefined();
    await as.post(`${path}/_decide-roster`, back);
    expect(await reserved()).toBe(true);
    await as.post(`${path}/_decide-roster`, letGo);
    const { startsAt, endsAt } = (await seen()).appointment;
    const [self] = called.people.filter((person) => person.personId === personId);
    const block = await scheduling
      .as(self)
      .put(`/v1/calendars/${personId}/blocks/${randomUUID()}`, { startsAt, endsAt });
    expect(block.status).toBe(204);
    await as.post(`${path}/_decide-roster`, back);
    expect(await reserved()).toBe(false);
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
