import { z } from 'zod';

/** What people call a case by, on the phone and on paper: `RT-`, six digits, and a digit that shows a slip of the pen. */
export const CaseNumber = z.string().regex(/^RT-\d{6}-\d$/);

/** @param digits six of them, by which the case is kept. */
export const caseNumberOf = (digits: string): string => `RT-${digits}-${checkDigitOf(digits)}`;

/**
 * The digits of the number that somebody typed or was told, with or without `RT`, spaces, dashes and the check digit.
 * `slip`: the check digit says that one of them is wrong. Undefined: it is no case number.
 */
export function typedNumber(text: string): { readonly digits: string } | 'slip' | undefined {
  const [, digits, check] = /^(?:RT)?(\d{6})(\d?)$/i.exec(text.replaceAll(/[\s.\-\u2010-\u2015]/g, '')) ?? [];
  if (digits === undefined) return undefined;
  return check && check !== checkDigitOf(digits) ? 'slip' : { digits };
}

/** ISO/IEC 7064, MOD 11,10. */
function checkDigitOf(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
