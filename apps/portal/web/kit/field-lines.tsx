import type { KeyboardEvent, ReactNode } from 'react';

interface FieldLinesProps {
  /** What stands above each column where there is room; each field has its own label all the same. */
  heads: readonly string[];
  /** Names columns of unequal width: `.field-lines--<look>` in the styles of who uses it. */
  look?: string;
  children: ReactNode;
}

/** Lines of fields that are typed one after another, such as a list of agreements: columns where there is room. */
export function FieldLines({ heads, look, children }: FieldLinesProps) {
  return (
    <div className={look ? `field-lines field-lines--${look}` : 'field-lines'}>
      <div className="field-lines__head" aria-hidden="true">
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      {children}
    </div>
  );
}

interface FieldLineProps {
  /** What a screen reader calls it: which line it is. */
  label: string;
  /** Enter in a line of text: on to the next line. */
  onEnter(): void;
  /** What can be done with the line, after its fields. */
  end?: ReactNode;
  /** Under the line: how far it is saved, what another wrote. */
  below?: ReactNode;
  children: ReactNode;
}

export function FieldLine({ label, onEnter, end, below, children }: FieldLineProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    // In a list that is open Enter chooses.
    const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const types = isText && target.getAttribute('aria-expanded') !== 'true';
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !types) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <fieldset className="field-line" onKeyDown={onKeyDown}>
      <legend className="visually-hidden">{label}</legend>
      <div className="field-line__fields">
        {children}
        {end && <div className="field-line__end">{end}</div>}
      </div>
      {below}
    </fieldset>
  );
}
