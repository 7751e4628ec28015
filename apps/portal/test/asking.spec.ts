import { noAccount } from '../web/directory/no-account.ts';
import { allFound, FieldFaults } from '../web/forms/field-faults.ts';

// The people who were chosen in a form: how each reads, and that none is left out of what is sent.

test('somebody who was chosen and is no longer in the directory is a fault at that field', () => {
  const anna = { pointer: '/people/0/personId', found: 'Anna' };
  const gone = { pointer: '/people/2/personId', found: null };
  expect(allFound([anna, { ...anna, found: 'Lars' }], 'weg')).toEqual(['Anna', 'Lars']);
  const faults = (() => {
    try {
      return allFound([anna, gone], 'weg');
    } catch (error) {
      return error;
    }
  })();
  expect(faults).toBeInstanceOf(FieldFaults);
  expect(faults).toMatchObject({ faults: [{ pointer: '/people/2/personId', detail: 'weg' }] });
});

test.each([
  [undefined, undefined],
  [{}, 'colleague.noAccount'],
  [{ addedById: 'p9' }, 'colleague.noAccount'],
  [{ addedById: 'p9', addedBy: 'Lars' }, 'colleague.noAccountBy Lars'],
])('a choice says that there is no account, and who added the person: %j (P-11)', (withoutAccount, words) => {
  const t = (key: string, { name = '' } = {}) => `${key} ${name}`.trim();
  expect(noAccount(t, { withoutAccount })).toBe(words);
});
