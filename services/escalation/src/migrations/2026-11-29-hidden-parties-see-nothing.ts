import { changeVisibleCases, type Migration, pastRowSecurity } from '@rondetafel/platform';
import { seenBy } from './2026-11-22-escalation.ts';

export const hiddenPartiesSeeNothing: Migration = {
  at: '2026-11-29T16:00',
  name: 'hidden-parties-see-nothing',
  sql: (roles) => [
    // A party that nobody may know of has no sight either until it is revealed (P-27).
    'ALTER TABLE involvement ADD COLUMN restricted boolean NOT NULL DEFAULT false',
    // Of parties that were here before, what requests said of them; one that was revealed since is on the safe side.
    ...pastRowSecurity(
      ['involvement', 'known_party'],
      [
        `UPDATE involvement SET restricted = true
         WHERE party_id IN (SELECT known.party_id FROM known_party known WHERE known.restricted)`,
      ],
    ),
    ...changeVisibleCases(roles, seenBy('NOT has_left AND NOT restricted')),
  ],
};
