import { useRef } from 'react';

/**
 * The same content sent twice is one change: its key stays while its content does, so that after a broken connection one
 * can send again without fear.
 */
export function useIdempotencyKey(): (content: unknown) => { 'Idempotency-Key': string } {
  const sent = useRef({ content: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (sent.current.content !== text) sent.current = { content: text, key: crypto.randomUUID() };
    return { 'Idempotency-Key': sent.current.key };
  };
}
