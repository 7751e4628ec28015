import { byColumn, capability, never } from '@rondetafel/platform';
import { caseNumbers } from '../migrations/2026-11-30-case-numbers.ts';
import { caseFilters } from '../migrations/2026-12-02-case-filters.ts';
import { besideRelease2 } from '../migrations/2026-12-03-beside-release-2.ts';
import { caseTable } from './case.table.ts';
import { somebodyLeft } from './case.timers.ts';
import { coordinatorTable } from './coordinator.table.ts';
import { standingTable } from './standing.table.ts';

export const theCase = capability({
  name: 'case',
  about: 'One household, one case (P-1): its state, who coordinates it, and who stands in it and so may see it.',
  migrations: [caseNumbers, caseFilters, besideRelease2],
  tables: {
    case_record: { entity: caseTable, case: byColumn('case_id'), member: never('It names the case, no member.') },
    involvement: { entity: standingTable, case: byColumn('case_id'), member: never('It names who works in the case.') },
    coordinator: {
      entity: coordinatorTable,
      case: byColumn('case_id'),
      member: never('It names who works in the case.'),
    },
  },
  timers: [somebodyLeft],
  activities: { 'case-reading': 'Inzien van een casus door wie erbij betrokken is' },
});
