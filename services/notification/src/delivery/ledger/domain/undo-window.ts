import { Temporal } from 'temporal-polyfill';

/** As long as the workplace offers to take a command back. */
export const undoSeconds = 10;

/**
 * When a mail may leave that taking the command back would contradict, urgent or not: it is replaced until then, and
 * nobody reads that they are invited and a moment later that they are not (S002-24).
 */
export const afterUndoWindow = (instant: string): string =>
  Temporal.Instant.from(instant).add({ seconds: undoSeconds }).toString();
