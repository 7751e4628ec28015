import { actorId, changeVisibleCases, type Migration } from '@rondetafel/platform';

/** As before, but that a party nobody may know of has no sight either until it is revealed (P-27). */
export const seen = `
  SELECT case_id FROM planned_case WHERE coordinator_id = ${actorId}
  UNION ALL SELECT case_id FROM guest WHERE person_id = ${actorId}
  UNION ALL SELECT case_id FROM party WHERE person_id = ${actorId} AND state = 'involved' AND NOT restricted`;

export const hiddenPartiesSeeNothing: Migration = {
  at: '2026-11-29T16:00',
  name: 'hidden-parties-see-nothing',
  sql: (roles) => changeVisibleCases(roles, seen),
};
