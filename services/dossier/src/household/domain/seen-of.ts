import type { FieldGroup } from '@rondetafel/policy';
import type { Person } from '../../case/domain/register-case.ts';

/** Which part of a member's particulars fewer eyes see than their name. */
const kept = { guest: 'safe-contact', lifeAreas: 'life-areas' } as const satisfies Partial<
  Record<keyof Person, FieldGroup>
>;

/** What of a member somebody sees: how they are reached safely (P-17) and their life areas (P-38) by their own rights. */
export function seenOf(person: Partial<Person>, fields: readonly FieldGroup[]): Partial<Person> {
  return Object.fromEntries(
    Object.entries(person).filter(([field]) => {
      const group = kept[field as keyof typeof kept];
      return group === undefined || fields.includes(group);
    }),
  );
}

export interface Changed {
  readonly fields: readonly string[];
  readonly reason?: string | undefined;
}

/**
 * What of a change of the household somebody sees: nothing of a part that is not for them, and no reason that may tell of
 * it. Undefined: the whole change is not for them.
 */
export function seenOfChange<T extends Changed>(change: T, fields: readonly FieldGroup[]): T | undefined {
  const seen = change.fields.filter((field) => {
    const group = kept[field as keyof typeof kept];
    return group === undefined || fields.includes(group);
  });
  if (seen.length === change.fields.length) return change;
  return seen.length > 0 ? { ...change, fields: seen, reason: undefined } : undefined;
}
