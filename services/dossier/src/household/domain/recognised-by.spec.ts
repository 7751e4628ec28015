import { recognitionOf } from './recognised-by.ts';

const birthOn = '1990-01-01';
const of = (familyName: string) => recognitionOf({ familyName, birthOn });

test.each([
  ['van der Ploeg', 'Van-der-Ploeg'],
  ['van der Ploeg', 'vd Ploeg'],
  ['van der Ploeg', 'v.d. Ploeg'],
  ['van der Ploeg', 'Ploeg, van der'],
  ['van der Ploeg', 'Ploeg (van der)'],
  ['van den Berg', 'Berg'],
  ["in 't Veld", 'In t Veld'],
  ['’s-Gravesande', 'Gravesande'],
  ['El Amrani', 'Amrani'],
  ['Brontë', 'bronte'],
  ['Brontë', 'Bronte\u0308'],
  ['Yıldız', 'Yildiz'],
  ['Yıldız', 'YILDIZ'],
  ['İnce', 'ince'],
  ['Øster', 'Oster'],
  ['Łukasz', 'lukasz'],
  ['Đorđević', 'Dordevic'],
  ['Groß', 'Gross'],
  ['GROẞ', 'gross'],
  ['Ĳsbrand', 'IJsbrand'],
  ['Sæther', 'Saether'],
  ['Ｓｍｉｔ', 'Smit'],
  ['Ayşe-Nur', 'Ayse Nur'],
])('P-3: %s and %s are recognised as one name', (one, other) => {
  expect(of(one).kept).toBe(of(other).kept);
  expect(of(one).kept).not.toBeNull();
});

test.each([
  ['Jansen', 'Janssen'],
  ['Berg', 'Burg'],
  ['De', 'Van'],
  ['王', '李'],
])('P-3: %s and %s are two names', (one, other) => {
  expect(of(one).kept).not.toBe(of(other).kept);
});

test.each(['-', '.', '…', '  -  ', '?', '0', 'X', 'xx', 'n.n.', 'Onbekend', 'n.v.t.'])(
  'P-3: nobody is recognised by %s, which is no name',
  (familyName) => {
    expect(of(familyName)).toEqual({ kept: null, sought: [] });
  },
);

test('P-3: a name of one letter that is a word is a name', () => {
  expect(of('王').kept).toBe('王|1990-01-01');
});

test('P-3: who has one name has it in either place; of whom no day is known is not recognised', () => {
  expect(recognitionOf({ givenName: 'Suharto', birthOn })).toEqual(of('Suharto'));
  for (const day of ['1990', '1990-01', undefined]) {
    expect(recognitionOf({ familyName: 'Ploeg', birthOn: day }).kept).toBeNull();
  }
  expect(recognitionOf({ familyName: 'Ploeg', birthOn: '2027-01-01', unborn: true }).kept).toBeNull();
});

test('who was registered under release 1 is still recognised', () => {
  expect(of('van der Ploeg').sought).toEqual(['ploeg|1990-01-01', 'vanderploeg|1990-01-01']);
  expect(of('Brontë').sought).toEqual(['bronte|1990-01-01']);
});
