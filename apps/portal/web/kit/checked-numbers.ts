import { type PersonalNumber, personalNumbersIn } from '@rondetafel/policy/personal-number';

/** What somebody looked at in this tab: no BSN, or an IBAN that is needed (P-31). Never kept any longer. */
const checked = new Set<string>();

export function check(numbers: readonly PersonalNumber[]): void {
  for (const { value } of numbers) checked.add(value);
}

/** What is still to be looked at in a text; what the text itself calls a BSN always is. */
export const toCheckIn = (text: string): PersonalNumber[] =>
  personalNumbersIn(text).filter(({ named, value }) => named || !checked.has(value));

/** Whether somebody looked at all that a body has of it, and there is any. */
export function allChecked(body: unknown): boolean {
  const texts = textsIn(body);
  return (
    texts.some((text) => personalNumbersIn(text).length > 0) && texts.every((text) => toCheckIn(text).length === 0)
  );
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
