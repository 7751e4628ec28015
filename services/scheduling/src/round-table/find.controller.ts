import { Controller, Get, Param, Query } from '@nestjs/common';
import { Id } from '@rondetafel/contracts';
import { type Actor, Answers, Follows, Roles, SignedIn, Who } from '@rondetafel/platform';
import { AvailabilityView, ProposalsView } from '../search/search.shapes.ts';
import { OwnTablesQuery, SearchQuery } from './command.shapes.ts';
import { FindService } from './find.service.ts';
import { TableLinesView, TablesView, TableView } from './round-table.shapes.ts';

@Controller('v1')
@SignedIn()
export class FindController {
  constructor(private readonly tables: FindService) {}

  @Get('cases/:caseId/round-tables')
  @Follows('dossier')
  @Answers(200, TablesView)
  listRoundTables(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string) {
    return this.tables.ofCase(actor, caseId);
  }

  @Get('round-tables')
  @Follows('dossier')
  @Answers(200, TableLinesView)
  listOwnTables(@Who() actor: Actor, @Query({ schema: OwnTablesQuery }) page: OwnTablesQuery) {
    return this.tables.mine(actor, page);
  }

  @Get('round-tables/:roundTableId')
  @Follows('dossier')
  @Answers(200, TableView)
  seeRoundTable(@Who() actor: Actor, @Param('roundTableId', { schema: Id }) id: string) {
    return this.tables.see(actor, id);
  }

  @Get('round-tables/:roundTableId/proposals')
  @Follows('dossier')
  @Roles('professional', 'independent-coordinator')
  @Answers(200, ProposalsView)
  listProposals(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Query({ schema: SearchQuery }) { late }: SearchQuery,
  ) {
    return this.tables.proposals(actor, id, late);
  }

  @Get('round-tables/:roundTableId/availability')
  @Follows('dossier')
  @Roles('professional', 'independent-coordinator')
  @Answers(200, AvailabilityView)
  seeAvailability(
    @Who() actor: Actor,
    @Param('roundTableId', { schema: Id }) id: string,
    @Query({ schema: SearchQuery }) { late }: SearchQuery,
  ) {
    return this.tables.availability(actor, id, late);
  }
}
