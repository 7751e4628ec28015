import { type AskedQuestion, questionsADay, weighQuestion } from './question.ts';

/** What became of these questions, asked one after another: field and content. */
function asking(...questions: readonly (readonly [string, string])[]): string[] {
  const earlier: AskedQuestion[] = [];
  return questions.map(([questionId, asked]) => {
    const weighed = weighQuestion(earlier, { questionId, asked });
    if (weighed === 'new' || weighed === 'correction') earlier.push({ questionId, asked, counts: weighed === 'new' });
    return weighed;
  });
}
const many = (count: number) => Array.from({ length: count }, (_, nth) => [`field ${nth}`, `person ${nth}`] as const);

test('P-3: at most ten different questions a person and day', () => {
  expect(asking(...many(11))).toEqual([...Array(questionsADay).fill('new'), 'too-many']);
});

test('P-3: the same again is no question more, in whatever form', () => {
  expect(asking(...many(10), ['field 3', 'person 3'], ['another form', 'person 3']).slice(10)).toEqual([
    'known-answer',
    'known-answer',
  ]);
});

test('P-3: what is corrected in a field is the same question, twice; a search for the day is not', () => {
  const days = ['1', '2', '3', '4', '5'].map((day) => ['field', day] as const);
  expect(asking(...days)).toEqual(['new', 'correction', 'correction', 'new', 'new']);
});

test('P-3: a field full of guesses ends with the day’s questions', () => {
  const guesses = Array.from({ length: 40 }, (_, day) => ['field', String(day)] as const);
  expect(asking(...guesses).filter((one) => one !== 'too-many')).toHaveLength(12);
});
