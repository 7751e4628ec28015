/** What looks like a number that belongs to one person, and does not belong in a text (P-31). */
export interface PersonalNumber {
  readonly kind: 'bsn' | 'iban';
  /** Its digits, and of an IBAN its letters, without what stands between. */
  readonly value: string;
  /** The text itself says that it is a BSN: there is nothing to ask. */
  readonly named: boolean;
}

/**
 * What in a text looks like a BSN or an IBAN (P-31). One in eleven numbers of nine digits passes the test of a BSN, so
 * whoever wrote it is asked. A longer number, such as a phone number, is none.
 */
export function personalNumbersIn(text: string): PersonalNumber[] {
  const plain = asTyped(text);
  return [...bsnsIn(plain), ...ibansIn(plain)];
}

/** What is pasted has other blanks, hyphens and figures than a keyboard, and characters that nobody sees. */
const asTyped = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[^\S\n]+/g, ' ');

/** Nine digits in a row, or in the groups in which people write them. */
const nineDigits =
  /(?<![\p{L}\d])(?<!\d[ .-])(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3})(?![\p{L}\d])(?![ .-]\d)/gu;
/** Words may stand between. No repetition is in another: that would take hours of a word that is long. */
const namedBsn = /(?:bsn|burgerservice|sofi)[\p{L}\s:=.("'-]*$/iu;
const namedAfter = /^[\s,:=()-]{0,3}(?:is |dit is )?(?:het |een )?(?:bsn|burgerservice|sofi)/iu;

function bsnsIn(text: string): PersonalNumber[] {
  return [...text.matchAll(nineDigits)].flatMap(({ 0: found, index }) => {
    const value = found.replace(/\D/g, '');
    const after = text.slice(index + found.length, index + found.length + 40);
    const named = namedBsn.test(text.slice(Math.max(0, index - 40), index)) || namedAfter.test(after);
    return passesElevenTest(value) ? [{ kind: 'bsn' as const, value, named }] : [];
  });
}

/** The weights are 9 down to 2, and -1 for the last. */
function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0 && Number(digits) > 0;
}

/** Hyphens and points stand between groups of four only: an id has others. */
const ibanStart =
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:([.-])[A-Z\d]{4}(?:\1[A-Z\d]{4}){1,6}(?:\1[A-Z\d]{1,3})?(?![\p{L}\d])|(?: ?[A-Z\d]){11,30})/giu;
/** Country, and how many characters it has there. The others: from 15 to 34 (ISO 13616). */
const lengths: Readonly<Record<string, number>> = { NL: 18, BE: 16, DE: 22 };

function ibansIn(text: string): PersonalNumber[] {
  return [...text.matchAll(ibanStart)].flatMap(({ 0: found }) => {
    const whole = found.toUpperCase();
    // Words may follow: it ends where a part of what was found does.
    const ends = [...whole].flatMap((_, at) => (/^[A-Z\d]$/.test(whole[at + 1] ?? ' ') ? [] : [at + 1]));
    const value = ends
      .map((end) => whole.slice(0, end).replace(/[ .-]/g, ''))
      .find((one) => one.length >= 15 && one.length === (lengths[one.slice(0, 2)] ?? one.length) && checksUp(one));
    return value ? [{ kind: 'iban' as const, value, named: false }] : [];
  });
}

/** ISO 7064, modulo 97. */
function checksUp(iban: string): boolean {
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((one) => Number.parseInt(one, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
