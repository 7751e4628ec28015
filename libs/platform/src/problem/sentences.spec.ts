import { Refusal, refusalsOf, type Texts, type Translation } from '@rondetafel/contracts';
import { answerTo } from './problem.ts';
import { sentencesIn } from './sentences.ts';

const nl = {
  refusals: {
    full: ({ capacity }: { capacity: number }) => `Hier passen ${capacity} mensen.`,
    late: 'Dit is te laat.',
  },
  faults: { colour: 'Geen kleur.', many: ({ most }: { most: number }) => `Ten hoogste ${most}.` },
} satisfies Texts;
const en: Translation<typeof nl> = {
  refusals: { full: ({ capacity }) => `Room for ${capacity} people.`, late: 'This is too late.' },
  faults: { colour: 'Not a colour.', many: ({ most }) => `At most ${most}.` },
};
const refuse = refusalsOf<typeof nl>();
const details = (refusal: Refusal) =>
  [nl, en].map((texts, at) => answerTo(refusal, undefined, sentencesIn(at ? 'en' : 'nl', texts)).problem.detail);

test('a refusal has a sentence in the language of the response, filled with its facts', () => {
  expect(details(refuse('full', { rule: 'S002-9', facts: { capacity: 4 } }))).toEqual([
    'Hier passen 4 mensen.',
    'Room for 4 people.',
  ]);
});

test('a service’s sentence wins over the platform’s of the same code', () => {
  const own = { refusals: { internal: 'Van de dienst.' }, faults: {} };
  expect(sentencesIn('nl', own).refusal('internal')).toBe('Van de dienst.');
});

test('a code without a sentence gets the title of its status', () => {
  expect(details(new Refusal('nobody-wrote-this'))).toEqual(['Dit kan nu niet', 'This is not possible now']);
});

test('a code without a sentence, or with other facts, does not compile', () => {
  // @ts-expect-error there is no such refusal
  refuse('ful');
  // @ts-expect-error its sentence needs the capacity
  refuse('full');
  // @ts-expect-error a number
  refuse('full', { facts: { capacity: 'four' } });
  // @ts-expect-error its sentence has no facts
  refuse('late', { facts: { capacity: 4 } });
  // @ts-expect-error there is no such fault
  refuse('late', { faults: [{ pointer: '/a', code: 'color' }] });
  // @ts-expect-error its sentence needs how many
  refuse('late', { faults: [{ pointer: '/a', code: 'many' }] });
  const late = refuse('late', { faults: [{ pointer: '/a', code: 'many', facts: { most: 2 } }] });
  expect(late.faults).toHaveLength(1);
});

test('a translation that misses a code, has one too many or other facts does not compile', () => {
  const { refusals, faults } = en;
  const translations: Translation<typeof nl>[] = [
    // @ts-expect-error `late` is missing
    { refusals: { full: refusals.full }, faults },
    // @ts-expect-error `early` is surplus
    { refusals: { ...refusals, early: 'Too early.' }, faults },
    // @ts-expect-error no such fact
    { refusals: { ...refusals, full: ({ chairs }) => `${chairs}` }, faults },
  ];
  expect(translations).toHaveLength(3);
});
