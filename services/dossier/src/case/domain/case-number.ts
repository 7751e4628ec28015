import { z } from 'zod';

/** What people call a case by, on the phone and on paper: `RT-`, six digits, and a digit that shows a slip of the pen. */
export const CaseNumber = z.string().regex(/^RT-\d{6}-\d$/);

/** @param digits six of them, by which the case is kept. */
export const caseNumberOf = (digits: string): string => `RT-${digits}-${checkDigitOf(digits)}`;

/**
 * The six digits of a number as somebody typed it, with or without letters, spaces and dashes; null where a digit is wrong
 * or two have changed places.
 */
export function digitsOf(typed: string): string | null {
  const found = /^(?:RT)?(\d{6})(\d)$/i.exec(typed.replace(/[\s\p{Pd}]/gu, ''));
  if (!found) return null;
  const [, digits = '', check] = found;
  return checkDigitOf(digits) === check ? digits : null;
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
