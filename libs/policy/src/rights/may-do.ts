import { type Refusal, type RefusalDetails, type Role, refusalsOf } from '@rondetafel/contracts';
import type { nl } from '../../texts/refusals.ts';
import { caseRights, officeRights, type Right } from './table.ts';
import {
  type CaseAction,
  type CaseState,
  type FieldGroup,
  type OfficeAction,
  type Standing,
  standings,
} from './vocabulary.ts';

/** The caller, of whom only the token's roles are needed. */
export interface Subject {
  readonly roles: readonly Role[];
}

/**
 * `unseen`: this person does not see the case (404, as if it did not exist); `may-not`: seen, but not allowed (403);
 * `wrong-state`: allowed, but not in this state (409).
 */
export type DenyReason = 'unseen' | 'may-not' | 'wrong-state';

export type Permission =
  | { readonly yes: true; readonly fields: readonly FieldGroup[] }
  | { readonly yes: false; readonly reason: DenyReason };

/** AuthZEN's subject and action and, in a case, resource (the standings in it) and context (its state). */
export type Question =
  | [actor: Subject, action: OfficeAction]
  | [actor: Subject, action: CaseAction, involvement: readonly Standing[], state: CaseState];

/**
 * Whether this person may do this: yes with the field groups it may show or change, or no with a reason. Denied by
 * default; rights are combined, only `excluded` removes them. A token's role gives no access to a case: without a
 * standing in it a case is unseen (S000-6, S000-17).
 */
export function mayDo(...question: Question): Permission {
  if (question.length === 2) return inOffice(...question);
  const [actor, action, involvement, state] = question;
  if (involvement.includes('excluded')) return no('unseen');
  const rights = involvement
    .filter((standing) => backed(actor, standing))
    .flatMap((standing): readonly Right[] => caseRights[standing]);
  const now = rights.filter((right) => right.in.includes(state));
  const granted = now.filter((right) => right.action === action);
  if (granted.length > 0) return { yes: true, fields: [...new Set(granted.flatMap(({ fields }) => fields))] };
  if (now.length === 0) return no('unseen');
  return no(rights.some((right) => right.action === action) ? 'wrong-state' : 'may-not');
}

/**
 * As `mayDo`, for a command: throws when it is not allowed.
 * @throws Refusal 404, 403 or 409, by the reason.
 */
export function permit(...question: Question): readonly FieldGroup[] {
  const decision = mayDo(...question);
  if (decision.yes) return decision.fields;
  throw refusals[decision.reason]();
}

const refuse = refusalsOf<typeof nl>();

/** The same refusal for a case that does not exist and one that this person may not see (S000-17). */
export const caseUnknown = (more: Pick<RefusalDetails, 'retryAfter'> = {}): Refusal =>
  refuse('case-unknown', { rule: 'S000-17', kind: 'unknown', ...more });

const refusals = {
  unseen: () => caseUnknown(),
  'may-not': () => refuse('may-not', { rule: 'S000-6', kind: 'forbidden' }),
  'wrong-state': () => refuse('wrong-state', { rule: 'P-1' }),
} satisfies Record<DenyReason, () => Refusal>;

function inOffice(actor: Subject, action: OfficeAction): Permission {
  const { roles, fields } = officeRights[action];
  return roles.some((role) => actor.roles.includes(role)) ? { yes: true, fields } : no('may-not');
}

function backed(actor: Subject, standing: Standing): boolean {
  const { by } = standings[standing];
  return by === 'anyone' || by.some((role) => actor.roles.includes(role));
}

const no = (reason: DenyReason): Permission => ({ yes: false, reason });
