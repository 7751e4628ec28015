import { ApiProblem } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useWords } from '../language/words.ts';

/** Above the button of a long form: why it was not sent, and that nothing typed is lost. */
export function NotSent({ error }: { error: unknown }) {
  const { t } = useWords('forms');
  return (
    <ProblemNotice error={error}>
      {error instanceof ApiProblem && error.passes && <p>{t('form.notSent')}</p>}
    </ProblemNotice>
  );
}
