import type { Day, FocalPointSituation } from '@rondetafel/contracts';
import type { Agreement, Guarding } from './agreement.ts';
import { type Course, courseOf, needsFollowUp } from './course-of.ts';
import { evidenceOf } from './evidence-of.ts';

/** How somebody looks at agreements: as who guards them, for the evidence (S002-33), or as an owner. */
export interface Reader {
  readonly guards: boolean;
  readonly everyParty: boolean;
  /** The parties that this person is the contact of. */
  readonly own: readonly string[];
}

export type Shown = Course & {
  readonly mayEstablish?: true | undefined;
  readonly needsFollowUp?: true | undefined;
  readonly countsFor?: FocalPointSituation | undefined;
};

/**
 * Which agreements a reader sees the course of: who guards them all of them, the officer those of parties (P-37), and an
 * owner its own; how another keeps theirs is not everybody's to read (P-45).
 */
export const seenBy = (agreements: readonly Agreement[], { guards, everyParty, own }: Reader): Agreement[] =>
  agreements.filter(({ owner }) => guards || (owner.kind === 'party' && (everyParty || own.includes(owner.id))));

/** What a reader is shown of where it stands: for which situation it counts is for who guards it and the officer. */
export function shownCourse(
  agreement: Agreement,
  { guards, everyParty }: Pick<Reader, 'guards' | 'everyParty'>,
  today: Day,
  guarding: Guarding,
): object {
  const course = courseOf(agreement, today, guarding);
  const establish = guards && (course.state === 'cannot-keep' || (course.state === 'late' && course.mayEstablish));
  const countsFor = course.state === 'unmet' && (guards || everyParty) ? evidenceOf(course.cause) : undefined;
  const { mayEstablish: _, ...shown } = { mayEstablish: false, ...course };
  return {
    ...shown,
    ...(establish && agreement.owner.kind === 'party' && { mayEstablish: true }),
    ...(needsFollowUp(course, today) && { needsFollowUp: true }),
    ...(countsFor && { countsFor }),
  };
}
