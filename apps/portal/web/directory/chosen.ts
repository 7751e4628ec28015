import type { QueryClient } from '@tanstack/react-query';
import { allFound } from '../forms/field-faults.ts';
import { type Professional, professionalQuery } from './api.ts';

interface Choice {
  readonly personId: string;
  /** The field in which this person was chosen. */
  readonly pointer: string;
}

/**
 * Who was chosen, in this order.
 * @throws FieldFaults when the directory does not have somebody any more.
 */
export async function chosenPeople(
  queries: QueryClient,
  choices: readonly Choice[],
  gone: string,
): Promise<Professional[]> {
  const find = async ({ personId, pointer }: Choice) => {
    return { pointer, found: await queries.ensureQueryData(professionalQuery(personId)) };
  };
  return allFound(await Promise.all(choices.map(find)), gone);
}
