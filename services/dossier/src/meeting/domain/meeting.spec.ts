import { id } from '../../../test/a-case-involvement.ts';
import { ask } from '../../../test/a-plan.ts';
import { aMeeting } from '../../../test/minutes-of-a-table.ts';
import { restsOn } from './meeting.ts';

test('S002-29: a version of the plan keeps which finished minutes it rests on, the oldest table first', () => {
  const meetings = [
    aMeeting({ roundTableId: id(92), startsAt: '2026-12-01T09:00:00.000Z', digest: 'second' }),
    aMeeting({ roundTableId: id(93), startsAt: '2026-12-08T09:00:00.000Z' }),
    aMeeting({ roundTableId: id(91), digest: 'first' }),
  ];
  expect(restsOn(meetings)).toEqual([
    { roundTableId: id(91), digest: 'first' },
    { roundTableId: id(92), digest: 'second' },
  ]);
  expect(ask().next.versions.at(-1)?.restsOn).toEqual([{ roundTableId: id(91), digest: 'e'.repeat(64) }]);
});
