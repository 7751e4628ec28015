import { languageOf } from './language.ts';

test.each([
  [undefined, 'nl'],
  ['', 'nl'],
  ['nl', 'nl'],
  ['en', 'en'],
  ['EN', 'en'],
  ['en-GB, en;q=0.9', 'en'],
  ['nl-NL, nl;q=0.9, en;q=0.8', 'nl'],
  ['en;q=0.3, nl;q=0.7', 'nl'],
  ['nl;q=0.3, en;q=0.7', 'en'],
  ['nl ; q=0.3 , en ; q=0.301', 'en'],
  ['en, nl', 'en'],
  ['nl, en', 'nl'],
  ['de', 'nl'],
  ['de, en;q=0.1', 'en'],
  ['fr, *;q=0.5', 'nl'],
  ['nl;q=0, *', 'en'],
  ['en;q=0.2, *;q=0.5', 'nl'],
  ['en;q=0', 'nl'],
  ['nl;q=0', 'nl'],
  ['en;q=2', 'nl'],
  ['en;q=x', 'nl'],
  ['english please', 'nl'],
])('Accept-Language %j is answered in %s', (accepted, language) => {
  expect(languageOf(accepted)).toBe(language);
});
