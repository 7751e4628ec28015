import { id } from '../../../test/a-case-involvement.ts';
import { decidersFor, type Holder } from './deciders.ts';

const [mother, father, child] = [id(1), id(2), id(3)] as const;
const parents: Holder[] = [
  { kind: 'parent', memberId: mother },
  { kind: 'parent', memberId: father, checkedWhere: 'gezagsregister', checkedOn: '2026-11-16' },
];
const mentor: Holder = { kind: 'mentor', name: 'M. Entor', holderId: id(9) };
const curator: Holder = { kind: 'curator', name: 'C. Urator', holderId: id(10) };
const administrator: Holder = { kind: 'administrator', name: 'B. Wind', holderId: id(11) };
const member = (memberId: string) => ({ kind: 'member', id: memberId });
const outside = (holder: Holder) => ({ kind: 'representative', id: holder.holderId });

test.each<[string, string, ReturnType<typeof member>[]]>([
  ['under twelve each parent by themselves', '2026-12-01', [member(mother), member(father)]],
  ['on the twelfth birthday the child too', '2026-12-02', [member(child), member(mother), member(father)]],
  ['at fifteen still all', '2030-12-01', [member(child), member(mother), member(father)]],
  ['from sixteen the child alone', '2030-12-02', [member(child)]],
])('%s (P-16)', (_when, day, deciders) => {
  const about = { memberId: child, birthOn: '2014-12-02' };
  expect(decidersFor(about, parents, { money: false, day })).toEqual(deciders);
});

test.each<[string, Holder[], boolean, object[]]>([
  ['an adult alone', [], false, [member(mother)]],
  ['a mentor beside the adult', [mentor], false, [member(mother), outside(mentor)]],
  ['a curator in the place of the adult', [curator], false, [outside(curator)]],
  ['an administrator not where it is about something else', [administrator], false, [member(mother)]],
  ['an administrator where it is about money', [administrator], true, [member(mother), outside(administrator)]],
  ['no parent of an adult', parents.slice(1), false, [member(mother)]],
])('%s decides (P-35)', (_who, holders, money, deciders) => {
  const about = { memberId: mother, birthOn: '1988-02-29' };
  expect(decidersFor(about, holders, { money, day: '2026-12-01' })).toEqual(deciders);
});

test('as long as nothing is recorded the representatives as first told decide for a child (P-35)', () => {
  const about = { memberId: child, birthOn: '2019-06-01', representativeIds: [mother] };
  expect(decidersFor(about, undefined, { money: false, day: '2026-12-01' })).toEqual([member(mother)]);
});

test('as long as no parent or guardian is recorded a child from twelve does not decide alone (P-16)', () => {
  const about = { memberId: child, birthOn: '2014-12-02' };
  const nobody = (recorded?: Holder[]) => decidersFor(about, recorded, { money: false, day: '2026-12-02' });
  expect([nobody(), nobody([mentor])]).toEqual([[], []]);
});
