import { Status, type Tone } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { TimeLeft } from '../../term/term-state.tsx';
import type { Agreement, Course } from './api.ts';

interface CourseStateProps {
  agreement: Pick<Agreement, 'owner' | 'dueOn' | 'course'>;
}

const tones: Record<Exclude<Course['state'], 'runs' | 'due-soon'>, Tone> = {
  'not-in-force': 'neutral',
  late: 'negative',
  'cannot-keep': 'warning',
  kept: 'positive',
  unmet: 'negative',
  dropped: 'neutral',
};

/** Where an agreement stands: working days that are left, or a state in words. A member's own line is never red (P-43). */
export function CourseState({ agreement: { owner, dueOn, course } }: CourseStateProps) {
  const { t, day } = useWords('agreements');
  const { state } = course;
  if (state === 'runs' || state === 'due-soon') {
    if (owner.kind === 'party') return <TimeLeft on={dueOn} />;
    return <Status tone="neutral">{t('state.for', { day: day(dueOn) })}</Status>;
  }
  const when = { day: day(state === 'kept' ? (course.on ?? dueOn) : dueOn) };
  return (
    <Status tone={owner.kind === 'member' && state !== 'kept' ? 'neutral' : tones[state]}>
      {t(`state.${state}`, when)}
    </Status>
  );
}
