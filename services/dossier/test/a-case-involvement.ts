import { readFileSync } from 'node:fs';
import type { Decision, Id, KnownParty } from '@rondetafel/contracts';
import { type Municipality, parseMunicipality } from '@rondetafel/policy';
import type { Coordinator } from '../src/case/domain/coordinator.ts';
import type { CaseInvolvement, Party, Request } from '../src/involvement/domain/case-involvement.ts';
import type { Circumstances } from '../src/involvement/domain/circumstances.ts';
import type { PartyAsked } from '../src/involvement/domain/decide-involvement.ts';
import type { Worker } from '../src/involvement/domain/standing.ts';

/** The shipped municipality; a test that wants another choice spreads over it. */
export const almere: Municipality = parseMunicipality(
  JSON.parse(readFileSync(new URL('../../../municipalities/almere.json', import.meta.url), 'utf8')),
);
export const independentByOrganisation: Municipality = {
  ...almere,
  assignment: { ...almere.assignment, independenceOf: 'organisation' },
};

/** Monday morning; the day of every rule test unless it says otherwise. */
export const now = '2026-11-23T09:15:00.000Z';
export const today = '2026-11-23';

/** A readable id that is the same in every run: `id(7)`. */
export const id = (number: number): Id => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const caseId = id(1);
export const [mother, child] = [id(11), id(12)] as const;

const aWorker = (number: number, organisation: number, roles: Worker['roles'] = ['professional']): Worker => ({
  personId: id(number),
  organisationId: id(organisation),
  roles,
});

export const neighbourhoodWorker = aWorker(21, 31);
export const teacher = aWorker(22, 32);
export const otherTeacher = aWorker(23, 32);
export const safeHomeWorker = aWorker(24, 33);
export const stranger = aWorker(25, 34);
export const regularCoordinator = aWorker(26, 35);
export const coordinator = aWorker(27, 36, ['independent-coordinator']);
export const otherCoordinator = aWorker(28, 36, ['independent-coordinator']);

export const circumstances = (more: Partial<Circumstances> = {}): Circumstances => {
  let next = 900;
  return { municipality: almere, now, newId: () => id(next++), kindOf: () => 'debt-counselling', ...more };
};

/** A household that the neighbourhood worker registered; nothing is asked yet. */
export const aCase = (more: Partial<CaseInvolvement> = {}): CaseInvolvement => ({
  caseId,
  stage: 'pre-dossier',
  memberIds: [mother, child],
  reportedById: neighbourhoodWorker.personId,
  reportedByOrganisationId: neighbourhoodWorker.organisationId,
  requests: [],
  parties: [],
  coordinators: [],
  ...more,
});

export const aRequest = (more: Partial<Request> = {}): Request => ({
  requestId: id(41),
  caseId,
  requestedById: neighbourhoodWorker.personId,
  requestedByOrganisationId: neighbourhoodWorker.organisationId,
  state: 'open',
  outcome: null,
  ...more,
});

export const aCoordinator = (worker = coordinator, more: Partial<Coordinator> = {}): Coordinator => ({
  appointmentId: id(51),
  caseId,
  personId: worker.personId,
  organisationId: worker.organisationId,
  kind: 'independent',
  standsInForId: null,
  untilOn: null,
  appointedAt: now,
  endedAt: null,
  ...more,
});

export const aParty = (worker: Worker = teacher, more: Partial<Party> = {}): Party => ({
  partyId: id(61),
  caseId,
  organisationId: worker.organisationId,
  organisationKind: 'school',
  personId: worker.personId,
  proposedPersonId: null,
  role: 'provider',
  memberIds: [child],
  grounds: ['youth-act'],
  hidden: false,
  state: 'involved',
  namedIn: [],
  involvedAt: now,
  untilOn: null,
  ...more,
});

export const safeHome = (more: Partial<Party> = {}): Party =>
  aParty(safeHomeWorker, { partyId: id(62), organisationKind: 'safe-home', hidden: true, ...more });

export const known = (worker: Worker = teacher, more: Partial<KnownParty> = {}): KnownParty => ({
  partyId: id(61),
  organisationId: worker.organisationId,
  organisationKind: 'school',
  personId: worker.personId,
  memberIds: [child],
  restricted: false,
  ...more,
});

/** The independent coordinator sits and a table is to come. */
export const coordinated = (more: Partial<CaseInvolvement> = {}): CaseInvolvement =>
  aCase({
    stage: 'dossier',
    requests: [aRequest({ state: 'decided', outcome: 'round-table' })],
    coordinators: [aCoordinator()],
    ...more,
  });

export const asked = (worker: Worker = teacher, more: Partial<PartyAsked> = {}): PartyAsked => ({
  organisationId: worker.organisationId,
  organisationKind: 'school',
  contact: worker,
  role: 'provider',
  memberIds: [child],
  ...more,
});

/** The short names of what a step events, in order. */
export const eventTypes = ({ events }: Decision<unknown>): string[] =>
  events.map(({ event }) => event.type.split('.').at(-2)!);

/** The code of the refusal that a rule gives; fails when it gives none. */
export function refusalOf(work: () => unknown): { code: string; rule?: string; kind: string; faults: string[] } {
  try {
    work();
  } catch (refusal) {
    const { code, rule, kind, faults = [] } = refusal as any;
    return { code, rule, kind, faults: faults.map((fault: { code?: string }) => fault.code ?? '') };
  }
  throw new Error('nothing was refused');
}
