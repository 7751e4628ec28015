/**
 * Letters that Unicode does not take apart, as they are typed on a keyboard without them. What has a mark on it or is a
 * ligature (é, ş, İ, ĳ) Unicode takes apart itself.
 */
export const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
};

/**
 * Marks that a name is the same without: accents, and the vowel signs of Hebrew and Arabic, which are mostly not
 * written. Ranges, because PostgreSQL has no class for them. In other scripts a mark is a letter of the name.
 */
export const marks = `[${[
  '\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f',
  '\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7',
  '\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed',
].join('')}]`;
const everyMark = new RegExp(marks, 'gu');

/** A name as it is compared: without case and marks, in plain letters, however it was typed or copied. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(everyMark, '')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => plainLetters[letter] ?? letter);
