import { readFileSync } from 'node:fs';
import type { Id } from '@rondetafel/contracts';
import { type Municipality, parseMunicipality } from '@rondetafel/policy';
import {
  type Assignment,
  type EscalationCase,
  type Involvement,
  type Request,
} from '../src/case/domain/escalation-case.ts';
import type { Worker } from '../src/case/domain/standing.ts';
import type { Coordinator } from '../src/coordinator/domain/coordinator.ts';
import type { UpscalingAsked } from '../src/request/domain/request-upscaling.ts';

/** The shipped municipality (S002); a test that wants another choice spreads over it. */
export const almere: Municipality = parseMunicipality(
  JSON.parse(readFileSync(new URL('../../../municipalities/almere.json', import.meta.url), 'utf8')),
);

/** Monday morning; the day of every rule test unless it events otherwise. */
export const now = '2026-11-23T09:15:00.000Z';
export const today = '2026-11-23';

/** A readable id that is the same in every run: `id(7)`. */
export const id = (number: number): Id => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const caseId = id(1);
export const [mother, child] = [id(11), id(12)];

const aWorker = (number: number, organisation: number, more: Partial<Worker>): Worker => ({
  personId: id(number),
  organisationId: id(organisation),
  roles: ['professional'],
  dispatches: [],
  coordinatesIn: [],
  ...more,
});
const ipc = { roles: ['independent-coordinator'], coordinatesIn: ['almere-buiten'] } as const;

/** People at work; the household never acts here. */
export const neighbourhoodWorker = aWorker(21, 31, {});
export const teacher = aWorker(22, 32, {});
export const stranger = aWorker(23, 33, {});
export const dispatcher = aWorker(24, 34, { roles: ['dispatcher'], dispatches: ['almere-buiten'] });
export const coordinator = aWorker(25, 34, ipc);
export const otherCoordinator = aWorker(26, 35, ipc);

/** The same person as the pool has them. */
export const inPool = (worker: Worker, more: Partial<Coordinator> = {}): Coordinator => ({
  personId: worker.personId,
  organisationId: worker.organisationId,
  districts: worker.coordinatesIn,
  expertise: ['parenting'],
  available: true,
  substituteId: null,
  ...more,
});

/** A registered household that the neighbourhood worker reported; nothing is asked yet. */
export const aCase = (more: Partial<EscalationCase> = {}): EscalationCase => ({
  caseId,
  district: 'almere-buiten',
  stage: 'pre-dossier',
  reportedById: neighbourhoodWorker.personId,
  memberIds: [mother, child],
  regularCoordinatorId: null,
  requests: [],
  knownParties: [],
  assignments: [],
  involvements: [],
  ...more,
});

export const aRequest = (more: Partial<Request> = {}): Request => ({
  requestId: id(41),
  caseId,
  direction: 'upscaling',
  state: 'open',
  outcome: null,
  decisionId: null,
  urgent: false,
  requestedById: neighbourhoodWorker.personId,
  requestedByOrganisationId: neighbourhoodWorker.organisationId,
  enteredById: neighbourhoodWorker.personId,
  receivedAt: '2026-11-23T08:00:00.000Z',
  receivedByCoordinatorAt: null,
  accessPointId: null,
  referredAt: null,
  ...more,
});

export const anAssignment = (worker: Worker, more: Partial<Assignment> = {}): Assignment => ({
  assignmentId: id(51),
  caseId,
  personId: worker.personId,
  organisationId: worker.organisationId,
  state: 'active',
  untilOn: null,
  replacesId: null,
  offeredById: null,
  declaredAt: now,
  declinedAt: null,
  endedBecause: null,
  ...more,
});

export const anInvolvement = (worker: Worker, more: Partial<Involvement> = {}): Involvement => ({
  partyId: id(61),
  caseId,
  organisationId: worker.organisationId,
  personId: worker.personId,
  role: 'provider',
  untilOn: null,
  left: false,
  hidden: false,
  ...more,
});

/** Asked by the neighbourhood worker this morning; meets the criterion: two members with three life areas each (P-6). */
export const upscaling = (more: Partial<UpscalingAsked> = {}): UpscalingAsked => ({
  requestId: id(41),
  by: neighbourhoodWorker,
  route: 'city-social-team',
  trigger: 'insufficient-result',
  urgent: false,
  receivedAt: '2026-11-23T08:00:00.000Z',
  members: [mother, child].map((memberId) => ({ memberId, lifeAreas: ['safety', 'education', 'parenting'] })),
  parties: [],
  texts: { explanation: 'Het lukt het wijkteam niet.' },
  ...more,
});

/** Ids as the edge would make them, countable. */
export function idsFrom(first: number): () => Id {
  let next = first;
  return () => id(next++);
}

/** The code of the refusal that a rule gives; fails when it gives none. */
export function refusalOf(work: () => unknown): { code: string; rule?: string | undefined; faults: string[] } {
  try {
    work();
  } catch (refusal) {
    const { code, rule, faults = [] } = refusal as { code: string; rule?: string; faults?: { code?: string }[] };
    return { code, rule, faults: faults.map((fault) => fault.code ?? '') };
  }
  throw new Error('nothing was refused');
}
