import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import type { Actor } from '@rondetafel/platform';
import type { CancelInput, TookPlaceInput } from './command.shapes.ts';
import { cancelRoundTable, recordTookPlace } from './domain/end.ts';
import { RoundTableService } from './round-table.service.ts';

@Injectable()
export class EndService {
  constructor(private readonly tables: RoundTableService) {}

  cancel(actor: Actor, roundTableId: Id, { because }: CancelInput) {
    return this.tables.decide(actor, 'cancel-round-table', roundTableId, ({ table, circumstances }) => ({
      decision: cancelRoundTable(table, because, circumstances.now),
      answer: { roundTableId },
    }));
  }

  tookPlace(actor: Actor, roundTableId: Id, report: TookPlaceInput) {
    return this.tables.decide(actor, 'record-round-table-held', roundTableId, (desk) => ({
      decision: recordTookPlace(desk.table, report, desk.asCoordinatorSees, desk.circumstances.now),
      answer: { roundTableId },
    }));
  }
}
