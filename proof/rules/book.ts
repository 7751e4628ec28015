import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { broken, type Mutant } from '../mutants/mutant.ts';
import { type Measured, readResults, resultOf } from '../mutants/results.ts';
import { rulesSuite } from '../mutants/rules.ts';
import { isSpec, type SourceFile, sourceFiles } from './files.ts';
import { citationsIn, type RuleNumber } from './number.ts';
import { nameAt, type Place, placesThatCite } from './places.ts';
import { type CitingTest, testsThatCite } from './tests.ts';

/** A rule with what the project knows of it. */
export interface Rule {
  number: RuleNumber;
  says: string;
  /** What of it is not built yet, where a part is. */
  open?: string | undefined;
  tests: readonly CitingTest[];
  places: readonly Place[];
  mutant?: Mutant | undefined;
  /** Of this very mutant; none while it was not run. */
  measured?: Measured | undefined;
}

export interface Book {
  rules: readonly Rule[];
  /** One line each: what is cited and does not exist, which mutant no longer fits. */
  faults: readonly string[];
}

/** Reads the list of rules (docs/rules.json), who cites them, and what breaking them showed. */
export function readBook(root: string): Book {
  const listed: Record<RuleNumber, { says: string; open?: string }> = JSON.parse(
    readFileSync(join(root, 'docs', 'rules.json'), 'utf8'),
  ).rules;
  const files = sourceFiles(root);
  const tests = files.filter(isSpec).flatMap(testsThatCite);
  const places = files.filter((file) => !isSpec(file)).flatMap(placesThatCite);
  const results = readResults(root, 'rules');
  const rules = Object.entries(listed).map(([number, { says, open }]): Rule => {
    const mutant = rulesSuite.mutants.find(({ breaks }) => breaks === number);
    const broken = mutant ? placesOfMutant(root, mutant) : { places: [] };
    return {
      number,
      says,
      open,
      tests: tests.filter((test) => test.rules.includes(number)),
      places: [...broken.places, ...places.filter((place) => place.rule === number)],
      mutant,
      measured: resultOf(results, mutant),
    };
  });
  const misfits = rulesSuite.mutants.flatMap((mutant) => placesOfMutant(root, mutant).fault ?? []);
  return { rules, faults: [...unknownCitations(files, new Set(Object.keys(listed))), ...misfits] };
}

/** Also in comments and in tests: a number that nobody can look up helps nobody. */
export const unknownCitations = (files: readonly SourceFile[], known: ReadonlySet<RuleNumber>): string[] =>
  files.flatMap(({ path, text }) =>
    citationsIn(text)
      .filter(({ rule }) => !known.has(rule))
      .map(
        ({ rule, at }) =>
          `${path}:${text.slice(0, at).split('\n').length} cites ${rule}, which is not in docs/rules.json`,
      ),
  );

/** Where a mutant breaks the rule is where the rule lives. */
function placesOfMutant(root: string, mutant: Mutant): { places: Place[]; fault?: string } {
  try {
    const text = readFileSync(join(root, mutant.in), 'utf8');
    broken(text, mutant);
    const name = mutant.in.endsWith('.ts') ? nameAt({ path: mutant.in, text }, text.indexOf(mutant.from)) : undefined;
    return { places: [{ file: mutant.in, name, rule: mutant.breaks }] };
  } catch (error) {
    return { places: [], fault: (error as Error).message };
  }
}
