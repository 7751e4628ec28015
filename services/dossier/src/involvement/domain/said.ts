import {
  type DataOf,
  type EventContract,
  type Id,
  type OrganisationKind,
  partyInvolved,
  partyLeft,
} from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';
import type { CaseInvolvement, Party } from './case-involvement.ts';

/** An event that a decision says; the service publishes it in the decision's transaction. */
export interface Said {
  readonly event: EventContract<any>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The outcome of a rule: who takes part now, and what is told of it. */
export interface Step {
  readonly next: CaseInvolvement;
  readonly says: readonly Said[];
}

/** What the rules read besides the case itself. */
export interface Circumstances {
  readonly municipality: Pick<Municipality, 'assignment' | 'network' | 'privacy'>;
  readonly now: string;
  readonly newId: () => Id;
  /** By the directory. */
  readonly kindOf: (organisationId: Id) => OrganisationKind | undefined;
}

export const say = <C extends EventContract<any>>(event: C, data: DataOf<C>): Said => ({ event, data });

/** One rule after another, on what the one before left. */
export function inTurn(involvement: CaseInvolvement, ...rules: ((now: CaseInvolvement) => Step)[]): Step {
  let step: Step = { next: involvement, says: [] };
  for (const rule of rules) {
    const { next, says } = rule(step.next);
    step = { next, says: [...step.says, ...says] };
  }
  return step;
}

/** Said of a hidden party too: hearers keep it from everybody but the coordinator (P-27). */
export function sayInvolved(party: Party): Said {
  const { caseId, partyId, organisationId, organisationKind, personId, role, memberIds, hidden, involvedAt } = party;
  return say(partyInvolved, {
    caseId,
    partyId,
    organisationId,
    organisationKind,
    ...(personId && { personId }),
    role,
    memberIds: [...memberIds],
    restricted: hidden,
    involvedAt: involvedAt!,
    ...(party.untilOn && { untilOn: party.untilOn }),
  });
}

export const sayLeft = ({ caseId, partyId, state }: Party, leftAt: string): Said =>
  say(partyLeft, { caseId, partyId, leftAt, excluded: state === 'excluded' });
