import { recognisedBy } from './recognised-by.ts';

test.each([
  ['van der Ploeg', 'Van-der-Ploeg'],
  ['Brontë', 'bronte'],
  ["in 't Veld", 'In t Veld'],
])('P-3: %s and %s are recognised as one name', (one, other) => {
  const birthOn = '1990-01-01';
  expect(recognisedBy({ familyName: one, birthOn })).toBe(recognisedBy({ familyName: other, birthOn }));
});
