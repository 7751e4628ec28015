import type { ReactNode } from 'react';
import { useWords } from '../language/words.ts';
import { VisuallyHidden } from './alert.tsx';
import { Icon } from './icon.tsx';

export interface Reason {
  id: string;
  holds: boolean;
  /** Whom or what the text goes on about. */
  about?: string;
  text: string;
}

/** Why something is so: each reason with whether it holds, by sign and in words. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useWords();
  return (
    <ul className="reasons">
      {reasons.map(({ id, holds, about, text }) => (
        <li key={id} className="reason">
          <Icon name={holds ? 'check' : 'minus'} />
          <span>
            <VisuallyHidden>{t(holds ? 'reason.holds' : 'reason.fails')}: </VisuallyHidden>
            {about && <strong>{about} </strong>}
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Small print that helps. */
export function Hint({ children }: { children: ReactNode }) {
  return <p className="field__hint">{children}</p>;
}
