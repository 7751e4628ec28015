import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sealRows, WorkerDatabase } from '@rondetafel/platform';

/** Parties of which release 2 kept a row only where they had been revealed (P-27). */
@Injectable()
export class PartiesSealed implements OnModuleInit {
  constructor(private readonly database: WorkerDatabase) {}

  onModuleInit(): Promise<void> {
    return sealRows(this.database, {
      table: 'released_party',
      row: 'party_id',
      facts: { restricted: 'restricted' },
    });
  }
}
