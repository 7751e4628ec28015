import type { ReactNode } from 'react';

interface RowProps {
  title: ReactNode;
  /** Where a row stands: 2 right under the page's heading, 3 inside a part with a heading of its own, 4 inside a row. */
  level?: 2 | 3 | 4;
  /** Small print: when, where. */
  meta?: readonly ReactNode[];
  /** A dot for what is new; the words say it too. */
  marked?: boolean;
  quiet?: boolean;
  /** A state or actions, at the end of the row. */
  end?: ReactNode;
  children?: ReactNode;
}

export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>;
}

export function Row({ title, level = 3, meta = [], marked, quiet, end, children }: RowProps) {
  const Heading = `h${level}` as const;
  return (
    <li className={marked ? 'row row--marked' : 'row'}>
      <div className="row__text">
        <Heading className={quiet ? 'row__title row__title--quiet' : 'row__title'}>{title}</Heading>
        {children}
        {meta.length > 0 && (
          <ul className="row__meta">
            {meta.map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line, which never change places
              <li key={place}>{part}</li>
            ))}
          </ul>
        )}
      </div>
      {end && <div className="row__end">{end}</div>}
    </li>
  );
}
