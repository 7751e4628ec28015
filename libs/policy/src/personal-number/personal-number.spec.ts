import { personalNumbersIn } from './personal-number.ts';

const kinds = (text: string) => personalNumbersIn(text).map(({ kind, named }) => (named ? `${kind} named` : kind));

test.each([
  ['nine digits in a row', 'Zie 111222333 in het systeem.', ['bsn']],
  ['in groups', 'Roos (123.456.782) belt.', ['bsn']],
  ['in the groups of an old card', '1234.56.782', ['bsn']],
  ['with blanks between', 'nummer 123 456 782', ['bsn']],
  ['said to be one', 'BSN: 111222333', ['bsn named']],
  ['said in words', 'Het burgerservicenummer van Roos is 111222333.', ['bsn named']],
  ['an IBAN', 'Stort op NL91ABNA0417164300.', ['iban']],
  ['an IBAN in groups, with words after it', 'nl91 abna 0417 1643 00 en dan bellen', ['iban']],
  ['an IBAN of another country', 'BE68 5390 0754 7034', ['iban']],
  ['both', '111222333 en NL91ABNA0417164300', ['bsn', 'iban']],
  ['said to be one in brackets', 'BSN van mevrouw De Vries-Bakker (111222333)', ['bsn named']],
  ['said to be one afterwards', '111222333 (BSN)', ['bsn named']],
  ['pasted with blanks that do not break', '111\u00a0222\u202f333', ['bsn']],
  ['pasted with two blanks', '111  222  333', ['bsn']],
  ['in wide figures', '\uff11\uff11\uff11\uff12\uff12\uff12\uff13\uff13\uff13', ['bsn']],
  ['with what nobody sees between', '111\u200b222\u00ad333', ['bsn']],
  ['with dashes', '111\u2013222\u2013333', ['bsn']],
  ['below a line that ends in a figure', 'Op 1-12-2026\n111222333', ['bsn']],
  ['an IBAN as a page shows it', 'NL91\u00a0ABNA\u00a00417\u00a01643\u00a000', ['iban']],
  ['an IBAN with hyphens', 'NL91-ABNA-0417-1643-00', ['iban']],
])('P-31: %s is asked about', (_what, text, found) => {
  expect(kinds(text)).toEqual(found);
});

test.each([
  ['nine digits that fail the test of a BSN', '111222334'],
  ['no more than zeros', '000000000'],
  ['a phone number', 'Bel 0612345678 of 06 123 456 782, of +31 612345678.'],
  ['a day and a time', '2026-12-01 8 uur'],
  ['an id', 'a1b2c3d4-1234-4abc-8def-111222333444'],
  ['an amount', '1.112.223,33'],
  ['the number of a case', 'RT-482163-7'],
  ['what fails the test of an IBAN', 'NL92ABNA0417164300'],
  ['a Dutch IBAN that is too long', 'NL91ABNA04171643001'],
  ['words', 'De bsn staat in het systeem van de gemeente.'],
])('P-31: %s is not asked about', (_what, text) => {
  expect(kinds(text)).toEqual([]);
});

test('P-31: no id is asked about, whatever its digits', () => {
  const ids = Array.from({ length: 500 }, (_, at) => `ab12cd34-ab12-4ab1-8de2-${String(at * 7_919).padStart(12, 'a')}`);
  expect(ids.filter((one) => kinds(one).length > 0)).toEqual([]);
});

/** Where a word could be read in many ways, this test does not end. */
test('P-31: a long word after the word BSN costs nothing', () => {
  const word = 'a'.repeat(36);
  expect(kinds(`bsn${word}/ 111222333`)).toEqual(['bsn']);
  expect(kinds(`burgerservice${word}/${word} 111222333`)).toEqual(['bsn']);
});
