import { createContext, type ReactNode, useContext } from 'react';
import { Alert, Button, ButtonRow, Hint } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { ApiProblem } from './problem.ts';
import { Why } from './why.tsx';

interface ProblemNoticeProps {
  error: unknown;
  onRetry?(): void;
  /** What it means for this page. */
  children?: ReactNode;
}

/** On pages opened by the link of a mail: no rules. */
export const ByLink = createContext(false);

/** Title and detail of a problem with the rule behind it, and a retry button where a retry may help. */
export function ProblemNotice({ error, onRetry, children }: ProblemNoticeProps) {
  const { t } = useWords('api');
  const byLink = useContext(ByLink);
  const problem = error instanceof ApiProblem ? error : new ApiProblem(500);
  const offline = problem.status === 0;
  const mayPass = problem.passes || problem.status >= 500;
  const { rule, errors = [], traceId } = problem.body;
  const title = offline ? t('problem.offline') : (problem.body.title ?? t('problem.unknown'));
  const detail = offline ? t('problem.offlineText') : (problem.body.detail ?? t('problem.unknownText'));
  return (
    <Alert tone={problem.passes ? 'warning' : 'negative'} title={title} live>
      <p>{detail}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ pointer, detail }) => (
            <li key={pointer}>{detail}</li>
          ))}
        </ul>
      )}
      {children}
      {rule && !byLink && <Why rule={rule} />}
      {problem.status >= 500 && !problem.passes && traceId && <Hint>{t('problem.trace', { traceId })}</Hint>}
      {onRetry && mayPass && (
        <ButtonRow>
          <Button onPress={onRetry}>{t('page.retry')}</Button>
        </ButtonRow>
      )}
    </Alert>
  );
}
