import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { refuse } from '../refuse.ts';
import { type TermView, termView } from './term.shapes.ts';
import { findTerm } from './term.store.ts';

@Injectable()
export class TermService {
  constructor(private readonly commands: CommandRunner) {}

  see(actor: Actor, caseId: Id): Promise<TermView> {
    const why = 'Days and clocks, nothing about the household; only who may see the case finds it.';
    return this.commands.unrecorded(actor, why, async (tx, { municipality }) => {
      const [, term] = await Promise.all([tx.narrowTo(caseId), findTerm(tx, caseId)]);
      if (!term) throw refuse('term-unknown', { rule: 'S002-46', kind: 'unknown' });
      return termView(term, municipality);
    });
  }
}
