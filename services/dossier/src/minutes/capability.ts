import { minutesFinished, minutesMissing } from '@rondetafel/contracts';
import { byColumn, capability, never } from '@rondetafel/platform';
import { inOrderOfReceipt } from '../migrations/2026-12-03-in-order-of-receipt.ts';
import { MinutesController } from './minutes.controller.ts';
import { MinutesListener } from './minutes.listener.ts';
import { MinutesService } from './minutes.service.ts';
import { blockTable, correctionTable, frozenTable, minutesTable, minutesTables } from './minutes.table.ts';
import { minutesDue } from './minutes.timers.ts';

const ofHousehold = never('It is about the household as a whole, sealed with the key of the case.');

export const minutes = capability({
  name: 'minutes',
  about: 'Question, attendance, minutes and agreement list of a table: written together, frozen (S002-11, S002-14).',
  controllers: [MinutesController, MinutesListener],
  providers: [MinutesService],
  tables: {
    minutes: { entity: minutesTable, case: byColumn('case_id'), member: ofHousehold },
    // Who was there is the block of that person.
    minutes_block: { entity: blockTable, case: byColumn('case_id'), member: byColumn('block_id') },
    minutes_frozen: { entity: frozenTable, case: byColumn('case_id'), member: ofHousehold },
    minutes_correction: { entity: correctionTable, case: byColumn('case_id'), member: ofHousehold },
  },
  migrations: [minutesTables, inOrderOfReceipt],
  publishes: [minutesFinished, minutesMissing],
  timers: [minutesDue],
  activities: { minutes: 'Vastleggen en lezen wat aan tafel is besproken en afgesproken' },
});
