import type { Id, Instant } from '@rondetafel/contracts';
import { refuse } from '../../refuse.ts';
import type { Correction, Minutes } from './minutes.ts';

/** Beside the frozen text, never in it (P-48). */
export function correctMinutes(
  minutes: Minutes,
  said: Pick<Correction, 'subjectId' | 'text' | 'saidBy'>,
  given: { readonly correctionId: Id; readonly now: Instant; readonly by: Id },
): Minutes {
  const { finished, corrections } = minutes;
  if (!finished) throw refuse('minutes-not-finished', { rule: 'P-48' });
  const { subjectId } = said;
  if (subjectId !== undefined && !finished.subjects.some((subject) => subject.subjectId === subjectId))
    throw refuse('block-unknown', { kind: 'unknown' });
  const { correctionId, now, by } = given;
  const correction: Correction = { correctionId, ...said, writtenAt: now, writtenById: by };
  return { ...minutes, corrections: [...corrections, correction] };
}
