import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One small change that breaks the product, and the test file that must detect it. */
export interface Mutant {
  /** What it breaks: the number of a rule, the name of a guarantee. */
  breaks: string;
  /** File and exact text, which occurs there once; its replacement. */
  in: string;
  from: string;
  to: string;
  shownBy: string;
  /** For Jest's -t, where a file takes long and one of its tests is enough. */
  only?: string | undefined;
  /** Test files to run in this order until one fails. */
  also?: readonly string[] | undefined;
  /** Why no test can detect it: every guarantee still holds with it. */
  harmless?: string | undefined;
}

/** A list of mutants and which tests count: one that fails for another reason proves nothing. */
export interface Suite {
  about: string;
  mutants: readonly Mutant[];
  /** Does a test with this full name show what the mutant breaks? */
  shows(fullName: string, mutant: Mutant): boolean;
  /** For Jest's -t: at least the tests that may count. */
  pattern(mutant: Mutant): string;
  /** Default timeout of a test in milliseconds; absent: Jest's. */
  testTimeout?: number;
  /** For the tests, besides the addresses of PostgreSQL and Kafka. */
  env?: NodeJS.ProcessEnv;
}

/** @returns the file with the mutant applied. @throws RangeError when the text does not occur exactly once. */
export function broken(text: string, { in: file, breaks, from, to }: Mutant): string {
  const parts = text.split(from);
  if (parts.length !== 2) {
    throw new RangeError(`the mutant of ${breaks}: its text occurs ${parts.length - 1} times in ${file}: "${from}"`);
  }
  return parts.join(to);
}

/** Mutants that no longer match the code, one line each. */
export const misfits = (root: string, mutants: readonly Mutant[]): string[] =>
  mutants.flatMap((mutant) => {
    try {
      broken(readFileSync(join(root, mutant.in), 'utf8'), mutant);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });

/** Identifies the mutant that a result was measured with. */
export const markOf = ({ in: file, from, to, shownBy }: Mutant): string =>
  createHash('sha256').update([file, from, to, shownBy].join('\0')).digest('hex').slice(0, 12);
