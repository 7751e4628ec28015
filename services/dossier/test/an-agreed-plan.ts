import type { Person, Reply, TestService } from '@rondetafel/platform/testing';
import { planMoved } from '../src/plan/plan.timers.ts';
import { aPlanOut, publishedOf } from './a-plan-out.ts';

/** The routes of the agreements of one case, as somebody calls them. */
export class AgreementCalls {
  constructor(
    readonly dossier: TestService,
    readonly caseId: string,
  ) {}

  list = (person: Person) => this.dossier.as(person).get(`/v1/cases/${this.caseId}/agreements`);
  own = (person: Person) => this.dossier.as(person).get('/v1/own-agreements');
  act = (person: Person, agreementId: string, act: string, body: object = {}): Promise<Reply> =>
    this.dossier.as(person).post(`/v1/cases/${this.caseId}/agreements/${agreementId}/${act}`, body);

  /** How one agreement stands, to this person. */
  course = async (person: Person, agreementId: string) => {
    const { items } = (await this.list(person)).body;
    return items.find((one: any) => one.agreementId === agreementId)?.course;
  };
}

/** A plan to which everybody said yes: the agreement of the school, for Friday 18 December, and one of the mother’s own. */
export async function anAgreedPlan(dossier: TestService) {
  const all = await aPlanOut(dossier);
  const { plan, coordinator, teacher, mother, caseId } = all;
  const yes = { who: { kind: 'member', id: mother }, answer: 'yes', via: 'phone', saidOn: '2026-11-23' };
  const said = [(await plan.answer(teacher)).status, (await plan.record(coordinator, yes)).status];
  expect(said).toEqual([204, 204]);
  await dossier.receive(planMoved as never, { caseId } as never);
  const before = (await publishedOf(dossier, caseId)).length;
  return {
    ...all,
    agreements: new AgreementCalls(dossier, caseId),
    since: async () => (await publishedOf(dossier, caseId)).slice(before),
  };
}
