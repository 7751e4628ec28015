import { randomUUID } from 'node:crypto';
import { optionsReplyReceived, partyContactChanged, partyInvolved, partyLeft } from '@rondetafel/contracts';
import { startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanner, instant } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'sn' });
});
afterAll(() => scheduling?.stop());

const { professional, listed, calledTable, saidOf, proposals, book } = aPlanner(() => scheduling);
type Called = Awaited<ReturnType<typeof calledTable>>;

const pathOf = ({ roundTableId }: Called) => `/v1/round-tables/${roundTableId}`;
const see = async (called: Called) => (await scheduling.as(called.coordinator).get(pathOf(called))).body;
const guestIds = async (called: Called) => (await see(called)).guests.map(({ personId }: any) => personId);
const seatOf = async (called: Called, partyId: string) =>
  (await see(called)).roster.seats.find((seat: any) => seat.partyId === partyId);
async function bookedTable() {
  const called = await calledTable();
  await book(called, (await proposals(called)).proposals[0].startsAt);
  return called;
}
/** A housing corporation joins; nobody is named for it unless a test does. */
async function corporationJoins(called: Called, contact?: string) {
  const colleague = await professional('housing-corporation');
  const partyId = randomUUID();
  await scheduling.receive(partyInvolved, {
    partyId,
    organisationId: colleague.organisationId,
    organisationKind: 'housing-corporation',
    ...(contact && { personId: contact }),
    restricted: false,
    caseId: called.caseId,
    memberIds: [called.parent],
    role: 'provider',
    involvedAt: instant,
  });
  return { partyId, colleague, organisationId: colleague.organisationId };
}
const name = ({ caseId }: Called, partyId: string, personId: string) =>
  scheduling.receive(partyContactChanged, { caseId, partyId, personId, changedAt: instant });

describe('P-11: who comes for a party was named by somebody', () => {
  test('for a party that named nobody its seat stays open until it does', async () => {
    const called = await bookedTable();
    const before = await guestIds(called);
    const { partyId, colleague } = await corporationJoins(called);
    expect([(await seatOf(called, partyId)).personIds, await guestIds(called)]).toEqual([[], before]);
    expect(await saidOf(called.caseId, 'round-table-attendees-changed')).toEqual([]);

    await name(called, partyId, colleague.personId);
    expect(await guestIds(called)).toEqual(expect.arrayContaining([...before, colleague.personId]));
    expect(await saidOf(called.caseId, 'round-table-attendees-changed')).toHaveLength(1);
  });

  test('and nobody of it is found for a time either', async () => {
    const called = await calledTable();
    const { partyId } = await corporationJoins(called);
    const { proposals: slots } = await proposals(called);
    expect(slots[0].attendance.map((who: any) => who.partyId)).not.toContain(partyId);
    await book(called, slots[0].startsAt);
    expect((await see(called)).guests.map((guest: any) => guest.partyId)).not.toContain(partyId);
  });

  test('whoever was added without an account is nobody’s substitute', async () => {
    const called = await calledTable();
    const [party] = called.parties;
    const added = { personId: randomUUID(), organisationId: party!.organisationId };
    await listed(added, false);
    expect((await seatOf(called, party!.partyId)).personIds).toEqual([party!.personId]);
    await listed(added);
    expect((await seatOf(called, party!.partyId)).personIds).toEqual([party!.personId, added.personId]);
  });

  test('a named one without an account comes, and stays when others join', async () => {
    const called = await bookedTable();
    const [party] = called.parties;
    const added = { personId: randomUUID(), organisationId: party!.organisationId };
    await listed(added, false);
    const sent = { partyId: party!.partyId, personId: added.personId };
    expect((await scheduling.as(called.coordinator).post(`${pathOf(called)}/_send-another`, sent)).status).toBe(200);
    await corporationJoins(called);
    await corporationJoins(called, (await professional('debt-counselling')).personId);
    expect(await guestIds(called)).toContain(added.personId);
    expect(await guestIds(called)).not.toContain(party!.personId);
  });

  test('who was the contact goes when another is named, and a contact who sits already is no error', async () => {
    const called = await bookedTable();
    const [party, other] = called.parties;
    const colleague = await professional('youth-health-service', undefined, party!.organisationId);
    await name(called, party!.partyId, colleague.personId);
    expect(await guestIds(called)).toContain(colleague.personId);
    expect(await guestIds(called)).not.toContain(party!.personId);
    await name(called, party!.partyId, other!.personId);
    expect((await guestIds(called)).filter((id: string) => id === other!.personId)).toHaveLength(1);
  });
});

