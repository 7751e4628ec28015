import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export interface PageTab {
  readonly id: string;
  readonly label: string;
  /** A count that stops at a hundred is shown as more than 99. */
  readonly count?: number | undefined;
  readonly to: string;
}

/** The parts of a page that has too many for one: links, so that each has an address of its own and Back works. */
export function PageTabs({ label, tabs, current }: { label: string; tabs: readonly PageTab[]; current: string }) {
  return (
    <nav className="page-tabs" aria-label={label}>
      {tabs.map(({ id, label: name, count, to }) => (
        <Link key={id} className="page-tab" to={to} aria-current={id === current ? 'page' : undefined}>
          {name}
          {count !== undefined && <span className="page-tab__count"> {count > 99 ? '99+' : count}</span>}
        </Link>
      ))}
    </nav>
  );
}

export interface LifeStep {
  readonly id: string;
  readonly title: string;
  /** When, or how far. */
  readonly meta?: ReactNode;
  readonly state: 'done' | 'current' | 'ahead';
  /** Read out by a screen reader: what the colour says. */
  readonly stateName: string;
}

/** The course of something from beginning to end, as one line: what has been, what is now, what comes. */
export function LifeLine({ label, steps }: { label: string; steps: readonly LifeStep[] }) {
  return (
    <ol className="life-line" aria-label={label}>
      {steps.map(({ id, title, meta, state, stateName }) => (
        <li
          key={id}
          className={`life-step life-step--${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <strong>{title}</strong>
          <span className="visually-hidden"> ({stateName})</span>
          {meta && <span className="life-step__meta">{meta}</span>}
        </li>
      ))}
    </ol>
  );
}
