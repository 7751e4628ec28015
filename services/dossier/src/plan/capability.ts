import {
  agreementInForce,
  answerWithdrawn,
  lineProposed,
  planAdjusted,
  planAdopted,
  planAnswered,
  planAnswersMissing,
  planAsked,
} from '@rondetafel/contracts';
import { byColumn, capability, never } from '@rondetafel/platform';
import { PlanController } from './plan.controller.ts';
import { PlanListener } from './plan.listener.ts';
import { PlanService } from './plan.service.ts';
import { answerTable, blockTable, plans, plansWaiting, planTable, versionTable, waitingTable } from './plan.table.ts';
import { planAnswersDue, yesEnds } from './plan.timers.ts';

const ofHousehold = never('It is about the household as a whole, sealed with the key of the case.');

export const plan = capability({
  name: 'plan',
  about:
    'The plan of a case: written, sent as a frozen version, answered line by line, in force, adopted (S002-2, R-25).',
  controllers: [PlanController, PlanListener],
  providers: [PlanService],
  tables: {
    plan: { entity: planTable, case: byColumn('case_id'), member: never('It counts, and names nobody.') },
    // What a child thinks is the block of that child.
    plan_block: { entity: blockTable, case: byColumn('case_id'), member: byColumn('block_id') },
    plan_version: { entity: versionTable, case: byColumn('case_id'), member: ofHousehold },
    plan_answer: { entity: answerTable, case: byColumn('case_id'), member: byColumn('member_id') },
    plan_waiting: {
      entity: waitingTable,
      case: byColumn('case_id'),
      member: never('It names parties, and a day on which to talk.'),
    },
  },
  migrations: [plans, plansWaiting],
  publishes: [
    planAsked,
    planAnswered,
    planAnswersMissing,
    planAdopted,
    planAdjusted,
    lineProposed,
    agreementInForce,
    answerWithdrawn,
  ],
  timers: [planAnswersDue, yesEnds],
  activities: { plan: 'Maken en uitvoeren van een plan voor een huishouden' },
});
