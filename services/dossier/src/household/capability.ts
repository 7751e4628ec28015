import {
  caseRegistered,
  guestNeedsKnown,
  householdChanged,
  memberErased,
  placeNeedsKnown,
} from '@rondetafel/contracts';
import { byColumn, capability, never } from '@rondetafel/platform';
import { householdLife } from '../migrations/2026-12-01-household-life.ts';
import { HouseholdController } from './household.controller.ts';
import { HouseholdListener } from './household.listener.ts';
import { HouseholdService } from './household.service.ts';
import { householdChangeTable } from './household-change.table.ts';
import { MemberController } from './member.controller.ts';
import { MemberService } from './member.service.ts';
import { memberTable } from './member.table.ts';
import { memberWithdrawn } from './member.timers.ts';
import { questionTable } from './question.table.ts';
import { questionsExpire } from './question.timers.ts';

const askedOnly = never('What somebody at work asked, keyed; of a known person or not. Kept for three months.');

export const household = capability({
  name: 'household',
  about:
    'The members of a case, sealed with a key of their own: registered, seen, put right, gone; how they are invited.',
  controllers: [HouseholdController, MemberController, HouseholdListener],
  providers: [HouseholdService, MemberService],
  migrations: [householdLife],
  tables: {
    household_member: { entity: memberTable, case: byColumn('case_id'), member: byColumn('member_id') },
    household_change: {
      entity: householdChangeTable,
      case: byColumn('case_id'),
      member: byColumn('member_id'),
    },
    known_question: { entity: questionTable, case: askedOnly, member: askedOnly },
  },
  publishes: [caseRegistered, householdChanged, memberErased, placeNeedsKnown, guestNeedsKnown],
  timers: [questionsExpire, memberWithdrawn],
  activities: {
    'case-registration': 'Vastleggen van een huishouden bij het eerste contact',
    'household-change': 'Bijwerken van wie bij het huishouden hoort en hoe die bereikt wordt',
    'member-erasure': 'Vernietigen van de gegevens van een gezinslid',
    recognition: 'Nagaan of een huishouden al bekend is',
  },
});
