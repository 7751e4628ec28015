import { almere, coordinator, inPool, refusalOf } from '../../../test/a-case.ts';
import { refuseUnknownCodes } from './coordinator.ts';

test('districts and expertise of a coordinator are those of the municipality (S002-7)', () => {
  const known = inPool(coordinator);
  expect(() => refuseUnknownCodes(known, almere)).not.toThrow();
  for (const more of [{ districts: ['utrecht-oost'] }, { expertise: ['weather'] }]) {
    const refused = refusalOf(() => refuseUnknownCodes({ ...known, ...more }, almere));
    expect(refused).toEqual({ code: 'unknown-code', rule: 'S002-7', faults: ['unknown-code'] });
  }
});
