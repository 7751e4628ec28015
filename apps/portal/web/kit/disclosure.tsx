import type { ReactNode } from 'react';

/** Details that are collapsed until somebody opens them. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{label}</summary>
      <div className="disclosure__text">{children}</div>
    </details>
  );
}
