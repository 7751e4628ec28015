import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Moment, type Page, type PageRequest, type Tx } from '@rondetafel/platform';
import { membersOf } from '../case/case.store.ts';
import { type CaseFacts, rostersOf } from '../roster/domain/rosters-of-case.ts';
import { factsOnce } from '../roster/roster.store.ts';
import { findSlots } from '../search/domain/proposals.ts';
import { type AvailabilityView, availabilityView, type ProposalsView, proposalsView } from '../search/search.shapes.ts';
import { type KeptTable, phaseOf } from './domain/round-table.ts';
import { askFor, RoundTableService } from './round-table.service.ts';
import { type TableLineView, type TableView, tableLine, tableView } from './round-table.shapes.ts';
import { findTable, openTablesInSight, tablesOfCase } from './round-table.store.ts';

const timesOnly = 'When professionals can, never what for, and nothing about the household.';

/** Reads of a table, and of the times at which it could be. */
@Injectable()
export class FindService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly tables: RoundTableService,
  ) {}

  ofCase(actor: Actor, caseId: Id): Promise<{ items: TableView[] }> {
    return this.commands.run({ actor, action: 'list-round-tables' }, `case:${caseId}`, async (tx, moment) => {
      const [, tables] = await Promise.all([tx.narrowTo(caseId), tablesOfCase(tx, caseId)]);
      if (tables.length === 0) return { items: [] };
      const facts = await factsOnce(tx, caseId)();
      return { items: tables.map((kept) => shown(tx, actor, kept, facts, moment)) };
    });
  }

  /** Every way of being seated leads here, whether or not one sees the dossier. */
  mine(actor: Actor, page: PageRequest): Promise<Page<TableLineView>> {
    return this.commands.run({ actor, action: 'list-own-tables' }, `person:${actor.personId}`, async (tx, { now }) => {
      const { items: tables, _links } = await openTablesInSight(tx, page);
      const subjects = await membersOf(
        tx,
        tables.map(({ table }) => table.caseId),
      );
      tx.processed({ activity: 'round-table-reading', subjects });
      return { items: tables.map((kept) => tableLine(kept, actor.personId, phaseOf(kept.table, now))), _links };
    });
  }

  see(actor: Actor, roundTableId: Id): Promise<TableView> {
    const object = `round-table:${roundTableId}`;
    return this.commands.run({ actor, action: 'see-round-table' }, object, async (tx, moment) => {
      const kept = await findTable(tx, roundTableId);
      return shown(tx, actor, kept, await factsOnce(tx, kept.table.caseId)(), moment);
    });
  }

  proposals(actor: Actor, roundTableId: Id, late: boolean): Promise<ProposalsView> {
    return this.tables.look(actor, roundTableId, timesOnly, async (desk) => {
      const { question, rooms } = await askFor(desk, late);
      return proposalsView(findSlots(question, 6), rooms);
    });
  }

  availability(actor: Actor, roundTableId: Id, late: boolean): Promise<AvailabilityView> {
    return this.tables.look(actor, roundTableId, timesOnly, async (desk) =>
      availabilityView(await askFor(desk, late), desk.policy),
    );
  }
}

function shown(tx: Tx, actor: Actor, kept: KeptTable, facts: CaseFacts, { now, municipality }: Moment): TableView {
  tx.processed({ activity: 'round-table-reading', subjects: facts.caseCopy.members.map(({ memberId }) => memberId) });
  const rosters = rostersOf(kept.table.kind, facts, kept.decisions, municipality);
  return tableView(kept, { rosters, caseCopy: facts.caseCopy }, actor.personId, phaseOf(kept.table, now));
}
