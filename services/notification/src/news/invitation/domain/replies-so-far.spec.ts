import type { AttendanceAnswer } from '@rondetafel/contracts';
import { repliesSoFar } from './replies-so-far.ts';

const attendees = [
  { personId: 'coordinator', role: 'chair' },
  { personId: 'school', role: 'party' },
  { personId: 'parent', role: 'household-member' },
] as const;
const said = (personId: string, answer: AttendanceAnswer) => ({ personId, answer });

describe('answers so far', () => {
  test('counts the last word of each', () => {
    expect(repliesSoFar(attendees, [], said('school', 'accepted'))).toEqual({ accepted: 1, of: 2 });
    expect(repliesSoFar(attendees, [said('school', 'accepted')], said('parent', 'accepted')).accepted).toBe(2);
    expect(repliesSoFar(attendees, [said('school', 'accepted')], said('school', 'declined')).accepted).toBe(0);
    expect(repliesSoFar(attendees, [said('school', 'accepted')], said('parent', 'tentative')).accepted).toBe(1);
  });

  test('leaves out the chair, and who is not invited any more', () => {
    expect(repliesSoFar(attendees, [said('gone', 'accepted')], said('coordinator', 'accepted'))).toEqual({
      accepted: 0,
      of: 2,
    });
  });
});
