import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mutant, markOf } from './mutant.ts';

/** The result of one mutant. */
export interface Measured {
  /** Identifies the mutant (`markOf`): for a changed one the result is invalid. */
  mutant: string;
  on: string;
  /** How many tests failed before the run was ended, and the first of them; with none it is not covered. */
  red: number;
  test?: string | undefined;
  /** The file of that test, where it is not the first that ran. */
  by?: string | undefined;
}

export type Results = Record<string, Measured>;

export const resultsFile = (suite: string): string => `docs/mutants-${suite}.json`;

export function readResults(root: string, suite: string): Results {
  try {
    return JSON.parse(readFileSync(join(root, resultsFile(suite)), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** The result of this mutant, unless it has changed since. */
export function resultOf(results: Results, mutant: Mutant | undefined): Measured | undefined {
  const measured = mutant && results[mutant.breaks];
  return measured?.mutant === (mutant && markOf(mutant)) ? measured : undefined;
}
