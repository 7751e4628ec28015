import { capability } from '@rondetafel/platform';
import { HistoryController } from './history.controller.ts';
import { HistoryService } from './history.service.ts';

export const history = capability({
  name: 'history',
  about: 'What happened in a case, by whom, when and why, as far as the reader sees the case.',
  controllers: [HistoryController],
  providers: [HistoryService],
});
