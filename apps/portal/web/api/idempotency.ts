import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

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

/**
 * Sends what a long form asks, as one change however often it is sent.
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
    onSuccess: () => Promise.all(outdated.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
