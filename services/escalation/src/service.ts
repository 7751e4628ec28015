import {
  adviceGiven,
  caseHandedBack,
  coordinatorAsked,
  coordinatorAssigned,
  coordinatorReplaced,
  downscalingReferred,
  downscalingRequested,
  requestDecided,
  requestWithdrawn,
  upscalingRequested,
} from '@rondetafel/contracts';
import { defineService } from '@rondetafel/platform';
import { adviceTable } from './advice/advice.table.ts';
import { assignmentTable, caseTable, involvementTable, knownPartyTable, requestTable } from './case/case.table.ts';
import { coordinatorTable } from './coordinator/coordinator.table.ts';
import { organisationTable, professionalTable } from './directory/directory.table.ts';
import { EscalationModule } from './escalation.module.ts';
import { escalation } from './migrations/2026-11-22-escalation.ts';
import { caseOfARequest } from './migrations/2026-11-23-case-of-a-request.ts';
import { decisionTable } from './request/decision.ts';
import { contentTable, needTable } from './request/request.store.ts';
import { workItemTable } from './request/request.table.ts';

export const service = defineService({
  name: 'escalation',
  title: 'Op- en afschalen',
  module: EscalationModule,
  tables: [
    caseTable,
    requestTable,
    knownPartyTable,
    assignmentTable,
    involvementTable,
    contentTable,
    needTable,
    decisionTable,
    workItemTable,
    coordinatorTable,
    adviceTable,
    professionalTable,
    organisationTable,
  ],
  migrations: [escalation, caseOfARequest],
  says: [
    upscalingRequested,
    downscalingRequested,
    downscalingReferred,
    requestWithdrawn,
    requestDecided,
    coordinatorAsked,
    coordinatorAssigned,
    coordinatorReplaced,
    caseHandedBack,
    adviceGiven,
  ],
  activities: {
    request: 'Verzoeken om op of af te schalen ontvangen en lezen',
    decision: 'Beslissen op een verzoek om op of af te schalen',
  },
});
