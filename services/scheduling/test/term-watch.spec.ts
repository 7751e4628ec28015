import { randomUUID } from 'node:crypto';
import {
  attendanceReplyReceived,
  coordinatorLeft,
  type DataOf,
  optionsReplyReceived,
  partyContactChanged,
  partyInvolved,
  partyLeft,
  requestWithdrawn,
} from '@rondetafel/contracts';
import { startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { termDue } from '../src/term/term.timers.ts';
import { aPlanner, instant } from './a-planner.ts';

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'tw' });
});
afterAll(() => scheduling?.stop());
afterEach(() => scheduling.clock.moveTo('2026-11-23T09:00:00Z'));

const { professional, calledTable, proposals, book } = aPlanner(() => scheduling);
type Called = Awaited<ReturnType<typeof calledTable>>;

const isKeptBy = { presentIds: [] as string[], absentRoles: [], householdAbsentBecause: 'Ziek.' };

async function bookedTable(): Promise<Called & { startsAt: string }> {
  const called = await calledTable();
  const [{ startsAt }] = (await proposals(called)).proposals;
  expect((await book(called, startsAt)).status).toBe(200);
  return { ...called, startsAt };
}

const act = async ({ coordinator, roundTableId }: Called, command: string, body: object) => {
  const { status } = await scheduling.as(coordinator).post(`/v1/round-tables/${roundTableId}/_${command}`, body);
  expect([200, 201]).toContain(status);
};

/** The names of what was published after an action, about this case. */
const published = async ({ caseId }: Called, action: () => Promise<unknown>): Promise<string[]> => {
  const said = async () => (await scheduling.published()).filter(({ data }) => data.caseId === caseId);
  const before = (await said()).length;
  await action();
  return (await said()).slice(before).map(({ type }) => type.split('.').at(-2)!);
};

const stateOf = async ({ caseId }: Called) =>
  (await scheduling.database.admin.query('SELECT state FROM case_term WHERE case_id = $1', [caseId])).rows[0]?.state;

const armedAt = async ({ caseId }: Called): Promise<string[]> => {
  const { rows } = await scheduling.database.admin.query(
    `SELECT due_at FROM timer WHERE status = 'armed' AND key = $1`,
    [`term:${caseId}`],
  );
  return rows.map(({ due_at }) => due_at.toISOString());
};

/** Whether an action looks at the term again: the timer, thrown away before, is armed once more. */
async function looksAgain(called: Called, action: () => Promise<unknown>): Promise<boolean> {
  await scheduling.database.admin.query('DELETE FROM timer WHERE key = $1', [`term:${called.caseId}`]);
  await action();
  return (await armedAt(called)).length > 0;
}

const fire = (timer: object, caseId: string) => scheduling.receive(timer as any, { caseId });

