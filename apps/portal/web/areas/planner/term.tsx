import { useToday } from '../../api/today.ts';
import { Hint, Status, Steps, type Tone } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import type { CaseTerm } from '../../term/api.ts';
import type { RoundTable } from './api.ts';
import { milestoneStates } from './milestones.ts';
import { TermBar } from './term-bar.tsx';

const tones: Record<CaseTerm['state'], Tone> = {
  'on-time': 'positive',
  'at-risk': 'warning',
  missed: 'negative',
  kept: 'positive',
};

/** The ten working days, always in view, with how they were counted (S002-46, R-13). */
export function TermOfTable({ term, table }: { term: CaseTerm; table: RoundTable | undefined }) {
  const { t, language } = useWords('planner');
  const { dayName } = useMoments();
  const today = useToday();
  const states = milestoneStates({
    kept: term.state === 'kept',
    phase: table?.phase ?? 'called',
    asked: table?.offer?.asked ?? [],
    answered: Object.keys(table?.offer?.suits ?? {}),
  });
  const left = term.counted.filter((on) => on > today).length;
  const remaining =
    today > term.on
      ? t('plannerTerm.over')
      : left === 0
        ? t('plannerTerm.today')
        : t('plannerTerm.left', { count: left });
  return (
    <TermBar
      label={t('plannerTerm.title')}
      words={
        <>
          <strong>{t('plannerTerm.until', { day: dayName(term.on) })}</strong> · {remaining}
        </>
      }
      status={<Status tone={tones[term.state]}>{t(`plannerTerm.states.${term.state}`)}</Status>}
      tone={tones[term.state]}
      days={term.counted.map((on) => ({
        on,
        label: dayName(on),
        state: on < today ? 'past' : on === today ? 'today' : 'ahead',
      }))}
      more={t('plannerTerm.why')}
    >
      <div>
        {term.explanation[language].map((line) => (
          <p key={line}>{line}</p>
        ))}
        {term.provisional && <Hint>{t('plannerTerm.provisional')}</Hint>}
      </div>
      <Steps
        label={t('plannerTerm.steps')}
        steps={term.milestones.map(({ step, dueOn }) => ({
          id: step,
          title: t(`plannerTerm.milestones.${step}`),
          meta: t('plannerTerm.stepBy', { day: dayName(dueOn) }),
          state: states[step],
        }))}
      />
    </TermBar>
  );
}
