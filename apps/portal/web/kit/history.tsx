import type { ReactNode } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from './button.tsx';

export interface HistoryLine {
  readonly id: string;
  /** An instant, for programs. */
  readonly at: string;
  readonly when: string;
  readonly who: ReactNode;
  readonly what: ReactNode;
  readonly why?: ReactNode;
  /** Takes it back, as long as that can be done. */
  readonly onUndo?: () => void;
  /** Why it can't be taken back, where one would expect it. */
  readonly stays?: string;
}

/** Who did what, when and why; what can be taken back stays here after its notice has gone (WCAG 2.2.1). */
export function History({ label, lines }: { label: string; lines: readonly HistoryLine[] }) {
  const { t } = useWords();
  return (
    <ol className="history" aria-label={label}>
      {lines.map(({ id, at, when, who, what, why, onUndo, stays }) => (
        <li key={id} className="history__line">
          <time className="history__when" dateTime={at}>
            {when}
          </time>
          <div>
            <p>
              <strong>{who}</strong> {what}
            </p>
            {why && <p className="history__why">{why}</p>}
            {stays && <p className="history__why">{stays}</p>}
          </div>
          {onUndo && (
            <div className="history__undo">
              <Button look="subtle" icon="undo" onPress={onUndo}>
                {t('toast.undo')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
