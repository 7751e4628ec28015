import { milestoneStates } from '../web/areas/planner/milestones.ts';

const course = { kept: false, phase: 'called', asked: [], answered: [] } as const;

test.each([
  ['a table that was called waits for times to be offered', {}, 0],
  ['times that are offered wait for who may choose', { phase: 'offered', asked: ['a', 'b'], answered: ['a'] }, 1],
  ['when all have chosen, one is to be booked', { phase: 'offered', asked: ['a', 'b'], answered: ['b', 'a'] }, 2],
  ['a moment kept only to book it asks nobody', { phase: 'offered' }, 0],
  ['a booked table is to be held, whether or not anybody was asked', { phase: 'booked' }, 3],
  ['a declined time has to be found again', { phase: 'reopened' }, 0],
  ['a held table is all there was to do', { phase: 'held' }, 4],
  ['a term that was kept stays so when another table is called', { kept: true }, 4],
] as const)('%s', (_what, more, done) => {
  const states = Object.values(milestoneStates({ ...course, ...more }));
  expect(states.filter((state) => state === 'done')).toHaveLength(done);
  expect(states.indexOf('current')).toBe(done < 4 ? done : -1);
});
