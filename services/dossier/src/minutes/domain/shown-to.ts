import type { Id } from '@rondetafel/contracts';
import type { Invited, Meeting } from '../../meeting/domain/meeting.ts';
import type { Correction, Finished, Minutes } from './minutes.ts';

/** How somebody looks at minutes: as who writes them or oversees the case, or as a party. */
export interface Reader {
  readonly personId: Id;
  /** The coordinator, and the focal-point officer, who reads every goal too (S002-33). */
  readonly whole: boolean;
  /** Who coordinates independently, and nobody else (P-27). */
  readonly seesHidden: boolean;
}

/** The digest is for who reads all of it, hidden parties too: with the text at hand, what is left out could be tried out on it (P-27). */
type Shown = Omit<Finished, 'digest'> & Partial<Pick<Finished, 'digest'>>;

/**
 * Finished minutes as this person reads them: of a meeting in parts the subjects of those they were in (P-54). A hidden
 * party is in nobody's list of who was there but that of who coordinates independently (P-27).
 */
export function shownTo(
  { meeting, corrections }: Minutes,
  finished: Finished,
  { personId, whole, seesHidden }: Reader,
): { readonly finished: Shown; readonly corrections: readonly Correction[] } {
  const parts = new Set(finished.subjects.map(({ part }) => part));
  const own = finished.present.find((one) => one.personId === personId)?.parts ?? [];
  const subjects = finished.subjects.filter(({ part }) => whole || parts.size <= 1 || own.includes(part));
  const isShown = ({ subjectId }: Correction) =>
    subjectId === undefined || subjects.some((subject) => subject.subjectId === subjectId);
  const { digest, ...read } = finished;
  const there = invitedFor(meeting, seesHidden);
  const hidden = meeting.invited.filter((one) => !there.includes(one)).map((one) => one.personId);
  return {
    finished: {
      ...read,
      ...(whole && seesHidden && { digest }),
      subjects,
      present: finished.present.filter((one) => !hidden.includes(one.personId)),
    },
    corrections: corrections.filter(isShown),
  };
}

/** Of a hidden party nobody is there but for who coordinates independently (P-27). */
export const invitedFor = ({ invited }: Meeting, seesHidden: boolean): readonly Invited[] =>
  invited.filter(({ hidden }) => seesHidden || !hidden);
