import type { Day, FollowUp, Id } from '@rondetafel/contracts';
import { addWorkingDays } from '@rondetafel/policy';
import { type Agreement, type Guarding, isOfMember } from '../../agreement/domain/agreement.ts';
import { courseOf, isInHand } from '../../agreement/domain/course-of.ts';

/** What an agreement asks of its owner, or of who guards it, with its last day (P-28, S000-12). */
export type AgreementWork =
  | { readonly act: 'report'; readonly late: boolean; readonly by: Day }
  | { readonly act: 'choose-day'; readonly by: Day }
  | { readonly act: 'establish' | 'talk' | 'follow-up'; readonly by: Day };

interface Given {
  readonly today: Day;
  readonly guarding: Guarding;
}

/** Its owner says how it is once the day is near, and chooses another one where the coordinator asked for it (P-44). */
export function ownersWork(agreement: Agreement, { today, guarding }: Given): AgreementWork | undefined {
  if (isOfMember(agreement)) return undefined;
  const course = courseOf(agreement, today, guarding);
  if ('followedUp' in course && course.followedUp && asksOwner(course.followedUp.how) && isInHand(course, today))
    return { act: 'choose-day', by: course.followedUp.lookOn };
  if (course.state === 'due-soon') return { act: 'report', late: false, by: agreement.dueOn };
  if (course.state === 'late') return { act: 'report', late: true, by: agreement.dueOn };
  return undefined;
}

const asksOwner = (how: FollowUp) => how === 'new-day';

/**
 * Who guards it acts where the owner said that it can't (S002-23), was asked and did not say how it is (P-44), or did not
 * keep it (S000-13); not as long as it is in somebody else's hands.
 */
export function guardsWork(agreement: Agreement, { today, guarding }: Given): AgreementWork | undefined {
  if (isOfMember(agreement)) return undefined;
  const course = courseOf(agreement, today, guarding);
  if (!('followedUp' in course) || isInHand(course, today)) return undefined;
  const within = (day: Day) => addWorkingDays(guarding.calendar, day, guarding.terms.unmetFollowUp.workingDays).on;
  const by = course.followedUp?.lookOn;
  if (course.state === 'unmet') return { act: 'follow-up', by: by ?? within(course.on) };
  if (course.state === 'cannot-keep') return { act: 'talk', by: by ?? within(course.on) };
  return course.mayEstablish ? { act: 'establish', by: by ?? within(course.answerBy!) } : undefined;
}

/** @param own the parties that this person is the contact of. */
export const isOwn = ({ owner }: Agreement, own: readonly Id[]): boolean =>
  owner.kind === 'party' && own.includes(owner.id);
