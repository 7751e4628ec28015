import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type Actor, Answers, ReadsByPost, SignedIn, Who } from '@rondetafel/platform';
import { SearchService } from './search.service.ts';
import { FoundView, SearchInput } from './search.shapes.ts';

@Controller('v1')
@SignedIn()
export class SearchController {
  constructor(private readonly found: SearchService) {}

  /** A name that is looked for is posted, so that no address holds it. */
  @Post('_search')
  @HttpCode(200)
  @ReadsByPost()
  @Answers(200, FoundView)
  search(@Who() actor: Actor, @Body({ schema: SearchInput }) input: SearchInput): Promise<FoundView> {
    return this.found.by(actor, input);
  }
}
