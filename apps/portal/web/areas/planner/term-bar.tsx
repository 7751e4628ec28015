import type { ReactNode } from 'react';
import { Disclosure, TermBeads, type TermDay, type Tone } from '../../kit/index.ts';
import './term-bar.css';

interface TermBarProps {
  label: string;
  /** The last day and how much is left, in words. */
  words: ReactNode;
  status: ReactNode;
  tone: Tone;
  /** The working days that count; a term told in full below. */
  days: readonly TermDay[];
  more: string;
  children: ReactNode;
}

/** A term over the work that it is for; how it was counted is one press away. */
export function TermBar({ label, words, status, tone, days, more, children }: TermBarProps) {
  return (
    <section className="term-bar" aria-label={label}>
      <div className="term-bar__line">
        <p className="term-bar__words">{words}</p>
        {status}
        <TermBeads days={days} tone={tone} />
      </div>
      <Disclosure label={more}>{children}</Disclosure>
    </section>
  );
}
