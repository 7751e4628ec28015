import { z } from 'zod';

/** What people call a case by, on the phone and on paper: `RT-`, six digits, and a digit that shows a slip of the pen. */
export const CaseNumber = z.string().regex(/^RT-\d{6}-\d$/);

/** @param digits six of them, by which the case is kept. */
export const caseNumberOf = (digits: string): string => `RT-${digits}-${checkDigitOf(digits)}`;

/** ISO/IEC 7064, MOD 11,10. */
function checkDigitOf(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
