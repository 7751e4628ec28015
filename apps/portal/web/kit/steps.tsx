import type { ReactNode } from 'react';
import { useWords } from '../language/words.ts';
import { Icon } from './icon.tsx';

export interface Step {
  id: string;
  title: ReactNode;
  meta?: ReactNode;
  state: 'done' | 'current' | 'ahead';
}

/** Where things stand: what is done, what is now, what comes; `numbered` tells how something goes, without a state. */
export function Steps({ steps, label, numbered }: { steps: readonly Step[]; label: string; numbered?: boolean }) {
  const { t } = useWords();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ id, title, meta, state }, place) => (
        <li key={id} className={`step step--${state}`} aria-current={state === 'current' ? 'step' : undefined}>
          <span className="step__dot" aria-hidden="true">
            {numbered ? <span className="step__number">{place + 1}</span> : state === 'done' && <Icon name="check" />}
          </span>
          <div>
            <p className="step__title">
              {title}
              {!numbered && <span className="visually-hidden"> ({t(`steps.${state}`)})</span>}
            </p>
            {meta && <p className="step__meta">{meta}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface Happening {
  id: string;
  title: ReactNode;
  meta?: ReactNode;
}

/** What happened, in the order given. */
export function Timeline({ happenings, label }: { happenings: readonly Happening[]; label: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {happenings.map(({ id, title, meta }) => (
        <li key={id} className="step">
          <span className="step__dot" />
          <div>
            <p className="step__title">{title}</p>
            {meta && <p className="step__meta">{meta}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
