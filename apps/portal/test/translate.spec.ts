import { translate } from '../web/language/translate.ts';

const words = {
  kit: { page: { retry: 'Probeer opnieuw' } },
  term: {
    left_zero: 'Vandaag is de laatste dag',
    left_one: 'Nog {{count}} werkdag',
    left_other: 'Nog {{count}} werkdagen',
    of: 'Van {{name}}, {{name}} en {{other}}',
    group: { inner: 'Binnen' },
  },
};
const said = (key: string, facts?: Record<string, unknown>) =>
  translate(words, { language: 'nl', folder: 'term', key, facts });

test.each([
  [0, 'Vandaag is de laatste dag'],
  [1, 'Nog 1 werkdag'],
  [2, 'Nog 2 werkdagen'],
])('%i of something has its own words', (count, text) => expect(said('left', { count })).toBe(text));

test('facts are filled in as they are, each time they are named', () =>
  expect(said('of', { name: '<b>{{other}}</b>', other: 1 })).toBe('Van <b>{{other}}</b>, <b>{{other}}</b> en 1'));

test('a key names a folder, or is of the one asked for, or of the kit', () => {
  expect(said('group.inner')).toBe('Binnen');
  expect(said('term:group.inner')).toBe('Binnen');
  expect(said('page.retry')).toBe('Probeer opnieuw');
});

test('what nobody wrote is shown by its key, or as who asks wants', () => {
  expect(said('group.nothing')).toBe('group.nothing');
  expect(said('group')).toBe('group');
  expect(said('constructor')).toBe('constructor');
  expect(said('group.nothing', { defaultValue: 'iets' })).toBe('iets');
});
