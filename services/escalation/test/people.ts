import { randomUUID } from 'node:crypto';
import { caseRegistered, type DataOf, organisationListed, professionalListed } from '@rondetafel/contracts';
import { type Person, type Reply, somebody, type TestService } from '@rondetafel/platform/testing';

export const district = 'almere-buiten';

/** A household of two that `reporter` registers; `receive` gives this service its event. */
export function aHousehold(escalation: TestService, reporter: Person) {
  const caseId = randomUUID();
  const members = [randomUUID(), randomUUID()];
  const { personId, organisationId } = reporter;
  const registration: DataOf<typeof caseRegistered> = {
    caseId,
    district,
    sourceKind: 'report',
    registeredAt: '2026-11-23T08:30:00Z',
    reportedBy: { personId, organisationId },
    members: members.map((memberId) => ({ memberId, minor: false })),
  };
  return { caseId, members, receive: () => escalation.receive(caseRegistered, registration) };
}

export async function aRegisteredHousehold(escalation: TestService, reporter: Person) {
  const household = aHousehold(escalation, reporter);
  await household.receive();
  return household;
}

export const requestOf = ({ caseId, members }: { caseId: string; members: string[] }, more: object = {}) => ({
  caseId,
  district,
  route: 'city-social-team',
  trigger: 'insufficient-result',
  members: members.map((memberId) => ({ memberId, lifeAreas: ['safety', 'education', 'parenting'] })),
  explanation: 'Het lukt het wijkteam niet om de rust te bewaren.',
  ...more,
});

export const downscalingOf = ({ caseId }: { caseId: string }, more: object = {}) => ({
  caseId,
  accessPointId: randomUUID(),
  conditions: ['too-little-trust'],
  awardInadequate: 'Geen nazorg.',
  ...more,
});

export async function aCoordinator(escalation: TestService, districts = [district]): Promise<Person> {
  const person = somebody(['independent-coordinator']);
  const { personId, organisationId } = person;
  const input = { organisationId, districts, expertise: ['parenting'], available: true };
  ok(await escalation.as(somebody(['administrator'])).put(`/v1/independent-coordinators/${personId}`, input), 204);
  return person;
}

/** Somebody whom dossier's directory has, with the organisation. */
export async function listed(escalation: TestService, person = somebody(), kind = 'school'): Promise<Person> {
  const { personId, organisationId } = person;
  await escalation.receive(organisationListed, { organisationId, kind, districts: [] });
  await escalation.receive(professionalListed, { personId, organisationId, districts: [], hasAccount: true });
  return person;
}

export async function aDispatcher(escalation: TestService, districts = [district]): Promise<Person> {
  const person = somebody(['dispatcher']);
  const { personId, organisationId } = person;
  await escalation.receive(professionalListed, { personId, organisationId, districts, hasAccount: true });
  return person;
}

export function ok({ status, body }: Reply, wanted = 200) {
  expect({ status, body }).toMatchObject({ status: wanted });
  return body;
}

export const professionalOf = ({ personId, organisationId }: Person) => ({ personId, organisationId });
export const declared = { independenceDeclared: true };

/** What was published of a case, without owner and version. */
export const saidOf = async (escalation: TestService, caseId: string) =>
  (await escalation.published())
    .filter(({ data }) => data.caseId === caseId)
    .map(({ type, data }) => ({ type: type.split('.')[3], data }));

/** A household and a request for it, by who registered it. */
export async function anAskedCase(escalation: TestService, more: object = {}) {
  const reporter = somebody();
  const household = aHousehold(escalation, reporter);
  await household.receive();
  const { requestId } = ok(
    await escalation.as(reporter).post('/v1/upscaling-requests', requestOf(household, more)),
    201,
  );
  return { ...household, reporter, requestId };
}
