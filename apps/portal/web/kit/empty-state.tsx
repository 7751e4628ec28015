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

interface SkeletonProps {
  /** What comes: lines of text, rows with their columns, or a grid of times. */
  shape?: 'lines' | 'rows' | 'grid';
  lines?: number;
  label: string;
}

/** Stands in for what is loading, in its shape, so that nothing moves when it comes. */
export function Skeleton({ shape = 'lines', lines = 3, label }: SkeletonProps) {
  return (
    <div className={`skeleton skeleton--${shape}`} role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <div key={line} className="skeleton__line" />
      ))}
    </div>
  );
}
