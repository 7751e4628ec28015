import { deadlineAtRisk, deadlineMissed, deadlineSet } from '@rondetafel/contracts';
import { byColumn, capability, never } from '@rondetafel/platform';
import { SettlementService } from './settlement.service.ts';
import { TermController } from './term.controller.ts';
import { TermMeasures } from './term.measures.ts';
import { TermService } from './term.service.ts';
import { accessTermTable, caseTermTable } from './term.table.ts';
import { termDue } from './term.timers.ts';

export const term = capability({
  name: 'term',
  about: 'The ten working days of a case and the days of the access point: set, watched, explained.',
  controllers: [TermController],
  providers: [TermService, SettlementService, TermMeasures],
  tables: {
    case_term: { entity: caseTermTable, case: byColumn('case_id'), member: never('It names no person.') },
    access_term: { entity: accessTermTable, case: byColumn('case_id'), member: never('It names no person.') },
  },
  publishes: [deadlineSet, deadlineAtRisk, deadlineMissed],
  timers: [termDue],
});
