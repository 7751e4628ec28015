import { randomUUID } from 'node:crypto';
import { partyInvolved, professionalListed } from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import ICAL from 'ical.js';
import { service } from '../src/service.ts';
import { aPlanner } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'sf' });
});
afterAll(() => scheduling?.stop());
afterEach(() => scheduling.clock.moveTo('2026-11-23T09:00:00Z'));

const { professional, calledTable, proposals, book } = aPlanner(() => scheduling);
const own = '/v1/own-calendar-feed';

async function made(person: Person, language = 'nl'): Promise<string> {
  const { status, body } = await scheduling.as(person).put(own, undefined, { 'accept-language': language });
  expect(status).toBe(200);
  return body.secret;
}

const answered = (secret: string, headers: Record<string, string> = {}) =>
  fetch(`${scheduling.url}/v1/calendar-feeds/${secret}`, { headers });

async function eventsOf(secret: string) {
  const text = await (await answered(secret)).text();
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    return { uid: value('uid'), status: value('status'), at: value('dtstart'), sequence: value('sequence'), event };
  });
}

/** Somebody of whom the directory says whether they have an account. */
async function anEmployee() {
  const person = somebody();
  const { personId, organisationId } = person;
  const listed = (hasAccount: boolean) =>
    scheduling.receive(professionalListed, { personId, organisationId, districts: [], hasAccount });
  await listed(true);
  return { person, listed };
}

/** A table with somebody who is invited to it, and the link of each. */
async function aBookedTable() {
  const called = await calledTable();
  const [{ startsAt }, later] = (await proposals(called)).proposals;
  expect((await book(called, startsAt)).status).toBe(200);
  const [doctor] = called.people;
  return { ...called, startsAt, later: later.startsAt as string, doctor: doctor! };
}

describe('S002-46: one’s own tables in one’s own calendar', () => {
  test('are those to which one is invited or that one chairs, from their booking to their end', async () => {
    const { doctor, coordinator, startsAt, roundTableId } = await aBookedTable();
    const [ofDoctor, ofChair] = [await made(doctor), await made(coordinator)];
    const [seen] = await eventsOf(ofDoctor);
    expect(seen).toMatchObject({
      status: 'TENTATIVE',
      sequence: '0',
      at: new Date(startsAt).toISOString().replace('.000', ''),
    });
    expect(await eventsOf(ofChair)).toMatchObject([{ status: 'CONFIRMED' }]);
    await scheduling.as(doctor).post(`/v1/round-tables/${roundTableId}/_answer`, { answer: 'accepted', revision: 0 });
    expect(await eventsOf(ofDoctor)).toMatchObject([{ uid: seen!.uid, status: 'CONFIRMED', sequence: '1' }]);
    scheduling.clock.pass(60);
    const cancel = `/v1/round-tables/${roundTableId}/_cancel`;
    expect((await scheduling.as(coordinator).post(cancel, { because: 'Verhuisd.' })).status).toBe(200);
    for (const secret of [ofDoctor, ofChair]) expect(await eventsOf(secret)).toMatchObject([{ status: 'CANCELLED' }]);
    expect((await eventsOf(ofDoctor))[0]).toMatchObject({ uid: seen!.uid, sequence: '2' });
  });

  test('P-27: say nothing of whom or what they are about', async () => {
    const { doctor, caseId, people, parent, child, coordinator } = await aBookedTable();
    const text = await (await answered(await made(doctor))).text();
    expect(text).toContain('SUMMARY:Overleg');
    for (const id of [caseId, parent, child, coordinator.personId, ...people.map(({ personId }) => personId)])
      expect(text).not.toContain(id);
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|DESCRIPTION/);
    expect(await (await answered(await made(doctor, 'en'))).text()).toContain('SUMMARY:Meeting');
  });

  test('P-27: leave out a party that nobody may know of yet', async () => {
    const { caseId, child } = await aBookedTable();
    const hidden = await professional('safe-home');
    const secret = await made(hidden);
    await scheduling.receive(partyInvolved, {
      ...partyInvolved.example,
      caseId,
      partyId: randomUUID(),
      organisationId: hidden.organisationId,
      organisationKind: hidden.kind,
      personId: hidden.personId,
      memberIds: [child],
      restricted: true,
    });
    expect(await eventsOf(secret)).toEqual([]);
  });
});

