import { adviceGiven } from '@rondetafel/contracts';
import { capability, never } from '@rondetafel/platform';
import { AdviceController } from './advice.controller.ts';
import { AdviceService } from './advice.service.ts';
import { adviceTable } from './advice.table.ts';

export const advice = capability({
  name: 'advice',
  about: 'Advice where parties disagree on scaling up; it has no case and names nobody of the household.',
  controllers: [AdviceController],
  providers: [AdviceService],
  tables: {
    advice: {
      entity: adviceTable,
      case: never('It has no case; of the request that it became, only a random id is left.'),
      member: never('It names nobody of a household (P-4).'),
    },
    advice_reader: {
      case: never('It has no case.'),
      member: never('It names people at work.'),
    },
  },
  publishes: [adviceGiven],
});
