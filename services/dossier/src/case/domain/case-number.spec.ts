import fc from 'fast-check';
import { CaseNumber, caseNumberOf, digitsOf } from './case-number.ts';

const sixDigits = fc.stringMatching(/^\d{6}$/);

test('its last digit is the check of ISO/IEC 7064, MOD 11,10', () => {
  // The usual example of this system has four digits.
  expect(caseNumberOf('0794')).toBe('RT-0794-5');
  fc.assert(fc.property(sixDigits, (digits) => CaseNumber.safeParse(caseNumberOf(digits)).success));
});

test('it is read however it was typed', () => {
  for (const typed of ['RT-000794-4', 'rt 000794 4', '0007944', 'RT–000794–4', ' 000794-4 ']) {
    expect(digitsOf(typed)).toBe('000794');
  }
});

test('one wrong digit is noticed', () => {
  fc.assert(
    fc.property(sixDigits, fc.nat(6), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
      const right = [...caseNumberOf(digits).replace(/\D/g, '')];
      right[place] = String((Number(right[place]) + by) % 10);
      expect(digitsOf(right.join(''))).toBeNull();
    }),
  );
});

test('of two neighbours that changed places nearly all are noticed', () => {
  let noticed = 0;
  let swapped = 0;
  for (let number = 0; number < 1_000_000; number += 997) {
    const right = caseNumberOf(String(number).padStart(6, '0')).replace(/\D/g, '');
    for (let place = 0; place < 6; place++) {
      if (right[place] === right[place + 1]) continue;
      swapped++;
      const typed = right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2);
      if (digitsOf(typed) === null) noticed++;
    }
  }
  expect(noticed / swapped).toBeGreaterThan(0.97);
});

test('what is no number of a case is none', () => {
  for (const typed of ['', 'RT-12345-6', 'RT-1234567-8', 'XX-000794-4', 'RT-000794', '２４６８１０-1']) {
    expect(digitsOf(typed)).toBeNull();
  }
});
