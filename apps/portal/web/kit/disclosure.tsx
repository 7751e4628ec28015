import type { ReactNode } from 'react';

/** What is there for who wants to know. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{label}</summary>
      <div className="disclosure__text">{children}</div>
    </details>
  );
}
