import { changedFields } from './changed-fields.ts';

test('who has the version before learns which parts differ', () => {
  const had = { description: 'Schulden.', connection: 'Geen.', references: [] };
  expect(changedFields(had, { ...had, description: 'Schulden en school.' })).toEqual(['description']);
  expect(changedFields(undefined, had)).toEqual(['connection', 'description', 'references']);
});
