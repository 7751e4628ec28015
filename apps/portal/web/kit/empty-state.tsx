import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Nothing here: says so, and what somebody can do. */
export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p className="empty__title">{title}</p>
      {children}
    </div>
  );
}

/** Placeholder while data loads. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <div key={line} className="skeleton__line" />
      ))}
    </div>
  );
}
