import { capability } from '@rondetafel/platform';
import { SearchController } from './search.controller.ts';
import { SearchService } from './search.service.ts';

export const search = capability({
  name: 'search',
  about: 'Finds the cases in one’s sight, by household or number, and who works where (S000-17, S002-22).',
  controllers: [SearchController],
  providers: [SearchService],
});
