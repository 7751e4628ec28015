import { ApiProblem } from '../api/problem.ts';
import { useWords } from '../text/words.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** Above the button of a long form: why it was not sent, and that nothing typed is lost. */
export function NotSent({ error }: { error: unknown }) {
  const { t } = useWords();
  return (
    <ProblemNotice error={error}>
      {error instanceof ApiProblem && error.passes && <p>{t('form.notSent')}</p>}
    </ProblemNotice>
  );
}
