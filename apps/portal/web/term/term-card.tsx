import { dayInWords, explainTerm, type Term } from '@rondetafel/policy';
import { Card, Hint } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { TimeLeft } from './term-state.tsx';

/** By when the table must have been held, and every day that moved it (S002-46, P-4). */
export function TermCard({ term, done }: { term: Term; done?: boolean }) {
  const { t, language } = useWords('term');
  return (
    <Card title={t('term.title')}>
      <p>
        <strong>{t('term.until', { day: dayInWords(term.on, language) })}</strong>
      </p>
      {!done && (
        <div>
          <TimeLeft on={term.on} />
        </div>
      )}
      <div>
        <Hint>{t('term.counted', { count: term.workingDays, day: dayInWords(term.receivedOn, language) })}</Hint>
        {explainTerm(term, language)
          .slice(1)
          .map((line) => (
            <Hint key={line}>{line}</Hint>
          ))}
      </div>
    </Card>
  );
}
