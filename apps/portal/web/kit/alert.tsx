import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { usePageFault } from './window-title.ts';

/**
 * The one set of states: positive is on track, warning is at risk, negative is late, neutral waits for somebody else,
 * restricted is what a safety party makes so. `info` is for notices.
 */
export type Tone = 'neutral' | 'info' | 'positive' | 'warning' | 'negative' | 'restricted';

const icons: Record<Exclude<Tone, 'neutral'>, IconName> = {
  info: 'info',
  positive: 'done',
  warning: 'warning',
  negative: 'error',
  restricted: 'lock',
};

interface AlertProps {
  tone: Exclude<Tone, 'neutral'>;
  title?: string;
  /** Set it on what appears while somebody is at work, so that a screen reader says it. */
  live?: boolean;
  children?: ReactNode;
}

export function Alert({ tone, title, live = false, children }: AlertProps) {
  // What was there from the start is a state; what comes up while somebody is at work went wrong.
  usePageFault(live && tone === 'negative');
  return (
    <div className={`alert alert--${tone}`} role={live ? (tone === 'negative' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[tone]} />
      <div className="alert__text">
        {title && <p className="alert__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** A state in one or two words: icon and words say it, colour only helps. */
export function Status({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  const shown = icon ?? (tone === 'neutral' ? undefined : icons[tone]);
  return (
    <span className={`status status--${tone}`}>
      {shown && <Icon name={shown} />}
      {children}
    </span>
  );
}

/** For screen readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}

/** A number beside a word; `label` is what a screen reader says instead. */
export function Count({ value, label }: { value: number; label: string }) {
  return value === 0 ? null : (
    <span className="count">
      <span aria-hidden="true">{value > 99 ? '99+' : value}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
