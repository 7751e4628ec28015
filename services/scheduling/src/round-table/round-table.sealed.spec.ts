import { fromSealed, toSealed } from './round-table.sealed.ts';

const decisions = { notApplicable: [], leftOut: [], needs: [] };
const sealed = (changes: object) => JSON.stringify({ table: { roundTableId: 'table', ...changes }, decisions });

test.each([
  [
    'an offer',
    { offer: { offerId: 'offer', heldUntil: '2026-12-01T09:00:00Z' } },
    { reservedUntil: '2026-12-01T09:00:00Z' },
  ],
  ['a table that took place', { ending: { how: 'held', heldOn: '2026-12-03' } }, { tookPlaceOn: '2026-12-03' }],
  ['a table that was cancelled', { ending: { how: 'cancelled', at: '2026-12-03T09:00:00Z', because: 'ziek' } }, {}],
])('%s as release 1 sealed it opens, and is sealed so again', (_what, changes, opened) => {
  const { table } = fromSealed(sealed(changes));
  expect({ ...table.offer, ...table.ending }).toMatchObject(opened);
  expect(JSON.parse(toSealed({ table, decisions }))).toEqual(JSON.parse(sealed(changes)));
});
