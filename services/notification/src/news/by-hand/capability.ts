import { byColumn, capability } from '@rondetafel/platform';
import { toldByHand } from '../../migrations/2026-12-01-told-by-hand.ts';
import { printQueue } from '../../migrations/2026-12-02-print-queue.ts';
import { printQueueOfAll } from '../../migrations/2026-12-03-print-queue-of-all.ts';
import { ByHandController } from './by-hand.controller.ts';
import { ByHandListener } from './by-hand.listener.ts';
import { ByHandService } from './by-hand.service.ts';
import { toldChanged } from './by-hand.timers.ts';
import { PrintQueueController } from './print-queue.controller.ts';
import { toldByHandTable } from './told-by-hand.table.ts';

export const byHand = capability({
  name: 'by-hand',
  about:
    'What members without a mail address are told on paper, by text message or by phone, and who did it (P-17, P-18).',
  controllers: [ByHandController, PrintQueueController, ByHandListener],
  providers: [ByHandService],
  migrations: [toldByHand, printQueue, printQueueOfAll],
  tables: {
    told_by_hand: { entity: toldByHandTable, case: byColumn('case_id'), member: byColumn('person_id') },
  },
  timers: [toldChanged],
});
