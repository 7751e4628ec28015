import { randomUUID } from 'node:crypto';
import {
  caseRegistered,
  coordinatorAppointed,
  organisationListed,
  partyInvolved,
  professionalListed,
  requestDecided,
  upscalingRequested,
} from '@rondetafel/contracts';
import { type Person, somebody, type TestService } from '@rondetafel/platform/testing';

export const instant = '2026-11-23T09:00:00.000Z';
export const weekdays = [1, 2, 3, 4, 5];
export const district = 'almere-buiten';

const minimum = ['youth-health-service', 'youth-care-provider', 'school', 'health-centre'];

export interface Called {
  readonly caseId: string;
  readonly coordinator: Person;
  readonly roundTableId: string;
}

/** A case from its registration to a called table, by API and events, in a service that is running by then. */
export function aPlanner(running: () => TestService) {
  const administrator = somebody(['administrator']);

  /** Somebody of an organisation of this kind, who works on these days from nine to five. */
  async function professional(kind: string, works: readonly number[] = weekdays, organisationId = randomUUID()) {
    const person = { ...somebody(), organisationId };
    await running().receive(organisationListed, { organisationId, kind, districts: [district] });
    await listed(person);
    await worksOn(person, works);
    return { ...person, kind };
  }

  const listed = ({ personId, organisationId }: Pick<Person, 'personId' | 'organisationId'>, hasAccount = true) =>
    running().receive(professionalListed, { personId, organisationId, districts: [district], hasAccount });

  async function worksOn(person: Person, works: readonly number[]) {
    const intervals = works.map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
    const path = `/v1/calendars/${person.personId}/weekly-pattern`;
    expect((await running().as(administrator).put(path, { intervals })).status).toBe(204);
  }

  async function room() {
    const input = {
      venue: 'buurtcentrum-de-regenboog',
      code: `zaal-${randomUUID().slice(0, 8)}`,
      capacity: 16,
      stepFree: true,
    };
    expect((await running().as(administrator).put(`/v1/rooms/${randomUUID()}`, input)).status).toBe(204);
  }

  /** A case whose table is called, in either order of the events that are waited for. */
  async function calledTable({
    works = weekdays,
    order = 'decided-first',
    more = [] as { kind: string; restricted: boolean }[],
  } = {}) {
    const caseId = randomUUID();
    const [parent, child] = [randomUUID(), randomUUID()];
    const coordinator = somebody(['professional', 'independent-coordinator']);
    await worksOn(coordinator, weekdays);
    const people = await Promise.all(minimum.map((kind) => professional(kind, works)));
    const extra = await Promise.all(more.map(async (party) => ({ ...(await professional(party.kind)), ...party })));
    const parties = [...people.map((person) => ({ ...person, restricted: false })), ...extra].map((person) => ({
      partyId: randomUUID(),
      organisationId: person.organisationId,
      organisationKind: person.kind,
      personId: person.personId,
      memberIds: [child],
      restricted: person.restricted,
    }));
    await room();
    const requestId = randomUUID();
    const requestedBy = { personId: people[0]!.personId, organisationId: people[0]!.organisationId };
    const registered = () =>
      running().receive(caseRegistered, {
        caseId,
        district,
        sourceKind: 'report',
        registeredAt: instant,
        reportedBy: requestedBy,
        members: [
          { memberId: parent, minor: false, representation: 'self' },
          { memberId: child, minor: true, representation: 'representatives', representativeIds: [parent] },
        ],
      });
    const requested = () =>
      running().receive(upscalingRequested, {
        caseId,
        requestId,
        requestedBy,
        urgent: false,
        receivedAt: instant,
        parties,
        safetySignal: more.some(({ restricted }) => restricted),
      });
    const decided = () =>
      running().receive(requestDecided, {
        caseId,
        requestId,
        requestedBy,
        decidedAt: instant,
        decisionId: randomUUID(),
        direction: 'upscaling',
        outcome: 'round-table',
      });
    const appointed = () =>
      running().receive(coordinatorAppointed, {
        caseId,
        personId: coordinator.personId,
        organisationId: coordinator.organisationId,
        kind: 'independent',
        appointedAt: instant,
      });
    const involved = async () => {
      for (const party of parties)
        await running().receive(partyInvolved, { ...party, caseId, role: 'provider', involvedAt: instant });
    };
    const steps = [registered, requested, appointed, decided, involved];
    for (const step of order === 'decided-first' ? steps : steps.toReversed()) await step();
    const { body } = await running().as(coordinator).get(`/v1/cases/${caseId}/round-tables`);
    return {
      caseId,
      requestId,
      coordinator,
      people,
      parties,
      parent,
      child,
      roundTableId: body.items[0]?.roundTableId as string,
    };
  }

  const saidOf = async (caseId: string, name: string) =>
    (await running().published())
      .filter(({ type, data }) => type.includes(`.${name}.`) && data.caseId === caseId)
      .map(({ data }) => data);

  const proposals = async ({ coordinator, roundTableId }: Called, query = '') =>
    (await running().as(coordinator).get(`/v1/round-tables/${roundTableId}/proposals${query}`)).body;

  async function book(called: Called, startsAt: string) {
    const as = running().as(called.coordinator);
    const held = await as.post(`/v1/round-tables/${called.roundTableId}/_hold`, { startsAt });
    if (held.status !== 201) return held;
    return as.post(`/v1/round-tables/${called.roundTableId}/_book`, { optionId: held.body.optionId });
  }

  return { professional, listed, worksOn, room, calledTable, saidOf, proposals, book };
}
