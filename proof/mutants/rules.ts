import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { pathsBelow } from '../sources/files.ts';
import { rulesIn } from '../sources/number.ts';
import type { Mutant, Suite } from './mutant.ts';

/** The content of a `<rule>.mutants.ts`: data without imports, about the file beside it. */
interface Declared {
  /** The rule's number; where a rule has several, followed by a word that tells them apart. */
  readonly breaks: string;
  readonly from: string;
  readonly to: string;
  /** From the folder of the file; the spec beside it by default. */
  readonly shownBy?: string;
}

const ending = '.mutants.ts';

const isMutantFile = (path: string): boolean => path.endsWith(ending);

export function rulesSuite(root: string): Suite {
  return {
    about: 'each covered rule of docs/rules.md broken once: a test that cites it has to go red',
    mutants: pathsBelow(root, isMutantFile).flatMap((path) =>
      declaredIn(readFileSync(join(root, path), 'utf8')).map((declared) => mutantOf(root, path, declared)),
    ),
    shows: (fullName, mutant) => rulesIn(fullName).includes(ruleOf(mutant)),
    // `S002-28, -29` cites -29 too; whether a test counts is decided by `shows`.
    pattern: (mutant) => `(${ruleOf(mutant)}|, -${/\d+$/.exec(ruleOf(mutant))![0]})(?!\\d)`,
  };
}

export const ruleOf = ({ breaks }: Pick<Mutant, 'breaks'>): string => breaks.split(' ')[0]!;

function mutantOf(root: string, path: string, { breaks, from, to, shownBy }: Declared): Mutant {
  const stem = path.slice(0, -ending.length);
  const file = existsSync(join(root, `${stem}.ts`)) ? `${stem}.ts` : `${stem}.json`;
  return { breaks, in: file, from, to, shownBy: shownBy ? join(dirname(path), shownBy) : `${stem}.spec.ts` };
}

function declaredIn(text: string): readonly Declared[] {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exports: { mutants?: Declared[] } = {};
  new Function('exports', outputText)(exports);
  return exports.mutants ?? [];
}
