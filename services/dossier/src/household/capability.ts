import { caseRegistered } from '@rondetafel/contracts';
import { byColumn, capability } from '@rondetafel/platform';
import { HouseholdController } from './household.controller.ts';
import { HouseholdService } from './household.service.ts';
import { memberTable } from './member.table.ts';

export const household = capability({
  name: 'household',
  about: 'The members of a case, sealed with a key of their own: registered, listed, seen.',
  controllers: [HouseholdController],
  providers: [HouseholdService],
  tables: {
    household_member: { entity: memberTable, case: byColumn('case_id'), member: byColumn('member_id') },
  },
  publishes: [caseRegistered],
  activities: { 'case-registration': 'Vastleggen van een huishouden bij het eerste contact' },
});
