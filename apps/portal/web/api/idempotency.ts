import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem } from './problem.ts';

type IdempotencyKey = { 'Idempotency-Key': string };

/**
 * The same content sent twice is one change: its key stays while its content does, so that after a broken connection one
 * can send again without fear.
 */
export function useIdempotencyKey(): (content: unknown) => IdempotencyKey {
  const sent = useRef({ content: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (sent.current.content !== text) sent.current = { content: text, key: crypto.randomUUID() };
    return { 'Idempotency-Key': sent.current.key };
  };
}

/** Each attempt waits two seconds at the service too: a quarter of a minute together. */
const attempts = 5;

/** For a mutation that may be sent twice: repeated by itself while what it is about is on its way to the service. */
export const untilItIsThere = {
  retry: (failures: number, error: Error) => failures < attempts && error instanceof ApiProblem && error.onItsWay,
  retryDelay: (_: number, error: Error) => ((error instanceof ApiProblem && error.retryAfter) || 1) * 1_000,
};

/**
 * Sends what a long form asks, as one change however often it is sent: by itself too, while what it is about is still on
 * its way to the service.
 * @param outdated first parts of the query keys that are asked for again; the change ends when their answers are there.
 */
export function useSendOnce<Body, Answer>(
  send: (body: Body, headers: IdempotencyKey) => Promise<Answer>,
  outdated: readonly string[],
) {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: Body) => send(body, keyFor(body)),
    ...untilItIsThere,
    onSuccess: () => Promise.all(outdated.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
