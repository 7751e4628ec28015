import { ApiProblem } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useWords } from '../language/words.ts';

/** Above the button of a long form: why it was not sent, as far as that is known, and that nothing typed is lost. */
export function NotSent({ error, onAgain }: { error: unknown; onAgain(): void }) {
  const { t } = useWords('forms');
  const passes = error instanceof ApiProblem && error.passes;
  return (
    <ProblemNotice error={error} onRetry={onAgain}>
      {passes && <p>{t(mayHaveArrived(error) ? 'form.perhapsSent' : 'form.notSent')}</p>}
    </ProblemNotice>
  );
}

/** Whoever is told to wait was not heard; of anything else that passes, the answer alone may be lost. */
const mayHaveArrived = ({ status }: ApiProblem) => status !== 429;
