import { beginningsOf, isNamed, soughtBy } from './named-by.ts';

const nadia = { givenName: 'Nádia', familyName: 'de Wit-Özdemir' };

test('S000-17 by name: a member is found by the beginning of each word of the name, however it is typed', () => {
  for (const typed of ['nad', 'NADIA', 'wit', 'ozdem', 'Özdemir', 'de wit', 'wit nadia']) {
    const { words, beginnings } = soughtBy(typed);
    expect([typed, isNamed(nadia, words)]).toEqual([typed, true]);
    expect(beginningsOf(nadia)).toEqual(expect.arrayContaining([...beginnings]));
  }
});

test('S000-17 by name: a word that is not in the name finds nobody, nor does nothing at all', () => {
  for (const typed of ['nadja', 'wit noah', 'adia', '', ' - ']) {
    expect([typed, isNamed(nadia, soughtBy(typed).words)]).toEqual([typed, false]);
  }
});

test('what is kept of a word is its first three and its first five letters, or all of a shorter one', () => {
  expect(beginningsOf(nadia)).toEqual(['nad', 'nadia', 'de', 'wit', 'ozd', 'ozdem']);
  expect(soughtBy('Özdemir nad de')).toEqual({ words: ['ozdemir', 'nad', 'de'], beginnings: ['ozdem', 'nad', 'de'] });
  expect(beginningsOf({})).toEqual([]);
});
