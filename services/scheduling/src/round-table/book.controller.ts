import { Body, Controller, Param, Post } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Roles, Who } from '@rondetafel/platform';
import { BookService } from './book.service.ts';
import { BookedView, BookInput } from './command.shapes.ts';

@Controller('v1/round-tables/:roundTableId')
@Roles('professional', 'independent-coordinator')
export class BookController {
  constructor(private readonly bookings: BookService) {}

  @Post('_book')
  @Answers(200, BookedView)
  bookOption(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Body({ schema: BookInput }) asked: BookInput,
  ) {
    return this.bookings.book(actor, id, asked);
  }
}
