import { kindOfAnother } from './call.ts';
import type { Planner } from './may-plan.ts';
import type { RoundTable } from './round-table.ts';

const coordinatorId = 'c';
const caller: Planner = { personId: coordinatorId, roles: ['independent-coordinator'] };
const about = { decidedKind: 'upscaling', coordinatorId, caller } as const;
const table = (ending?: object) => ({ kind: 'upscaling', ending }) as unknown as RoundTable;
const cancelled = table({ how: 'cancelled' });
const held = table({ how: 'held' });

test('P-10: instead of a cancelled table comes one of its kind, after one that was held a follow-up', () => {
  expect(kindOfAnother([cancelled], about)).toBe('upscaling');
  expect(kindOfAnother([cancelled, held], about)).toBe('follow-up');
});

test.each([
  ['while one goes on', [cancelled, table()], {}, 'table-open'],
  ['by somebody else', [held], { caller: { ...caller, personId: 'd' } }, 'not-the-coordinator'],
  ['without the role', [held], { caller: { ...caller, roles: ['professional'] as const } }, 'not-the-coordinator'],
  ['before anything was decided', [], { decidedKind: null }, 'nothing-decided'],
])('P-10: none is called %s', (_, tables, change, code) => {
  expect(() => kindOfAnother(tables, { ...about, ...change })).toThrow(expect.objectContaining({ code }));
});
