import { kindOfAnother, mayConfer } from './call.ts';
import type { Planner } from './may-plan.ts';
import type { RoundTable } from './round-table.ts';

const coordinatorId = 'c';
const caller: Planner = { personId: coordinatorId, roles: ['independent-coordinator'] };
const about = { decidedKind: 'upscaling', coordinatorId, caller } as const;
const table = (ending?: object) => ({ kind: 'upscaling', ending }) as unknown as RoundTable;
const cancelled = table({ how: 'cancelled' });
const held = table({ how: 'held' });
const conference = (ending?: object) => ({ kind: 'case-conference', ending }) as unknown as RoundTable;

test('P-10: instead of a cancelled table comes one of its kind, after one that was held a follow-up', () => {
  expect(kindOfAnother([cancelled], about)).toBe('upscaling');
  expect(kindOfAnother([cancelled, held], about)).toBe('follow-up');
});

test('S000-15: a case conference is none of the tables after which another is called', () => {
  expect(kindOfAnother([conference(), conference({ how: 'held' }), cancelled], about)).toBe('upscaling');
  expect(() => kindOfAnother([conference({ how: 'held' })], about)).toThrow(
    expect.objectContaining({ code: 'nothing-decided' }),
  );
});

test.each([
  ['while one goes on', [cancelled, table()], {}, 'table-open'],
  ['by somebody else', [held], { caller: { ...caller, personId: 'd' } }, 'not-the-coordinator'],
  ['without the role', [held], { caller: { ...caller, roles: ['professional'] as const } }, 'not-the-coordinator'],
  ['before anything was decided', [], { decidedKind: null }, 'nothing-decided'],
])('P-10: none is called %s', (_, tables, change, code) => {
  expect(() => kindOfAnother(tables, { ...about, ...change })).toThrow(expect.objectContaining({ code }));
});

const regular: Planner = { personId: 'r', roles: ['professional'] };
const approach = { regularCoordinatorId: 'r', coordinatorId: null, caller: regular } as const;

test('S000-15, S000-21: the regular coordinator calls a conference, as often as one is needed', () => {
  expect(() => mayConfer([], approach)).not.toThrow();
  expect(() => mayConfer([conference({ how: 'held' }), conference({ how: 'cancelled' })], approach)).not.toThrow();
  expect(() => mayConfer([table()], approach)).not.toThrow();
});

test.each([
  ['while one goes on', [conference()], {}, 'table-open', 'conflict'],
  ['by somebody else', [], { caller: { ...regular, personId: 'd' } }, 'not-the-coordinator', 'forbidden'],
  [
    'without the role',
    [],
    { caller: { personId: 'r', roles: ['resident'] } as Planner },
    'not-the-coordinator',
    'forbidden',
  ],
  ['where no approach runs', [], { regularCoordinatorId: null }, 'no-approach', 'unknown'],
  ['while an independent coordinator coordinates', [], { coordinatorId }, 'independently-coordinated', 'conflict'],
])('S000-15: no conference is called %s', (_, tables, change, code, kind) => {
  expect(() => mayConfer(tables, { ...approach, ...change })).toThrow(expect.objectContaining({ code, kind }));
});
