import { type ReactNode, useRef } from 'react';
import type { Tone } from './alert.tsx';
import { Link } from './link.tsx';
import { useRowKeys } from './row-keys.ts';

/** What waits, one row for each act; its columns line up over all groups. Keys j, k and e act on the row with the focus. */
export function TaskList({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLElement>(null);
  useRowKeys(list);
  return (
    <section ref={list} className="tasks" aria-label={label}>
      <div className="tasks__list">{children}</div>
    </section>
  );
}

/** Rows without groups: a list that has an order of its own. */
export function TaskRows({ children }: { children: ReactNode }) {
  return <ul className="tasks__rows">{children}</ul>;
}

interface TaskGroupProps {
  title: string;
  count: number;
  tone?: Tone;
  /** Beside the count, such as a button that shows the rest. */
  extra?: ReactNode;
  children: ReactNode;
}

export function TaskGroup({ title, count, tone = 'neutral', extra, children }: TaskGroupProps) {
  return (
    <section className="tasks__group">
      <h2 className={`tasks__title tasks__title--${tone}`}>
        {title}
        <span className="tasks__count">{count}</span>
        {extra}
      </h2>
      <ul className="tasks__rows">{children}</ul>
    </section>
  );
}

interface TaskRowProps {
  /** Whom it is about: the household's name, or what is known of it. */
  who: ReactNode;
  /** By which number the case is found. */
  number?: string;
  /** What is to be done. */
  title: ReactNode;
  /** What the row opens. */
  to: string;
  /** With whom, and why. */
  detail?: ReactNode;
  /** How long there is: beads and a sentence, or a state. */
  term?: ReactNode;
  /** One act, called by its verb. */
  act?: ReactNode;
  /** 2 where the list stands right under the heading of the page. */
  level?: 2 | 3;
}

export function TaskRow({ who, number, title, to, detail, term, act, level = 3 }: TaskRowProps) {
  const Heading = `h${level}` as const;
  return (
    <li className="task" data-row>
      <div className="task__who">
        <div className="task__household">{who}</div>
        {number && <p className="task__number">{number}</p>}
      </div>
      <div className="task__what">
        <Heading className="task__title">
          <Link to={to} data-row-opens>
            {title}
          </Link>
        </Heading>
        {detail && <p className="task__detail">{detail}</p>}
      </div>
      <div className="task__term">{term}</div>
      <div className="task__act" data-row-act>
        {act}
      </div>
    </li>
  );
}
