import { randomUUID } from 'node:crypto';
import {
  caseRegistered,
  coordinatorAppointed,
  coordinatorAsked,
  coordinatorAssigned,
  downscalingReferred,
  downscalingRequested,
  requestDecided,
  requestWithdrawn,
  upscalingRequested,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { almere } from './almere.ts';

// The municipality's clock runs from when a request reached a coordinator, both for scaling up and down.
const municipality = almere((json) => {
  json.terms.roundTable.clock = { upscaling: 'received-by-coordinator', downscaling: 'received-by-coordinator' };
});

let scheduling: TestService;
beforeAll(async () => {
  scheduling = await startTestService(service, { prefix: 'cc', municipality });
});
afterAll(() => scheduling?.stop());

const receivedAt = '2026-11-20T09:00:00.000Z';
const askedAt = '2026-11-23T10:00:00.000Z';
const assignedAt = '2026-11-24T10:00:00.000Z';

/** A request that came by another route than directly to a coordinator, and what follows on it. */
function aRequest(caseId = randomUUID()) {
  const of = { caseId, requestId: randomUUID() };
  const { receivedByCoordinatorAt: _, ...example } = upscalingRequested.example;
  const coordinator = somebody(['professional', 'independent-coordinator']);
  const { personId, organisationId } = coordinator;
  const assigned = (receivedByCoordinatorAt = assignedAt) =>
    scheduling.receive(coordinatorAssigned, {
      ...coordinatorAssigned.example,
      caseId,
      personId,
      organisationId,
      assignedAt,
      receivedByCoordinatorAt,
    });
  return {
    ...of,
    coordinator,
    registered: () => scheduling.receive(caseRegistered, { ...caseRegistered.example, caseId }),
    requested: (at = receivedAt) => scheduling.receive(upscalingRequested, { ...example, ...of, receivedAt: at }),
    withdrawn: () => scheduling.receive(requestWithdrawn, { ...requestWithdrawn.example, ...of }),
    asked: () => scheduling.receive(coordinatorAsked, { ...coordinatorAsked.example, caseId, personId, askedAt }),
    assigned,
    appointed: () =>
      scheduling.receive(coordinatorAppointed, {
        ...coordinatorAppointed.example,
        caseId,
        personId,
        organisationId,
        kind: 'independent' as const,
      }),
    decided: (direction: 'upscaling' | 'downscaling' = 'upscaling') =>
      scheduling.receive(requestDecided, { ...requestDecided.example, ...of, direction, outcome: 'round-table' }),
    down: () => scheduling.receive(downscalingRequested, { ...downscalingRequested.example, ...of, receivedAt }),
    referred: (referredAt: string) =>
      scheduling.receive(downscalingReferred, { ...downscalingReferred.example, ...of, receivedAt, referredAt }),
  };
}

/** What was published of the table's term: for each time it was set, since when and until when. */
const termsOf = async ({ caseId }: { caseId: string }) =>
  (await scheduling.published())
    .filter(
      ({ type, data }) => type.includes('.deadline-set.') && data.caseId === caseId && data.kind === 'round-table',
    )
    .map(({ data: { clock, clockStartedAt, deadlineOn } }) => [clock, clockStartedAt, deadlineOn].join(' '));

const tablesOf = async ({ caseId, coordinator }: { caseId: string; coordinator: Person }) =>
  (await scheduling.as(coordinator).get(`/v1/cases/${caseId}/round-tables`)).body.items;

const fromAsked = `received-by-coordinator ${askedAt} 2026-12-07`;
const fromAssigned = `received-by-coordinator ${assignedAt} 2026-12-08`;

describe('the term of a request that has to reach a coordinator first (R-13)', () => {
  test('starts when one took the case, and not before', async () => {
    const one = aRequest();
    await one.requested();
    expect(await termsOf(one)).toEqual([]);
    await one.assigned();
    expect(await termsOf(one)).toEqual([fromAssigned]);
  });

  test('starts when one was asked to take it, and that stands when somebody takes it later', async () => {
    const one = aRequest();
    await one.requested();
    await one.asked();
    expect(await termsOf(one)).toEqual([fromAsked]);
    await one.assigned(askedAt);
    expect(await termsOf(one)).toEqual([fromAsked]);
  });

  test('is set once, in whatever order the rest comes and however often', async () => {
    const inOrder = (one: ReturnType<typeof aRequest>) =>
      [one.registered, one.requested, one.assigned, one.appointed, one.decided] as const;
    const orders = [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [2, 2, 1, 1, 3, 4, 0],
      [0, 1, 3, 4, 2, 2],
    ];
    for (const order of orders) {
      const one = aRequest();
      for (const step of order) await inOrder(one)[step]!();
      expect([order, await termsOf(one)]).toEqual([order, [fromAssigned]]);
      expect((await tablesOf(one)).map(({ deadlineOn }: any) => deadlineOn)).toEqual(['2026-12-08']);
    }
  });

  test('starts at once for another request in a case that a coordinator has', async () => {
    const first = aRequest();
    await first.requested();
    await first.assigned();
    const second = aRequest(first.caseId);
    await second.requested('2026-11-26T09:00:00.000Z');
    expect(await termsOf(first)).toEqual([fromAssigned]);
    await first.withdrawn();
    expect((await termsOf(first)).at(-1)).toBe('received-by-coordinator 2026-11-26T09:00:00.000Z 2026-12-10');
  });

  test('waits anew in a case in which no request was left', async () => {
    const first = aRequest();
    await first.requested();
    await first.assigned();
    await first.withdrawn();
    const second = aRequest(first.caseId);
    await second.requested('2026-11-26T09:00:00.000Z');
    expect(await termsOf(first)).toEqual([fromAssigned]);
    await second.assigned('2026-11-27T10:00:00.000Z');
    expect((await termsOf(first)).at(-1)).toBe('received-by-coordinator 2026-11-27T10:00:00.000Z 2026-12-11');
  });

  test('of scaling down starts once the access point referred it and a coordinator has it, in either order', async () => {
    const first = aRequest();
    await first.down();
    await first.referred('2026-11-23T12:00:00.000Z');
    await first.decided('downscaling');
    expect(await termsOf(first)).toEqual([]);
    await first.appointed();
    expect((await tablesOf(first)).map(({ deadlineOn }: any) => deadlineOn)).toEqual([undefined]);
    await first.assigned();
    expect(await termsOf(first)).toEqual([fromAssigned]);
    expect((await tablesOf(first)).map(({ deadlineOn }: any) => deadlineOn)).toEqual(['2026-12-08']);

    const second = aRequest();
    await second.down();
    await second.assigned();
    expect(await termsOf(second)).toEqual([]);
    await second.referred('2026-11-26T12:00:00.000Z');
    expect(await termsOf(second)).toEqual(['received-by-coordinator 2026-11-26T12:00:00.000Z 2026-12-10']);
  });
});