describe('the term is looked at again', () => {
  test('with every decision of the coordinator about a table', async () => {
    const called = await calledTable();
    const { parties, parent } = called;
    const slots = (await proposals(called)).proposals.slice(0, 2).map(({ startsAt }: any) => ({ startsAt }));
    const reason = 'Er is al iemand.';
    const school = parties.find(({ organisationKind }) => organisationKind === 'school')!;
    const colleague = await professional('school', undefined, school.organisationId);
    const commands: [string, object | (() => Promise<object>)][] = [
      ['offer', { slots, askedIds: [parent] }],
      ['take-back', {}],
      ['hold', slots[0]],
      ['decide-roster', { what: 'need', partyId: school.partyId, need: 'optional', reason }],
      ['book', async () => ({ optionId: await heldOption(called) })],
      ['send-another', { partyId: school.partyId, personId: colleague.personId }],
      ['cancel', { because: 'Verhuisd.' }],
    ];
    for (const [command, body] of commands) {
      const asked = typeof body === 'function' ? await body() : body;
      expect([command, await looksAgain(called, () => act(called, command, asked))]).toEqual([command, true]);
    }
    const another = () => scheduling.as(called.coordinator).post(`/v1/cases/${called.caseId}/round-tables`, {});
    expect(await looksAgain(called, another)).toBe(true);
  });

  test('with a choice among times that are offered', async () => {
    const called = await calledTable();
    const { coordinator, roundTableId, parent } = called;
    const slots = (await proposals(called)).proposals.slice(0, 2).map(({ startsAt }: any) => ({ startsAt }));
    const asked = { slots, askedIds: [parent] };
    const { body } = await scheduling.as(coordinator).post(`/v1/round-tables/${roundTableId}/_offer`, asked);
    const choice = { roundTableId, personId: parent, receivedAt: instant, offerId: body.offerId };
    const chooses = () =>
      scheduling.receive(optionsReplyReceived, { ...choice, suitableOptionIds: body.optionIds.slice(1) });
    expect(await looksAgain(called, chooses)).toBe(true);
  });

  test('with an answer, and not with one that changes nothing', async () => {
    const called = await bookedTable();
    const { roundTableId, people, parent } = called;
    const answer = () =>
      scheduling.as(people[0]).post(`/v1/round-tables/${roundTableId}/_answer`, { answer: 'declined' });
    expect(await looksAgain(called, answer)).toBe(true);
    expect(await looksAgain(called, answer)).toBe(false);
    const reply = { roundTableId, personId: parent, receivedAt: instant, revision: 0, answer: 'accepted' as const };
    expect(await looksAgain(called, () => scheduling.receive(attendanceReplyReceived, reply))).toBe(true);
    expect(await looksAgain(called, () => scheduling.receive(attendanceReplyReceived, reply))).toBe(false);
  });

  test('with what changes the roster', async () => {
    const called = await bookedTable();
    const { caseId, parties } = called;
    const [first, second] = parties;
    const joins: DataOf<typeof partyInvolved> = {
      ...first!,
      partyId: randomUUID(),
      organisationId: randomUUID(),
      personId: randomUUID(),
      caseId,
      role: 'provider',
      involvedAt: instant,
    };
    const { partyId } = second!;
    const received: [string, boolean, () => Promise<void>][] = [
      ['joins', true, () => scheduling.receive(partyInvolved, joins)],
      [
        'contact',
        true,
        () =>
          scheduling.receive(partyContactChanged, {
            ...partyContactChanged.example,
            caseId,
            partyId,
            personId: randomUUID(),
          }),
      ],
      ['leaves', true, () => scheduling.receive(partyLeft, { ...partyLeft.example, caseId, partyId })],
    ];
    for (const [name, again, receive] of received)
      expect([name, await looksAgain(called, receive)]).toEqual([name, again]);
  });

  test('when the coordinator leaves and somebody else stays, and not when nobody does', async () => {
    const called = await calledTable();
    const { caseId, coordinator } = called;
    const left = { ...coordinatorLeft.example, caseId, personId: coordinator.personId };
    const stays = { personId: randomUUID(), organisationId: randomUUID() };
    expect(await looksAgain(called, () => scheduling.receive(coordinatorLeft, { ...left, stays }))).toBe(true);
    const { stays: _, ...alone } = { ...left, personId: stays.personId, stays };
    expect(await looksAgain(called, () => scheduling.receive(coordinatorLeft, alone))).toBe(false);
  });

  test('when the timer is due', async () => {
    const called = await bookedTable();
    const { caseId } = called;
    expect(await looksAgain(called, () => fire(termDue, caseId))).toBe(true);
  });

  test('at its next turn: first when it can be at risk, then when it is over', async () => {
    const called = await bookedTable();
    expect(await armedAt(called)).toEqual(['2026-11-29T23:00:00.000Z']);
    scheduling.clock.moveTo('2026-11-29T23:00:00Z');
    await fire(termDue, called.caseId);
    expect(await armedAt(called)).toEqual(['2026-12-07T23:00:00.000Z']);
    scheduling.clock.moveTo('2026-12-07T23:00:00Z');
    expect(await published(called, () => fire(termDue, called.caseId))).toEqual(['deadline-missed']);
    expect(await armedAt(called)).toEqual([]);
  });

  test('never again once a table was held in term, or no request is left', async () => {
    const booked = await bookedTable();
    const { coordinator, people, parent, startsAt } = booked;
    scheduling.clock.moveTo(startsAt);
    const presentIds = [coordinator, ...people].map(({ personId }) => personId);
    await act(booked, 'held', { ...isKeptBy, presentIds: [...presentIds, parent] });
    expect([await stateOf(booked), await armedAt(booked)]).toEqual(['kept', []]);
    scheduling.clock.moveTo('2026-11-23T09:00:00Z');
    const called = await calledTable();
    const { requestId } = called;
    await scheduling.receive(requestWithdrawn, { ...requestWithdrawn.example, caseId: called.caseId, requestId });
    expect([await stateOf(called), await armedAt(called)]).toEqual([undefined, []]);
  });
});

