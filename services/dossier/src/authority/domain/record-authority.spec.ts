import { id, refusalOf, today } from '../../../test/a-case-involvement.ts';
import type { Holder } from './deciders.ts';
import { recordAuthority } from './record-authority.ts';

const household = [{ memberId: id(1), birthOn: '2019-06-01' }];
const recorded = (holders: Holder[], kept: Holder[] = []) =>
  recordAuthority(household, { memberId: id(1), holders, kept }, { today, newId: () => id(99) });
const guardian: Holder = { kind: 'guardian', name: 'V. Oogd', holderId: id(9) };
const other: Holder = { ...guardian, name: 'A. Nder' };

test('two people outside the household are two deciders (P-35)', () => {
  expect(refusalOf(() => recorded([guardian, other], [guardian])).faults).toEqual(['holder-twice']);
});

test('an id is given here, not by who records (P-35)', () => {
  expect(refusalOf(() => recorded([guardian])).faults).toEqual(['holder-unknown']);
  expect(recorded([{ kind: 'guardian', name: 'V. Oogd' }])).toMatchObject([{ holderId: id(99) }]);
});

test('who was recorded before keeps the id; by another name it is somebody else (P-35)', () => {
  expect(recorded([guardian], [guardian])).toEqual([guardian]);
  expect(recorded([other], [guardian])).toEqual([{ ...other, holderId: id(99) }]);
});
