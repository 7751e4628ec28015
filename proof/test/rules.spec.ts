import { broken } from '../mutants/mutant.ts';
import { unknownCitations } from '../rules/book.ts';
import { capabilityTable, withTable } from '../rules/capabilities.ts';
import { placesThatCite } from '../rules/places.ts';
import { usedFrom } from '../rules/reach.ts';
import { testsThatCite } from '../rules/tests.ts';
import { rulesIn } from '../sources/number.ts';

const file = (text: string, path = 'libs/policy/src/a.ts') => ({ path, text });

test.each([
  ['S002-46 and P-9', ['S002-46', 'P-9']],
  ['S002-28, -29, P-22', ['S002-28', 'S002-29', 'P-22']],
  ['S002-43c asks for R-23', ['S002-43', 'R-23']],
  ['P-256 is a curve, UTF-8 none of ours', []],
])('%s cites %p', (text, rules) => {
  expect(rulesIn(text)).toEqual(rules);
});

test('a test shows what its title says, that of the describe around it, and its row where the title prints it', () => {
  const text = `
    // P-1 in a comment shows nothing
    describe('a table (P-2)', () => {
      it('is held', () => expect('P-3').toBe('P-3'));
      it.each([['early (P-4)', 'P-5'], ['late', 'P-6']] as const)('is %s', () => {});
    });`;
  expect(testsThatCite(file(text)).map(({ title, rules }) => [title, rules])).toEqual([
    ['a table (P-2) › is held', ['P-2']],
    ['a table (P-2) › is early (P-4)', ['P-2', 'P-4']],
    ['a table (P-2) › is late', ['P-2']],
  ]);
});

test('a rule lives in the declaration that the citation stands in or above', () => {
  const text = `
    /** Ten days (S002-46). */
    export function term() {}
    class Planner { call() { throw new Refusal('no', 'Nee.', 'P-10'); } }
    const roles = ['school']; // P-8`;
  expect(placesThatCite(file(text)).map(({ name, rule }) => [rule, name])).toEqual([
    ['S002-46', 'term'],
    ['P-10', 'Planner.call'],
    ['P-8', undefined],
  ]);
});

test('a citation of an unknown rule is reported with its place', () => {
  expect(unknownCitations([file('one\n// P-98')], new Set(['P-9']))).toEqual([
    'libs/policy/src/a.ts:2 cites P-98, which is not in docs/rules.json',
  ]);
});

test.each([
  ['once', 'a b c', 'a x c'],
  ['twice', 'b b', undefined],
  ['nowhere', 'a c', undefined],
])('a break whose text occurs %s', (_times, text, result) => {
  const apply = () => broken(text, { breaks: 'P-1', in: 'a.ts', from: 'b', to: 'x', shownBy: 'a.spec.ts' });
  if (result === undefined) expect(apply).toThrow(RangeError);
  else expect(apply()).toBe(result);
});

test('what only tests call is unused, however it is named on the way', () => {
  const files = [
    file(
      `import { startService } from './start.ts'; import { service } from './service.ts'; startService(service);`,
      'main.ts',
    ),
    file(`export const startService = (it: unknown) => it;`, 'start.ts'),
    file(`import { Controller } from './door.ts'; export const service = { controllers: [Controller] };`, 'service.ts'),
    file(`export * from './case.ts'; export { settle as end } from './term.ts';`, 'door.ts'),
    file(
      `import { end } from './door.ts';
       export class Controller { decide() { return freeze(end); } }
       const freeze = (it: unknown) => it;
       export function onlyTested() { return { freeze: 1 }; }`,
      'case.ts',
    ),
    file(`export const settle = () => twice(); const twice = () => 2; const never = twice;`, 'term.ts'),
  ];
  const isUsed = usedFrom('/nowhere', ['main.ts'], files);
  const used = (['case.ts#Controller', 'case.ts#freeze', 'term.ts#settle', 'term.ts#twice'] as const).map(apart);
  const unused = (['case.ts#onlyTested', 'term.ts#never'] as const).map(apart);
  expect(used.map(([path, name]) => isUsed(path, name))).toEqual([true, true, true, true]);
  expect(unused.map(([path, name]) => isUsed(path, name))).toEqual([false, false]);
});

const apart = (place: string) => place.split('#') as [string, string];

test('the table of a service names what its capabilities declare, and the rules that their folders cite', () => {
  const outline = {
    name: 'case',
    about: 'One household.',
    receives: ['nl.rondetafel.dossier.case-moved.v1', 'nl.rondetafel.dossier.case-moved.v2'],
    publishes: [],
    timers: ['timer.case-expires'],
  };
  const files = [
    file('// S002-28, -29 and P-9', 'services/a/src/case/domain/a.ts'),
    file('// S000-6, P-10, P-9', 'services/a/src/case/capability.ts'),
    file("test('shows P-11', () => {})", 'services/a/src/case/domain/a.spec.ts'),
    file('// P-12', 'services/a/src/request/domain/a.ts'),
    file('// P-13', 'services/a/src/news/offer/capability.ts'),
  ];
  const row =
    '| case | One household. | `case-moved`, `case-moved.v2` |  | `case-expires` | S000-6, S002-28, -29, P-9, -10 |';
  const table = capabilityTable('services/a/src', [outline], files);
  expect(table.split('\n').at(-1)).toBe(row);
  const deeper = capabilityTable('services/a/src', [{ ...outline, name: 'offer' }], files);
  expect(deeper.split('\n').at(-1)).toMatch(/P-13 \|$/);
  const [begin, end] = ['<!-- capabilities -->', '<!-- /capabilities -->'];
  expect(withTable(`# A\n${begin}\nold\n${end}\nmore`, 'new')).toBe(`# A\n${begin}\nnew\n${end}\nmore`);
  expect(withTable('# A', 'new')).toBe('# A');
});
