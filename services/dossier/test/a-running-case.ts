import { randomUUID } from 'node:crypto';
import {
  coordinatorAssigned,
  type KnownParty,
  type Professional,
  type RequestOutcome,
  requestDecided,
  requestWithdrawn,
  upscalingRequested,
} from '@rondetafel/contracts';
import { type Person, somebody, type TestService } from '@rondetafel/platform/testing';

export const coordinatorRoles = ['independent-coordinator'] as const;

/** Somebody at work who is in the directory, with an organisation of that kind. */
export async function colleague(
  dossier: TestService,
  kind = 'school',
  { roles = ['professional'], organisationId = randomUUID() }: Partial<Person> = {},
): Promise<Person> {
  const person = { ...somebody(roles), organisationId };
  const keep = dossier.as(somebody(['administrator']));
  const organisation = { name: `Organisatie ${kind}`, kind, districts: ['almere-buiten'] };
  await keep.put(`/v1/organisations/${organisationId}`, organisation);
  const professional = { name: `Collega ${kind}`, organisationId, function: 'hulpverlener', districts: [] };
  await keep.put(`/v1/professionals/${person.personId}`, professional);
  return person;
}

/** What escalation tells of one case, one event at a time. */
export class RunningCase {
  readonly requestId = randomUUID();
  readonly assignmentId = randomUUID();
  constructor(
    readonly dossier: TestService,
    readonly caseId: string,
    readonly memberIds: readonly string[],
    readonly reporter: Person,
    readonly coordinator: Person,
    readonly named: readonly KnownParty[],
  ) {}

  requested(parties = this.named, requestId = this.requestId, requestedBy = this.reporter): Promise<void> {
    const { caseId } = this;
    return this.dossier.receive(upscalingRequested, {
      caseId,
      requestId,
      requestedBy: professional(requestedBy),
      urgent: false,
      safetySignal: true,
      receivedAt: '2026-11-23T08:00:00Z',
      parties: [...parties],
    });
  }

  assigned(coordinator = this.coordinator, assignmentId = this.assignmentId): Promise<void> {
    const { caseId } = this;
    return this.dossier.receive(coordinatorAssigned, {
      caseId,
      assignmentId,
      ...professional(coordinator),
      claimed: true,
      urgent: false,
      assignedAt: '2026-11-23T08:30:00Z',
      receivedByCoordinatorAt: '2026-11-23T08:30:00Z',
    });
  }

  decided(outcome: RequestOutcome = 'round-table'): Promise<void> {
    const { caseId, requestId } = this;
    return this.dossier.receive(requestDecided, {
      caseId,
      requestId,
      decisionId: randomUUID(),
      direction: 'upscaling',
      outcome,
      requestedBy: professional(this.reporter),
      decidedAt: '2026-11-23T08:45:00Z',
    });
  }

  withdrawn(): Promise<void> {
    const { caseId, requestId } = this;
    const requestedBy = professional(this.reporter);
    return this.dossier.receive(requestWithdrawn, {
      caseId,
      requestId,
      requestedBy,
      withdrawnAt: '2026-11-23T08:50:00Z',
    });
  }

  /** Types of what dossier said of this case, oldest first, without the registration. */
  async said(): Promise<string[]> {
    const said = (await this.dossier.published()).filter(({ data }) => data.caseId === this.caseId);
    return said.map(({ type }) => type.split('.').at(-2)!).slice(1);
  }

  see = (person: Person) => this.dossier.as(person).get(`/v1/cases/${this.caseId}`);
  parties = (person: Person) => this.dossier.as(person).get(`/v1/cases/${this.caseId}/parties`);
  post = (person: Person, path: string, body: object = {}) =>
    this.dossier.as(person).post(`/v1/cases/${this.caseId}/parties${path}`, body);
}

export const professional = ({ personId, organisationId }: Person): Professional => ({ personId, organisationId });

export const known = (person: Person, memberIds: readonly string[], more: Partial<KnownParty> = {}): KnownParty => ({
  partyId: randomUUID(),
  ...professional(person),
  organisationKind: 'school',
  memberIds: [...memberIds],
  restricted: false,
  ...more,
});

/** Some family name that nobody else has. */
const newName = () => randomUUID().replace(/[^a-f]/g, '');

export const household = (familyName = newName()) => ({
  district: 'almere-buiten',
  sourceKind: 'report',
  members: [
    { givenName: 'Roos', familyName, birthOn: '1988-02-29', lifeAreas: ['housing', 'finances'] },
    { givenName: 'Pim', familyName, birthOn: '2015-06-01', lifeAreas: ['education'], relation: 'child' },
  ],
});

/** Who has several cases. */
export type Who = { readonly coordinator?: Person; readonly teacher?: Person };

/** A household that somebody registered, with a teacher and a hidden safe home that the reporter knows of. */
export async function aRunningCase(dossier: TestService, who: Who = {}) {
  const reporter = await colleague(dossier, 'neighbourhood-team');
  const coordinator = who.coordinator ?? (await colleague(dossier, 'city-social-team', { roles: coordinatorRoles }));
  const [teacher, safeHomeWorker] = [who.teacher ?? (await colleague(dossier)), await colleague(dossier, 'safe-home')];
  const { body } = await dossier.as(reporter).post('/v1/cases', household());
  const { caseId, memberIds } = body;
  const school = known(teacher, [memberIds[1]]);
  const safeHome = known(safeHomeWorker, [memberIds[1]], { organisationKind: 'safe-home', restricted: true });
  const theCase = new RunningCase(dossier, caseId, memberIds, reporter, coordinator, [school, safeHome]);
  return { theCase, reporter, coordinator, teacher, safeHomeWorker, school, safeHome, caseId, memberIds };
}

/** The same, with a table to come: the dossier is open and everybody named is in it. */
export async function anOpenDossier(dossier: TestService, who?: Who) {
  const all = await aRunningCase(dossier, who);
  await all.theCase.requested();
  await all.theCase.assigned();
  await all.theCase.decided();
  return all;
}
