import { coordinator, id, otherTeacher, safeHomeWorker, teacher } from '../../../test/a-case-involvement.ts';
import { finish, first, hold, ofPresence, ofSubject, second, written } from '../../../test/minutes-of-a-table.ts';
import type { Minutes } from './minutes.ts';
import { shownTo } from './shown-to.ts';

/** In two parts: the teacher in the first, the other professional in none. */
const inParts = (parts: 1 | 2): Minutes => {
  const blocks = written().blocks.filter(({ kind }) => kind !== 'subject' && kind !== 'attendance');
  const present = [
    ofPresence(coordinator.personId, [1, 2]),
    ofPresence(teacher.personId),
    ofPresence(safeHomeWorker.personId),
  ];
  const subjects = [ofSubject(first), ofSubject(second, { place: 2, part: parts, text: 'Alleen de ouders.' })];
  const corrections = [first, second, undefined].map((subjectId, nth) => ({
    correctionId: id(95 + nth),
    subjectId,
    text: `Verbetering ${nth}`,
    writtenAt: '2026-11-24T09:00:00.000Z',
    writtenById: coordinator.personId,
  }));
  const minutes = written({ blocks: [...blocks, ...subjects, ...present] });
  const presentIds = [coordinator, teacher, safeHomeWorker].map(({ personId }) => personId);
  return { ...hold(finish(minutes).next, presentIds).next, corrections };
};
const shown = (minutes: Minutes, personId: string, whole = false, seesHidden = whole) =>
  shownTo(minutes, minutes.finished!, { personId, whole, seesHidden });
const subjectsOf = (minutes: Minutes, personId: string, whole?: boolean) =>
  shown(minutes, personId, whole).finished.subjects.map(({ subjectId }) => subjectId);

test('P-54: of a table in parts somebody reads the parts they were in, with what was corrected there', () => {
  const minutes = inParts(2);
  expect(subjectsOf(minutes, teacher.personId)).toEqual([first]);
  expect(subjectsOf(minutes, otherTeacher.personId)).toEqual([]);
  expect(shown(minutes, teacher.personId).corrections.map(({ text }) => text)).toEqual([
    'Verbetering 0',
    'Verbetering 2',
  ]);
  expect(subjectsOf(minutes, coordinator.personId, true)).toEqual([first, second]);
});

test('P-54: of a table that was not split every party reads all, also one that could not come', () => {
  expect(subjectsOf(inParts(1), otherTeacher.personId)).toEqual([first, second]);
});

test('P-27: a hidden party is in the list of who was there for who coordinates independently, and for nobody else', () => {
  const minutes = inParts(2);
  const presentTo = (whole: boolean, seesHidden: boolean) =>
    shown(minutes, teacher.personId, whole, seesHidden).finished.present.map((one) => one.personId);
  expect(presentTo(true, true)).toContain(safeHomeWorker.personId);
  expect(presentTo(false, false)).toEqual([coordinator.personId, teacher.personId]);
  // A regular coordinator and the focal-point officer read all that was said.
  expect(presentTo(true, false)).toEqual([coordinator.personId, teacher.personId]);
  expect(subjectsOf(minutes, teacher.personId, true)).toEqual([first, second]);
  for (const whole of [true, false]) {
    expect(shown(minutes, teacher.personId, whole, false).finished).not.toHaveProperty('digest');
  }
  expect(shown(minutes, teacher.personId, true, true).finished).toHaveProperty('digest');
});
