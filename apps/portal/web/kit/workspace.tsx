import type { ReactNode } from 'react';

export interface WorkStep {
  readonly id: string;
  readonly label: string;
  /** How far it is: what is open, what was found. */
  readonly state?: ReactNode;
  /** It can't be begun yet. */
  readonly locked?: boolean;
  readonly pane: ReactNode;
}

interface WorkspaceProps {
  label: string;
  steps: readonly WorkStep[];
  current: string;
  onStep(id: string): void;
  /** Two steps that a wide screen shows side by side, whichever of both is current. */
  together?: readonly [string, string];
}

/** One piece of work in steps: any of them can be gone to, and a wide screen shows two that belong together at once. */
export function Workspace({ label, steps, current, onStep, together }: WorkspaceProps) {
  const two = together?.includes(current);
  const beside = (id: string) => (two && together?.includes(id)) || undefined;
  return (
    <div className="page">
      <nav className="step-tabs" aria-label={label}>
        {steps.map(({ id, label: name, state, locked }, place) => (
          <button
            key={id}
            type="button"
            className="step-tab"
            aria-current={id === current ? 'step' : undefined}
            data-shown={beside(id)}
            disabled={locked}
            onClick={() => onStep(id)}
          >
            {place + 1} {name}
            {state}
          </button>
        ))}
      </nav>
      <div className="panes" data-two={two || undefined}>
        {steps.map(({ id, label: name, pane }) => (
          <section
            key={id}
            className="pane"
            aria-label={name}
            data-current={id === current || undefined}
            data-beside={beside(id)}
          >
            {pane}
          </section>
        ))}
      </div>
    </div>
  );
}

/** The heading of a pane, what it is about in a few words, and what can be done with the whole of it. */
export function PaneHead({ title, about, children }: { title: string; about?: ReactNode; children?: ReactNode }) {
  return (
    <div className="pane__head">
      <h2>
        {title} {about && <small>{about}</small>}
      </h2>
      {children}
    </div>
  );
}
