import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { broken, type Mutant } from '../mutants/mutant.ts';
import { type Measured, readResults, resultOf } from '../mutants/results.ts';
import { ruleOf, rulesSuite } from '../mutants/rules.ts';
import { isSpec, type SourceFile, sourceFiles } from '../sources/files.ts';
import { citationsIn, type RuleNumber } from '../sources/number.ts';
import { nameAt, type Place, placesThatCite } from './places.ts';
import { usedFrom } from './reach.ts';
import { type CitingTest, testsThatCite } from './tests.ts';

/** A rule with its citations and results. */
export interface Rule {
  number: RuleNumber;
  says: string;
  /** What is not built yet of a rule that is built in part. */
  open?: string | undefined;
  tests: readonly CitingTest[];
  places: readonly Place[];
  /** Why no software can show it. */
  notForSoftware?: string | undefined;
  /** Each with its result; absent while it was not run. */
  breaks: readonly { mutant: Mutant; measured: Measured | undefined }[];
}

export interface Book {
  rules: readonly Rule[];
  /** One line each: citations of unknown rules, and mutants that no longer match. */
  faults: readonly string[];
}

/** Reads the list of rules (docs/rules.json), their citations and the results of their mutants. */
export function readBook(root: string): Book {
  const listed: Record<RuleNumber, Pick<Rule, 'says' | 'open' | 'notForSoftware'>> = JSON.parse(
    readFileSync(join(root, 'docs', 'rules.json'), 'utf8'),
  ).rules;
  const files = sourceFiles(root);
  const tests = files.filter(isSpec).flatMap(testsThatCite);
  const places = files.filter((file) => !isSpec(file)).flatMap(placesThatCite);
  const results = readResults(root, 'rules');
  const { mutants } = rulesSuite(root);
  const isUsed = usedFrom(
    root,
    startedFiles(root),
    files.filter((file) => !isSpec(file)),
  );
  const placed = mutants.map((mutant) => ({ mutant, ...placeOfMutant(root, mutant, isUsed) }));
  const rules = Object.entries(listed).map(([number, says]): Rule => {
    const ofRule = placed.filter(({ mutant }) => ruleOf(mutant) === number);
    return {
      number,
      ...says,
      tests: tests.filter((test) => test.rules.includes(number)),
      places: [...ofRule.flatMap(({ place }) => place ?? []), ...places.filter((place) => place.rule === number)],
      breaks: ofRule.map(({ mutant }) => ({ mutant, measured: resultOf(results, mutant) })),
    };
  });
  const known = new Set(Object.keys(listed));
  return {
    rules,
    faults: [
      ...unknownCitations(files, known),
      ...placed.flatMap(({ fault }) => fault ?? []),
      ...mutants
        .filter((mutant) => !known.has(ruleOf(mutant)))
        .map(({ breaks, in: file }) => `${file}: a mutant breaks ${breaks}, which is not in docs/rules.json`),
      ...twice(mutants.map(({ breaks }) => breaks)).map(
        (breaks) => `two mutants are called "${breaks}": add a word that tells them apart`,
      ),
    ],
  };
}

/** In comments and tests too, so that every number can be looked up. */
export const unknownCitations = (files: readonly SourceFile[], known: ReadonlySet<RuleNumber>): string[] =>
  files.flatMap(({ path, text }) =>
    citationsIn(text)
      .filter(({ rule }) => !known.has(rule))
      .map(
        ({ rule, at }) =>
          `${path}:${text.slice(0, at).split('\n').length} cites ${rule}, which is not in docs/rules.json`,
      ),
  );

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** The entry points of processes and of the browser. */
function startedFiles(root: string): string[] {
  const mains = ['services', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}/src/main.ts`),
  );
  const pages = ['main.tsx', 'resident/main.tsx'].map((name) => `apps/portal/web/${name}`);
  return [...mains, ...pages].filter((path) => existsSync(join(root, path)));
}

/** A mutant must change code that the product uses; code that only tests call proves nothing. */
function placeOfMutant(
  root: string,
  mutant: Mutant,
  isUsed: (file: string, name: string) => boolean,
): { place?: Place; fault?: string } {
  try {
    const text = readFileSync(join(root, mutant.in), 'utf8');
    broken(text, mutant);
    const rule = ruleOf(mutant);
    if (!mutant.in.endsWith('.ts')) return { place: { file: mutant.in, rule } };
    const name = nameAt({ path: mutant.in, text }, text.indexOf(mutant.from));
    const place = { file: mutant.in, name, rule };
    if (name && !isUsed(mutant.in, name.split('.')[0]!)) {
      return {
        place,
        fault: `the mutant of ${mutant.breaks} breaks ${name} in ${mutant.in}, which nothing but tests uses`,
      };
    }
    return { place };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
