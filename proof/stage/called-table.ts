import { until } from '../../dev/parts/processes.ts';
import type { Person } from './person.ts';

/** Of the demonstration municipality (dev/parts/demonstration/). */
export const organisations = {
  youthHealth: { organisationId: 'b0000000-0000-4000-8000-000000000007', organisationKind: 'youth-health-service' },
  youthCare: { organisationId: 'b0000000-0000-4000-8000-000000000008', organisationKind: 'youth-care-provider' },
  school: { organisationId: 'b0000000-0000-4000-8000-000000000009', organisationKind: 'school' },
  healthCentre: { organisationId: 'b0000000-0000-4000-8000-000000000011', organisationKind: 'health-centre' },
  debtCounselling: { organisationId: 'b0000000-0000-4000-8000-000000000016', organisationKind: 'debt-counselling' },
};
export const person = (number: number) => `a0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The chair, the parties and the parent; a child without a settled representation has no attendee yet (P-16). */
const seats = 1 + Object.keys(organisations).length + 1;

const district = 'almere-buiten';
const members = [
  { givenName: 'Sanne', birthOn: '1988-04-02', relation: 'parent', lifeAreas: ['housing', 'finances', 'parenting'] },
  { givenName: 'Finn', birthOn: '2016-09-14', relation: 'child', lifeAreas: ['education', 'safety', 'mental-health'] },
];

/** The contact of each party: the school nurse, the care worker, the teacher, the doctor, the debt counsellor. */
const contacts = { youthHealth: 11, youthCare: 13, school: 15, healthCentre: 18, debtCounselling: 25 };

/**
 * A coordinator enters, claims and decides a request by phone on one screen (P-4), and waits until the table is called
 * with a complete roster.
 * @returns the case and its table.
 */
export async function calledTable(coordinator: Person, familyName: string, more: { safetySignal?: object } = {}) {
  const household = { district, sourceKind: 'report', members: members.map((one) => ({ ...one, familyName })) };
  const { body: registered } = await coordinator.untilAnswered('POST', 'dossier', '/v1/cases', household);
  const { caseId } = registered;
  const { body: found } = await coordinator.untilAnswered('GET', 'dossier', `/v1/cases/${caseId}`);
  const childId = found.members.find(({ givenName }: { givenName: string }) => givenName === 'Finn').memberId;
  const asked = await coordinator.untilAnswered('POST', 'escalation', '/v1/upscaling-requests', {
    caseId,
    district,
    requestedBy: { personId: person(11), organisationId: organisations.youthHealth.organisationId },
    route: 'direct',
    trigger: 'insufficient-result',
    ...more,
    members: found.members.map(({ memberId, lifeAreas }: any) => ({ memberId, lifeAreas })),
    explanation: 'De hulp komt niet op gang.',
    parties: Object.entries(organisations).map(([name, organisation]) => ({
      ...organisation,
      personId: person(contacts[name as keyof typeof contacts]),
      memberIds: [childId],
    })),
    claim: { independenceDeclared: true },
    decision: { outcome: 'round-table', motivation: 'Er is gezamenlijk overleg nodig.' },
  });
  if (asked.status !== 201) throw new Error(`the request was refused: ${JSON.stringify(asked.body)}`);
  let table: any;
  await until(async () => {
    const { body } = await coordinator.untilAnswered('GET', 'scheduling', `/v1/cases/${caseId}/round-tables`);
    table = body.items?.[0];
    return table?.roster.seats.length === seats;
  }, 40_000);
  if (table?.roster.seats.length !== seats) throw new Error('the table was not called with everybody');
  return { caseId: caseId as string, roundTableId: table.roundTableId as string };
}
