import type { Id } from '@rondetafel/contracts';
import type { Correction, Finished, Minutes } from './minutes.ts';

/** How somebody looks at minutes: as who writes them or oversees the case, or as a party. */
export interface Reader {
  readonly personId: Id;
  /** The coordinator, and the focal-point officer, who reads every goal too (S002-33). */
  readonly whole: boolean;
}

/** The digest is for who reads all of it: with the text at hand, what is left out could be tried out on it (P-27). */
type Shown = Omit<Finished, 'digest'> & Partial<Pick<Finished, 'digest'>>;

/**
 * Finished minutes as this person reads them: of a meeting in parts the subjects of those they were in (P-54). A hidden
 * party is in nobody's list of who was there but the coordinator's (P-27).
 */
export function shownTo(
  { meeting, corrections }: Minutes,
  finished: Finished,
  { personId, whole }: Reader,
): { readonly finished: Shown; readonly corrections: readonly Correction[] } {
  if (whole) return { finished, corrections };
  const hidden = new Set(meeting.invited.filter((one) => one.hidden).map((one) => one.personId));
  const parts = new Set(finished.subjects.map(({ part }) => part));
  const own = finished.present.find((one) => one.personId === personId)?.parts ?? [];
  const subjects = finished.subjects.filter(({ part }) => parts.size <= 1 || own.includes(part));
  const isShown = ({ subjectId }: Correction) =>
    subjectId === undefined || subjects.some((subject) => subject.subjectId === subjectId);
  const { digest: _, ...read } = finished;
  return {
    finished: { ...read, subjects, present: finished.present.filter((one) => !hidden.has(one.personId)) },
    corrections: corrections.filter(isShown),
  };
}
