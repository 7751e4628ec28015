/** A run of words that both texts have, or only the earlier or the later one. */
export interface Run {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** By word, so that a sentence in which one word changed reads as that. Texts here are short (S000-18). */
export function compareTexts(before: string, after: string): Run[] {
  const [had, has] = [wordsOf(before), wordsOf(after)];
  // The longest row of words that both have, counted from the end.
  const kept = Array.from({ length: had.length + 1 }, () => new Array<number>(has.length + 1).fill(0));
  for (let one = had.length - 1; one >= 0; one -= 1) {
    for (let other = has.length - 1; other >= 0; other -= 1) {
      kept[one]![other] =
        had[one] === has[other]
          ? kept[one + 1]![other + 1]! + 1
          : Math.max(kept[one + 1]![other]!, kept[one]![other + 1]!);
    }
  }
  const runs: Run[] = [];
  const add = (kind: Run['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  };
  let [one, other] = [0, 0];
  while (one < had.length || other < has.length) {
    if (one < had.length && other < has.length && had[one] === has[other]) {
      add('same', had[one]!);
      one += 1;
      other += 1;
    } else if (other >= has.length || (one < had.length && kept[one + 1]![other]! >= kept[one]![other + 1]!)) {
      add('gone', had[one]!);
      one += 1;
    } else {
      add('new', has[other]!);
      other += 1;
    }
  }
  return runs;
}

const wordsOf = (text: string): string[] => text.match(/\s*\S+/g) ?? [];
