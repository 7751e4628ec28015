import { coordinator, id, now } from '../../../test/a-case-involvement.ts';
import { finish, first, hold, second, written } from '../../../test/minutes-of-a-table.ts';
import { correctMinutes } from './correct-minutes.ts';

const given = { correctionId: id(99), now, by: coordinator.personId };

test('P-48: a correction stands beside the frozen text, which stays as it is', () => {
  const { next } = hold(finish().next);
  const corrected = correctMinutes(next, { subjectId: first, text: 'Het was maandag.' }, given);
  expect(corrected.finished).toBe(next.finished);
  expect(corrected.corrections).toMatchObject([{ subjectId: first, text: 'Het was maandag.', writtenAt: now }]);
});

test('P-48: minutes that are not finished are changed, not corrected; a subject that is not there is not corrected', () => {
  const code = (of: string) => expect.objectContaining({ code: of });
  expect(() => correctMinutes(written(), { text: 'Het was maandag.' }, given)).toThrow(code('minutes-not-finished'));
  const { next } = hold(finish().next);
  expect(() => correctMinutes(next, { subjectId: second, text: 'Nee.' }, given)).toThrow(code('block-unknown'));
});
