import type { PartyRole } from '@rondetafel/contracts';
import {
  aCase,
  almere,
  anInvolvement,
  aRequest,
  coordinator,
  id,
  refusalOf,
  teacher,
  today,
} from '../../../test/a-case.ts';
import type { EscalationCase } from '../../case/domain/escalation-case.ts';
import { refuseUnlessIndependent } from './independence.ts';

const byOrganisation = { assignment: { ...almere.assignment, independenceOf: 'organisation' as const } };
const check = (more: Partial<EscalationCase>, municipality: Pick<typeof almere, 'assignment'> = almere) =>
  refuseUnlessIndependent(aCase(more), coordinator, municipality, today);

const colleague = { ...teacher, organisationId: coordinator.organisationId };
const party = (worker: typeof coordinator) => ({
  partyId: id(61),
  requestId: id(41),
  organisationId: worker.organisationId,
  organisationKind: 'youth-health-service',
  personId: worker.personId,
  memberIds: [],
  restricted: false,
});

const roles: [PartyRole, boolean][] = [
  ['provider', true],
  ['supporter', true],
  ['adviser', false],
  ['focal-point-officer', false],
];
test.each(roles)('a %s in the case bars from coordinating it: %s (S002-21)', (role, bars) => {
  const work = () => check({ involvements: [anInvolvement(coordinator, { role })] });
  if (bars) expect(refusalOf(work)).toMatchObject({ code: 'coordinator-gives-support', rule: 'S002-21' });
  else expect(work).not.toThrow();
});

test.each([
  ['left', { left: true }],
  ['was for a time that is over', { untilOn: '2026-11-22' }],
])('a supporting role that %s is no bar (P-13)', (_, more) => {
  expect(() => check({ involvements: [anInvolvement(coordinator, more)] })).not.toThrow();
});

test('a role for a time bars to its last day (P-13)', () => {
  expect(() => check({ involvements: [anInvolvement(coordinator, { untilOn: today })] })).toThrow();
});

test.each([
  ['who asked', { requestedById: coordinator.personId }, [], 'coordinator-asked'],
  ['a party that the requester names', {}, [party(coordinator)], 'coordinator-gives-support'],
])('%s is not independent while the request waits; then dossier tells (S002-21)', (_, more, knownParties, code) => {
  const request = aRequest(more);
  expect(refusalOf(() => check({ requests: [request], knownParties })).code).toBe(code);
  expect(() => check({ requests: [{ ...request, state: 'decided' }], knownParties })).not.toThrow();
});

test('the regular coordinator comes from those who help, so is not independent (S000-8, R-1)', () => {
  expect(refusalOf(() => check({ regularCoordinatorId: coordinator.personId })).code).toBe('coordinator-gives-support');
});

test('a known party that left by dossier’s word is no bar (P-13)', () => {
  const involvements = [anInvolvement(coordinator, { left: true })];
  expect(() => check({ requests: [aRequest()], knownParties: [party(coordinator)], involvements })).not.toThrow();
});

test('a colleague’s support bars only where the municipality looks at organisations (R-21)', () => {
  const involvements = [anInvolvement(colleague)];
  expect(() => check({ involvements })).not.toThrow();
  expect(refusalOf(() => check({ involvements }, byOrganisation)).code).toBe('coordinator-organisation-gives-support');
});
