import { useWords } from '../language/words.ts';
import { VisuallyHidden } from './alert.tsx';
import { compareTexts, type Run } from './compare-texts.ts';

/** A text as it was and as it is, word by word: what went and what came is said too, not only shown. */
export function Compared({ before, after }: { before: string; after: string }) {
  const runs = compareTexts(before, after);
  return (
    <>
      {runs.map((run, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text, in its order
        <RunOfWords key={place} run={run} />
      ))}
    </>
  );
}

function RunOfWords({ run: { kind, text } }: { run: Run }) {
  const { t } = useWords();
  if (kind === 'same') return <span>{text}</span>;
  const Element = kind === 'gone' ? 'del' : 'ins';
  return (
    <Element>
      <VisuallyHidden>{t(`compared.${kind}`)}</VisuallyHidden>
      <span>{text}</span>
    </Element>
  );
}
