import { isDay } from '../../kit/typed.ts';

/** As it is kept: without what is empty, and without a day that is not typed to its end. */
export function cleaned<T extends object>(typed: T): T {
  const kept = Object.entries(typed).flatMap(([name, value]) => {
    if (typeof value !== 'string') return value === undefined ? [] : [[name, value]];
    const text = value.trim();
    return text === '' || (name.endsWith('On') && !isDay(text)) ? [] : [[name, text]];
  });
  return Object.fromEntries(kept) as T;
}

/** Whether both are kept as the same text. */
export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(Object.entries(cleaned(value)).sort(([one], [other]) => (one < other ? -1 : 1)))
    : JSON.stringify(typeof value === 'string' ? value.trim() : value);
