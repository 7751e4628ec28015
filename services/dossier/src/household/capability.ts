import { caseRegistered, placeNeedsKnown } from '@rondetafel/contracts';
import { byColumn, capability, never } from '@rondetafel/platform';
import { HouseholdController } from './household.controller.ts';
import { HouseholdService } from './household.service.ts';
import { memberTable } from './member.table.ts';
import { questionTable } from './question.table.ts';
import { questionsExpire } from './question.timers.ts';

const askedOnly = never('What somebody at work asked, keyed; of a known person or not. Kept for three months.');

export const household = capability({
  name: 'household',
  about: 'The members of a case, sealed with a key of their own: registered, listed, seen.',
  controllers: [HouseholdController],
  providers: [HouseholdService],
  tables: {
    household_member: { entity: memberTable, case: byColumn('case_id'), member: byColumn('member_id') },
    known_question: { entity: questionTable, case: askedOnly, member: askedOnly },
  },
  publishes: [caseRegistered, placeNeedsKnown],
  timers: [questionsExpire],
  activities: {
    'case-registration': 'Vastleggen van een huishouden bij het eerste contact',
    recognition: 'Nagaan of een huishouden al bekend is',
  },
});
