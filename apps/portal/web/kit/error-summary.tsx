import { useEffect, useRef } from 'react';
import { useWords } from '../language/words.ts';
import { usePageFault } from './window-title.ts';

export interface Fault {
  /** The field's name, when it is one field's fault. */
  field?: string;
  message: string;
}

/**
 * Everything that is wrong, at the top of the form. Takes the focus each time somebody tries to send (`attempt`
 * counts), so that nobody has to look for what happened; each line leads to its field.
 */
export function ErrorSummary({ faults, attempt }: { faults: readonly Fault[]; attempt: number }) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  usePageFault(faults.length > 0);
  if (faults.length === 0) return null;
  return (
    <section className="error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('form.faults', { count: faults.length })}</h2>
      <ul className="error-summary__list">
        {faults.map(({ field, message }) => (
          <li key={`${field}:${message}`}>{field ? <a {...leadTo(field)}>{message}</a> : message}</li>
        ))}
      </ul>
    </section>
  );
}

function leadTo(field: string) {
  return {
    href: `#${field}`,
    onClick: (event: React.MouseEvent) => {
      event.preventDefault();
      const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
      const target = place?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button');
      place?.scrollIntoView({ block: 'center' });
      // A group without options takes the focus itself: its text says what to do.
      (target ?? place)?.focus({ preventScroll: true });
    },
  };
}
