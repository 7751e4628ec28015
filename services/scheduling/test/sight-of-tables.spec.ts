import { randomUUID } from 'node:crypto';
import { partyInvolved, partyReleased } from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanner, instant, weekdays } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'sc' });
});
afterAll(() => scheduling?.stop());

const { professional, calledTable, proposals, book } = aPlanner(() => scheduling);
type Called = Awaited<ReturnType<typeof calledTable>>;

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
      absences: [],
    });
    await as.delete(`${path}/blocks/${blockId}`);
    expect((await as.get(path)).body.blocks).toEqual([]);
    expect((await scheduling.as(await professional('school')).get(path)).status).toBe(403);
  });
});

test('a number that somebody else chose for a busy time is answered as any other', async () => {
  const [first, second] = [await professional('school', [1]), await professional('school', [1])];
  const blockId = randomUUID();
  const blockOf = ({ personId }: Person) => `/v1/calendars/${personId}/blocks/${blockId}`;
  const block = { startsAt: '2026-12-01T10:00:00.000Z', endsAt: '2026-12-01T11:00:00.000Z' };
  for (const person of [first, second])
    expect((await scheduling.as(person).put(blockOf(person), block)).status).toBe(204);
  expect((await scheduling.as(second).delete(blockOf(second))).status).toBe(204);
  const { body } = await scheduling.as(first).get(`/v1/calendars/${first.personId}`);
  expect(body.blocks).toEqual([{ blockId, ...block }]);
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

    test('and nobody else does: a stranger, a hidden contact, a colleague where the party named nobody', async () => {
      expect(await mine(colleague!)).toEqual([]);
      const { parties } = await calledTable({ more: [{ kind: 'safe-home', restricted: true }] });
      const hidden = parties.find(({ restricted }) => restricted)!;
      expect(await mine(somebody())).toEqual([]);
      expect(await mine({ ...somebody(), personId: hidden.personId })).toEqual([]);
    });
  });
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