describe('P-17: the link', () => {
  test('is shown once, and of its secret only the hash is kept', async () => {
    const person = somebody();
    const secret = await made(person);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const { body } = await scheduling.as(person).get(own);
    expect(Object.keys(body)).toEqual(['madeAt']);
    const { rows } = await scheduling.database.admin.query(
      'SELECT calendar_feed::text AS text FROM calendar_feed WHERE person_id = $1',
      [person.personId],
    );
    expect(rows[0].text).not.toContain(Buffer.from(secret).toString('hex'));
    expect(rows[0].text).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
    expect(scheduling.logged()).not.toContain(secret);
  });

  test('ends when another is made, and when its person ends it', async () => {
    const person = somebody();
    const first = await made(person);
    const second = await made(person);
    expect([first === second, (await answered(first)).status, (await answered(second)).status]).toEqual([
      false,
      404,
      200,
    ]);
    expect(await scheduling.as(person).delete(own)).toMatchObject({ status: 204 });
    expect((await answered(second)).status).toBe(404);
    expect((await scheduling.as(person).get(own)).body).toEqual({});
  });

  test('P-11: ends with its owner’s account', async () => {
    const { person, listed } = await anEmployee();
    const secret = await made(person);
    expect((await answered(secret)).status).toBe(200);
    await listed(false);
    const response = await answered(secret);
    const { code } = (await response.json()) as { code: string };
    expect([response.status, code]).toEqual([404, 'calendar-feed-unknown']);
  });

  test('ends when its owner comes without a role that keeps times', async () => {
    const person = somebody();
    const secret = await made(person);
    await scheduling.as({ ...person, roles: ['dispatcher'] }).get('/v1/rooms');
    expect((await answered(secret)).status).toBe(404);
    expect((await scheduling.as(person).get(own)).body).toEqual({});
  });

  test('ends when its owner was not here for ninety days, and every visit counts anew', async () => {
    const [comes, stays] = [somebody(), somebody()];
    const [ofComes, ofStays] = [await made(comes), await made(stays)];
    const days = (n: number) => scheduling.clock.pass(n * 24 * 3_600);
    days(80);
    await scheduling.as(comes).get('/v1/rooms');
    days(10);
    expect([(await answered(ofComes)).status, (await answered(ofStays)).status]).toEqual([200, 200]);
    days(1);
    expect([(await answered(ofComes)).status, (await answered(ofStays)).status]).toEqual([200, 404]);
    await scheduling.deleteOver();
    const { rows } = await scheduling.database.admin.query(
      'SELECT person_id FROM calendar_feed WHERE person_id = ANY ($1)',
      [[comes.personId, stays.personId]],
    );
    expect(rows).toEqual([{ person_id: comes.personId }]);
  });

  test.each(['x', 'A'.repeat(43), 'A'.repeat(90)])(
    'is answered as one that ended when it is wrong: %s',
    async (secret) => {
      const response = await answered(secret);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        404,
        'calendar-feed-unknown',
      ]);
    },
  );

  test('is answered in short to who has it already', async () => {
    const { doctor, coordinator, roundTableId } = await aBookedTable();
    const secret = await made(doctor);
    const { headers } = await answered(secret);
    const [etag, modified] = [headers.get('etag')!, headers.get('last-modified')!];
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
      'text/calendar; charset=utf-8',
      'private, no-cache',
    ]);
    const known: Record<string, string>[] = [
      { 'if-none-match': etag },
      { 'if-none-match': `W/${etag}` },
      { 'if-modified-since': modified },
    ];
    for (const headers of known) {
      const short = await answered(secret, headers);
      expect([short.status, await short.text(), short.headers.get('etag')]).toEqual([304, '', etag]);
    }
    scheduling.clock.pass(60);
    await scheduling.as(coordinator).post(`/v1/round-tables/${roundTableId}/_cancel`, { because: 'Verhuisd.' });
    for (const headers of known) expect((await answered(secret, headers)).status).toBe(200);
  });

  test('is followed twenty times a minute', async () => {
    const secret = await made(somebody());
    const statuses = new Set<number>();
    for (let n = 0; n < 21; n++) statuses.add((await answered(secret)).status);
    expect([...statuses]).toEqual([200, 429]);
  });

  test.each(['professional', 'independent-coordinator', 'focal-point-officer'] as const)(
    'is for who keeps times: %s',
    async (role) => {
      expect((await answered(await made(somebody([role])))).status).toBe(200);
    },
  );

  test.each(['dispatcher', 'administrator', 'ops', 'resident'] as const)('is not for: %s', async (role) => {
    const as = scheduling.as(somebody([role]));
    for (const call of ['get', 'put', 'delete'] as const) expect(await as[call](own)).toMatchObject({ status: 403 });
  });

  test('is nobody’s who is not signed in, to make or to end', async () => {
    for (const call of ['get', 'put', 'delete'] as const)
      expect(await scheduling.as()[call](own)).toMatchObject({ status: 401 });
  });
});
