import type { ReactNode } from 'react';
import { ButtonRow } from './button.tsx';

interface ActionBarProps {
  label: string;
  /** What will happen, in words. */
  title: ReactNode;
  /** To whom, by name, and by which channel. */
  detail?: ReactNode;
  /** What is still to be done first. */
  missing?: ReactNode;
  /** The main one last. */
  children: ReactNode;
}

/** At the foot of a piece of work, in view: what its button will do, and what is still missing. */
export function ActionBar({ label, title, detail, missing, children }: ActionBarProps) {
  return (
    <section className="action-bar" aria-label={label}>
      <div className="action-bar__text" aria-live="polite">
        <p className="action-bar__title">{title}</p>
        {(detail || missing) && (
          <p>
            {detail} {missing && <span className="action-bar__missing">{missing}</span>}
          </p>
        )}
      </div>
      <ButtonRow>{children}</ButtonRow>
    </section>
  );
}
