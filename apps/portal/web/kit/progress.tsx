import { ProgressBar } from 'react-aria-components';

/** How far something is: in words above, in a bar below. */
export function Progress({ label, value, of, words }: { label: string; value: number; of: number; words: string }) {
  return (
    <ProgressBar className="progress" aria-label={label} value={value} maxValue={of} valueLabel={words}>
      {({ percentage = 0 }) => (
        <>
          <span>{words}</span>
          <div className="progress__track">
            <div className="progress__bar" style={{ inlineSize: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
