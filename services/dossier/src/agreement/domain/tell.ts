import { type DataOf, type Day, type DomainEvent, type EventContract, happened, type Id } from '@rondetafel/contracts';
import { contactsOf } from '../../plan/domain/come-into-force.ts';
import type { Plan } from '../../plan/domain/plan.ts';
import type { Agreement } from './agreement.ts';

interface Ours {
  readonly caseId: Id;
  readonly agreementId: Id;
  readonly partyId: Id;
  readonly dueOn: Day;
  readonly personIds: Id[];
  readonly coordinatorIds: Id[];
}

/** An event of an agreement of a party, with to whom it is news: its contacts and who guards it, never who did it. */
export function tell<C extends EventContract<any>>(
  event: C,
  plan: Plan,
  { agreementId, caseId, owner, dueOn }: Agreement,
  { by, today }: { readonly by: Id | null; readonly today: Day },
  more: Omit<DataOf<C>, keyof Ours>,
): DomainEvent {
  const others = (ids: readonly Id[]) => ids.filter((personId) => personId !== by);
  const personIds = others(contactsOf(plan, [owner], today));
  const coordinatorIds = others(plan.coordinatorIds).filter((personId) => !personIds.includes(personId));
  const ours: Ours = { caseId, agreementId, partyId: owner.id, dueOn, personIds, coordinatorIds };
  return happened(event, { ...ours, ...more } as unknown as DataOf<C>);
}
