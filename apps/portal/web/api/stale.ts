import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { toast } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { ApiProblem } from './problem.ts';

/** Something is not there any more, or not as it was when the page was drawn. */
const conflicts = [404, 409, 412];

/** Somebody else changed it since it was opened. */
export const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.body.code === 'stale-version';

/**
 * The version to send: the one that was opened or, once a refusal showed what somebody else made of it, the newest that it
 * names. Also where nothing is there any more: what was struck out comes back after its last version.
 */
export const versionToSend = (opened: number, ...refusals: unknown[]): number =>
  Math.max(opened, ...refusals.flatMap((one) => (isStale(one) ? ((one as ApiProblem).body.currentVersion ?? []) : [])));

/** For `If-Match`. */
export const etag = (version: number) => ({ 'If-Match': `"${version}"` });

/**
 * After a command: asks again for what it may have changed. Where it was refused because a page stood still, such as a
 * second tab, and the state is another one by now, that is said and shown; the refusal itself, with advice to whoever
 * did it, may go with the part of the page that made it.
 */
export function useAskAgain(): (keys: readonly QueryKey[], refusal: unknown) => Promise<void> {
  const queries = useQueryClient();
  const { t } = useWords('api');
  return async (keys, refusal) => {
    const known = () => JSON.stringify(keys.map((queryKey) => queries.getQueriesData({ queryKey })));
    const before = known();
    const shown = Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    // The command may be done although its answer was lost; whether it was is not waited for.
    if (refusal instanceof ApiProblem && refusal.passes) return;
    await shown;
    if (!(refusal instanceof ApiProblem) || !conflicts.includes(refusal.status)) return;
    if (known() !== before) toast(t('problem.stale'));
  };
}
