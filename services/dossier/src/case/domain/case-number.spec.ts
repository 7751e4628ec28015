import fc from 'fast-check';
import { CaseNumber, caseNumberOf, typedNumber } from './case-number.ts';

const sixDigits = fc.stringMatching(/^\d{6}$/);
const checkOf = (digits: string) => caseNumberOf(digits).at(-1);

test('its last digit is the check of ISO/IEC 7064, MOD 11,10', () => {
  // The usual example of this system has four digits.
  expect(caseNumberOf('0794')).toBe('RT-0794-5');
  fc.assert(fc.property(sixDigits, (digits) => CaseNumber.safeParse(caseNumberOf(digits)).success));
});

test('one wrong digit has another check digit', () => {
  fc.assert(
    fc.property(sixDigits, fc.nat(5), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
      const wrong = [...digits];
      wrong[place] = String((Number(wrong[place]) + by) % 10);
      expect(checkOf(wrong.join(''))).not.toBe(checkOf(digits));
    }),
  );
});

test('a number is read however it was typed; what is no number is none', () => {
  const typed = ['RT-079412-', '079412', 'rt 079 412', 'RT.079412'];
  for (const text of typed) expect(typedNumber(text)).toEqual({ digits: '079412' });
  const number = caseNumberOf('079412');
  expect(typedNumber(number)).toEqual({ digits: '079412' });
  expect(typedNumber(number.replaceAll('-', '–'))).toEqual({ digits: '079412' });
  expect(typedNumber(`RT-079412-${(Number(number.at(-1)) + 1) % 10}`)).toBe('slip');
  for (const text of ['07941', '07941234', 'RT', 'Jansen', '']) expect(typedNumber(text)).toBeUndefined();
});
