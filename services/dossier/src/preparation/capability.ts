import { tableQuestionAsked } from '@rondetafel/contracts';
import { byColumn, capability } from '@rondetafel/platform';
import { PreparationController, PreparationsController } from './preparation.controller.ts';
import { PreparationService } from './preparation.service.ts';
import { preparations, preparationTable } from './preparation.table.ts';

export const preparation = capability({
  name: 'preparation',
  about: 'A round table prepared: a talk with each member, a question to each party, how they sit, an agenda (P-56).',
  controllers: [PreparationController, PreparationsController],
  providers: [PreparationService],
  tables: {
    // The talk with a member is the block of that member.
    preparation: { entity: preparationTable, case: byColumn('case_id'), member: byColumn('block_id') },
  },
  migrations: [preparations],
  publishes: [tableQuestionAsked],
  activities: { preparation: 'Voorbereiden van een rondetafelgesprek' },
});