test('how many working days it took to a booked and to a held table is measured, once for each table (R-12)', async () => {
  const measured = async () => {
    const { body } = await scheduling.as().get('/metrics');
    return ['booked', 'held'].flatMap((step) =>
      ['sum', 'count'].map((part) =>
        Number(new RegExp(`rondetafel_table_${step}_working_days_${part}\\{.*\\} (\\d+)`).exec(body)?.[1] ?? 0),
      ),
    );
  };
  const before = await measured();
  const since = async () => (await measured()).map((value, place) => value - before[place]!);
  const called = await calledTable();
  const slots: { startsAt: string }[] = (await proposals(called)).proposals;
  scheduling.clock.moveTo('2026-11-25T09:00:00Z');
  expect((await book(called, slots.at(-1)!.startsAt)).status).toBe(200);
  const booked = await since();
  expect(booked).toEqual([booked[0], 1, 0, 0]);
  expect(booked[0]).toBeGreaterThanOrEqual(2);

  expect((await book(called, slots.at(-2)!.startsAt)).status).toBe(200); // moved
  expect(await since()).toEqual(booked);
  scheduling.clock.moveTo(slots.at(-2)!.startsAt);
  const presentIds = [called.coordinator, ...called.people].map(({ personId }) => personId);
  await act(called, 'held', { ...isKeptBy, presentIds: [...presentIds, called.parent] });
  const held = await since();
  expect(held).toEqual([...booked.slice(0, 2), held[2], 1]);
  expect(held[2]).toBeGreaterThan(booked[0]!);

  // A follow-up has no term: the days to it would be those since a receipt long ago.
  const another = await scheduling.as(called.coordinator).post(`/v1/cases/${called.caseId}/round-tables`, {});
  const followUp = { ...called, roundTableId: another.body.roundTableId };
  const { kind } = (await scheduling.as(called.coordinator).get(`/v1/round-tables/${followUp.roundTableId}`)).body;
  expect(kind).toBe('follow-up');
  const [{ startsAt }] = (await proposals(followUp)).proposals;
  expect((await book(followUp, startsAt)).status).toBe(200);
  expect(await since()).toEqual(held);
});

describe('how the term stands is published', () => {
  test('after what was decided, once for as long as it stays so', async () => {
    const called = await bookedTable();
    scheduling.clock.moveTo('2026-11-30T08:00:00Z');
    expect(await published(called, () => fire(termDue, called.caseId))).toEqual([]);
    const cancelled = await published(called, () => act(called, 'cancel', { because: 'Verhuisd.' }));
    expect(cancelled).toEqual(['round-table-cancelled', 'deadline-at-risk']);
    const path = `/v1/cases/${called.caseId}/round-tables`;
    const another = async () => (await scheduling.as(called.coordinator).post(path, {})).body.roundTableId;
    let roundTableId = '';
    expect(
      await published(called, async () => {
        roundTableId = await another();
      }),
    ).toEqual(['round-table-called']);
    const again = { ...called, roundTableId };
    const [{ startsAt }] = (await proposals(again)).proposals;
    expect(await published(again, () => book(again, startsAt))).toEqual(['round-table-booked']);
    expect(await stateOf(called)).toBe('on-time');
    const { partyId } = called.parties[0]!;
    const left = () => scheduling.receive(partyLeft, { ...partyLeft.example, caseId: called.caseId, partyId });
    expect(await published(called, left)).toEqual(['round-table-attendees-changed', 'deadline-at-risk']);
  });

  test('after the table was called', async () => {
    scheduling.clock.moveTo('2026-11-30T08:00:00Z');
    const called = await calledTable();
    const all = (await scheduling.published()).filter(({ data }) => data.caseId === called.caseId);
    expect(all.map(({ type }) => type.split('.').at(-2))).toEqual([
      'deadline-set',
      'deadline-at-risk',
      'round-table-called',
      'roster-incomplete',
    ]);
  });
});

async function heldOption(called: Called): Promise<string> {
  const { coordinator, roundTableId } = called;
  const { body } = await scheduling.as(coordinator).get(`/v1/round-tables/${roundTableId}`);
  return body.offer.options[0].optionId;
}
