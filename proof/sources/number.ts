/** The number of a rule: `S000-…` and `S002-…` from the two source documents, `P-…` practice, `R-…` a reading chosen. */
export type RuleNumber = string;

// `S002-28, -29` cites two; `S002-43c` cites a part of one. Three digits are no rule: P-256 is a curve.
const citation = /\b(S000|S002|P|R)-(\d{1,2})(?!\d)[a-c]?((?:, -\d{1,2}(?!\d))*)/g;

/** The rules that a text cites, each once, with the place of each citation. */
export function citationsIn(text: string): { rule: RuleNumber; at: number }[] {
  return [...text.matchAll(citation)].flatMap(({ index, 1: source, 2: first, 3: more }) => {
    const numbers = [first!, ...(more!.match(/\d+/g) ?? [])];
    return numbers.map((number) => ({ rule: `${source}-${Number(number)}`, at: index }));
  });
}

export const rulesIn = (text: string): RuleNumber[] => [...new Set(citationsIn(text).map(({ rule }) => rule))];
