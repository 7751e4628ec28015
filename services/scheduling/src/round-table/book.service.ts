import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import type { Actor } from '@rondetafel/platform';
import { leaveOpen } from '../roster/domain/decision.ts';
import { rostersOf } from '../roster/domain/rosters-of-case.ts';
import type { BookInput } from './command.shapes.ts';
import { bookOption } from './domain/book.ts';
import { RoundTableService } from './round-table.service.ts';

@Injectable()
export class BookService {
  constructor(private readonly tables: RoundTableService) {}

  book(actor: Actor, roundTableId: Id, choice: BookInput) {
    return this.tables.decide(actor, 'book-round-table', roundTableId, (desk) => {
      const { table, facts, policy, circumstances } = desk;
      const decisions = choice.openRoles.reduce(leaveOpen, desk.decisions);
      const { asCoordinatorSees, seenByOthers } = rostersOf(table.kind, facts, decisions, policy.municipality);
      const decision = bookOption(table, choice, { ...circumstances, asCoordinatorSees }, seenByOthers);
      return { decision, decisions, answer: { roundTableId, revision: decision.next.booking!.revision } };
    });
  }
}