describe('P-11: another person is of the party itself', () => {
  test('whom the coordinator sends: nobody of another organisation, nobody unknown', async () => {
    const called = await bookedTable();
    const before = await guestIds(called);
    const stranger = await professional('housing-corporation');
    for (const personId of [randomUUID(), stranger.personId, called.parent]) {
      const sent = { partyId: called.parties[0]!.partyId, personId };
      const refused = await scheduling.as(called.coordinator).post(`${pathOf(called)}/_send-another`, sent);
      expect(refused).toMatchObject({ status: 400, body: { code: 'person-of-other-organisation' } });
    }
    expect(await guestIds(called)).toEqual(before);
  });

  test('whom a guest names instead: of all others the answer is the same, guests too, and nothing changes', async () => {
    const called = await bookedTable();
    const [doctor, youthCare] = called.people;
    const as = scheduling.as(doctor!);
    const stranger = await professional('housing-corporation');
    const others = [randomUUID(), stranger.personId, youthCare!.personId, called.parent, called.coordinator.personId];
    for (const substituteId of [...others, doctor!.personId]) {
      const refused = await as.post(`${pathOf(called)}/_answer`, { answer: 'declined', substituteId });
      expect(refused).toMatchObject({ status: 400, body: { code: 'substitute-not-possible' } });
    }
    expect((await see(called)).phase).toBe('booked');
    expect(await saidOf(called.caseId, 'attendance-answered')).toEqual([]);
    await as.post(`${pathOf(called)}/_answer`, { answer: 'declined' });
    expect((await see(called)).phase).toBe('reopened');
    const colleague = await professional(doctor!.kind, undefined, doctor!.organisationId);
    const instead = { answer: 'declined', substituteId: colleague.personId };
    expect((await as.post(`${pathOf(called)}/_answer`, instead)).status).toBe(200);
    expect((await see(called)).phase).toBe('booked');
  });
});

describe('P-11: who has no seat any more is asked no more', () => {
  async function offeredTo(called: Called, askedIds: readonly string[]) {
    const slots = (await proposals(called)).proposals.slice(0, 2).map(({ startsAt }: any) => ({ startsAt }));
    const offered = await scheduling.as(called.coordinator).post(`${pathOf(called)}/_offer`, { slots, askedIds });
    expect(offered.status).toBe(201);
    return offered.body as { offerId: string; optionIds: string[] };
  }
  const reads = ({ caseId, roundTableId }: Called) => [
    `/v1/round-tables/${roundTableId}`,
    `/v1/cases/${caseId}/term`,
    `/v1/cases/${caseId}/round-tables`,
  ];
  const statuses = (called: Called, person: any) =>
    Promise.all(
      reads(called).map(async (path) => {
        const { status, body } = await scheduling.as(person).get(path);
        return body.items ? body.items.length > 0 : status === 200;
      }),
    );
  const ways: [string, (called: Called, partyId: string) => Promise<unknown>][] = [
    [
      'whose party left',
      ({ caseId }, partyId) => scheduling.receive(partyLeft, { caseId, partyId, leftAt: instant, excluded: false }),
    ],
    [
      'whose party has another contact',
      async (called, partyId) => {
        const party = called.parties.find((one) => one.partyId === partyId)!;
        const other = await professional(party.organisationKind, undefined, party.organisationId);
        await name(called, partyId, other.personId);
      },
    ],
    [
      'whose party only gets the minutes',
      (called, partyId) =>
        scheduling
          .as(called.coordinator)
          .post(`${pathOf(called)}/_decide-roster`, { what: 'need', partyId, need: 'informed', reason: 'Leest mee.' }),
    ],
  ];

  test('nobody is held for times when everybody who was asked has left', async () => {
    const called = await calledTable();
    const [doctor] = called.people;
    await offeredTo(called, [doctor!.personId]);
    const { partyId } = called.parties[0]!;
    await scheduling.receive(partyLeft, { caseId: called.caseId, partyId, leftAt: instant, excluded: false });
    const { phase, offer } = await see(called);
    expect([phase, offer]).toEqual(['called', undefined]);
    expect((await saidOf(called.caseId, 'options-asked-changed')).map(({ asked }: any) => asked)).toEqual([[]]);
    expect(await saidOf(called.caseId, 'options-withdrawn')).toHaveLength(1);
    const held = 'SELECT 1 FROM reservation WHERE round_table_id = $1';
    expect((await scheduling.database.admin.query(held, [called.roundTableId])).rows).toEqual([]);
  });

  test.each(ways)('somebody %s', async (_, goes) => {
    const called = await calledTable();
    const [doctor, youthCare] = called.people;
    const { offerId, optionIds } = await offeredTo(called, [doctor!.personId, youthCare!.personId, called.parent]);
    const chosen = { optionIds: optionIds.slice(0, 1) };
    expect((await scheduling.as(doctor!).post(`${pathOf(called)}/_choose`, chosen)).status).toBe(200);
    await goes(called, called.parties[0]!.partyId);

    expect((await scheduling.as(doctor!).post(`${pathOf(called)}/_choose`, chosen)).status).toBe(404);
    const reply = { roundTableId: called.roundTableId, personId: doctor!.personId, receivedAt: instant, offerId };
    await scheduling.receive(optionsReplyReceived, { ...reply, suitableOptionIds: optionIds });
    const { offer } = await see(called);
    expect(offer.suits).toEqual({});
    expect((await scheduling.as(youthCare!).post(`${pathOf(called)}/_choose`, chosen)).status).toBe(200);
    const [changed] = await saidOf(called.caseId, 'options-asked-changed');
    expect(changed.asked.map(({ personId }: any) => personId).sort()).toEqual(
      [youthCare!.personId, called.parent].sort(),
    );
    if (_ !== 'whose party only gets the minutes')
      expect(await statuses(called, doctor)).toEqual([false, false, false]);
    const { rows } = await scheduling.database.admin.query('SELECT 1 FROM reservation WHERE resource_id = $1', [
      doctor!.personId,
    ]);
    expect(rows).toEqual([]);
  });
});
