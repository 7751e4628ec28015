import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import type { Actor } from '@rondetafel/platform';
import type { BookInput } from './command.shapes.ts';
import { bookOption } from './domain/book.ts';
import { RoundTableService } from './round-table.service.ts';

@Injectable()
export class BookService {
  constructor(private readonly tables: RoundTableService) {}

  book(actor: Actor, roundTableId: Id, choice: BookInput) {
    return this.tables.decide(actor, 'book-round-table', roundTableId, ({ table, circumstances, seenByOthers }) => {
      const decision = bookOption(table, choice, circumstances, seenByOthers);
      return { decision, answer: { roundTableId, revision: decision.next.booking!.revision } };
    });
  }
}
