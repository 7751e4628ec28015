import type { Id } from '@rondetafel/contracts';
import { revise, type Tx } from '@rondetafel/platform';
import { changedFields } from '../changed-fields.ts';
import { refuse } from '../refuse.ts';
import { type BlockContent, current, most, type Plan } from './domain/plan.ts';
import { blockObject, keepBlock, lastRevision, touchPlan } from './plan.store.ts';

export type Draft = { readonly blockId: Id } & BlockContent;

interface Revising {
  readonly has: number;
  readonly expected: number;
  readonly fields: readonly string[];
}

export const nextRevision = (tx: Tx, caseId: Id, blockId: Id, revising: Revising): Promise<number> =>
  revise(tx, { object: blockObject(caseId, blockId), ...revising });

/**
 * One block as somebody wrote it.
 * @param expected the revision that they read; without it, whatever is there now. @throws StaleVersion
 */
export async function keepDraft(tx: Tx, plan: Plan, draft: Draft, expected?: number): Promise<number> {
  const { blockId, kind } = draft;
  const { caseId } = plan;
  const before = plan.blocks.find((one) => one.blockId === blockId);
  if (!before && kind !== 'voice' && plan.blocks.filter((one) => one.kind === kind).length >= most[kind])
    throw refuse('too-many-blocks', { rule: 'S000-18' });
  const fields = changedFields(before?.content, draft.content);
  // What was struck out comes back after the last revision that it had.
  const has = before?.revision ?? (await lastRevision(tx, caseId, blockId));
  const revision = await nextRevision(tx, caseId, blockId, { has, expected: expected ?? has, fields });
  await keepBlock(tx, caseId, { ...draft, revision });
  await touchPlan(tx, caseId);
  return revision;
}

/** The draft goes on from what the owner made of it; where somebody writes another day in it, that stays. */
export async function moveInDraft(tx: Tx, before: Plan, next: Plan, agreementId: Id): Promise<void> {
  const lineOf = (plan: Plan) => current(plan)!.lines.find((one) => one.agreementId === agreementId)!;
  const [had, has] = [lineOf(before), lineOf(next)];
  const block = before.blocks.find((one) => one.blockId === agreementId);
  if (block?.kind !== 'line' || block.content.dueOn !== had.dueOn || had.dueOn === has.dueOn) return;
  const { caseId } = before;
  const revised = { has: block.revision, expected: block.revision, fields: ['dueOn'] };
  const revision = await nextRevision(tx, caseId, agreementId, revised);
  const content = { ...block.content, dueOn: has.dueOn };
  await keepBlock(tx, caseId, { blockId: agreementId, kind: 'line', content, revision });
  await touchPlan(tx, caseId);
}
