import type { ReactNode } from 'react';
import { Disclosure } from '../../kit/index.ts';
import './term-bar.css';

export interface TermDay {
  on: string;
  label: string;
  state: 'past' | 'today' | 'ahead';
}

interface TermBarProps {
  label: string;
  /** The last day and how much is left, in words. */
  words: ReactNode;
  status: ReactNode;
  /** The working days that count; a term told in full below. */
  days: readonly TermDay[];
  more: string;
  children: ReactNode;
}

/** A term that stays in view while one works under it; how it was counted is one press away. */
export function TermBar({ label, words, status, days, more, children }: TermBarProps) {
  return (
    <section className="term-bar" aria-label={label}>
      <div className="term-bar__line">
        <p className="term-bar__words">{words}</p>
        {status}
        <ol className="term-bar__days" aria-hidden="true">
          {days.map(({ on, label: day, state }) => (
            <li key={on} className={`term-bar__day term-bar__day--${state}`} title={day} />
          ))}
        </ol>
      </div>
      <Disclosure label={more}>{children}</Disclosure>
    </section>
  );
}
