import { z } from 'zod';
import { type Fault, pointerTo } from './fault.ts';
import { references } from './references.ts';
import { Municipality } from './schema.ts';

/** Everything that is wrong with a municipality's file, at once. */
export class MunicipalityFaults extends Error {
  override readonly name = 'MunicipalityFaults';
  constructor(readonly faults: readonly Fault[]) {
    const lines = faults.map(({ pointer, detail }) => `  ${pointer || '(the whole file)'}: ${detail}`);
    super(`the municipality file has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${lines.join('\n')}`);
  }
}

/**
 * Checks the parsed JSON of a municipality's file: its shape and the references between its parts.
 * @throws MunicipalityFaults with every fault. A reference is not checked while one of its parts is malformed.
 */
export function parseMunicipality(json: unknown): Municipality {
  const result = Municipality.safeParse(json);
  const shapeFaults = result.success ? [] : result.error.issues.flatMap(faultsOf);
  const broken = new Set(shapeFaults.map(({ pointer }) => pointer.split('/')[1] ?? ''));
  const sound = references.filter(({ reads }) => !broken.has('') && !reads.some((part) => broken.has(part)));
  const faults = [...shapeFaults, ...sound.flatMap(({ check }) => check(json as Municipality))];
  if (!result.success || faults.length > 0) throw new MunicipalityFaults(faults);
  return result.data;
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerTo(...issue.path, key), detail: 'no such setting' }));
  }
  return [{ pointer: pointerTo(...issue.path), detail: issue.message }];
}
