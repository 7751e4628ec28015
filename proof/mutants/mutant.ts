import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One small break in the product, and the test file that must notice it. */
export interface Mutant {
  /** What it breaks: the number of a rule, the name of a promise. */
  breaks: string;
  /** File and exact text, which occurs there once; what stands in its place. */
  in: string;
  from: string;
  to: string;
  shownBy: string;
  /** For Jest's -t, where a file takes long and one of its tests is enough. */
  only?: string | undefined;
  /** Test files to be asked in this order while none has noticed. */
  also?: readonly string[] | undefined;
  /** Why no test can notice it: with the break in place everything that is promised still holds. */
  harmless?: string | undefined;
}

/** A list of mutants and which tests count: one that is red for another reason shows nothing. */
export interface Suite {
  about: string;
  mutants: readonly Mutant[];
  /** Does a test with this full name show what the mutant breaks? */
  shows(fullName: string, mutant: Mutant): boolean;
  /** For Jest's -t: at least the tests that may count. */
  pattern(mutant: Mutant): string;
  /** Milliseconds for a test that says nothing about its time; without it, as ever. */
  testTimeout?: number;
  /** For the tests, besides the addresses of PostgreSQL and Kafka. */
  env?: NodeJS.ProcessEnv;
}

/** @returns the file with the break in it. @throws RangeError when the text does not occur exactly once. */
export function broken(text: string, { in: file, breaks, from, to }: Mutant): string {
  const parts = text.split(from);
  if (parts.length !== 2) {
    throw new RangeError(`the mutant of ${breaks}: its text occurs ${parts.length - 1} times in ${file}: "${from}"`);
  }
  return parts.join(to);
}

/** What no longer fits the code, one line each. */
export const misfits = (root: string, mutants: readonly Mutant[]): string[] =>
  mutants.flatMap((mutant) => {
    try {
      broken(readFileSync(join(root, mutant.in), 'utf8'), mutant);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });

/** Tells whether a result was measured with this very break. */
export const markOf = ({ in: file, from, to, shownBy }: Mutant): string =>
  createHash('sha256').update([file, from, to, shownBy].join('\0')).digest('hex').slice(0, 12);
