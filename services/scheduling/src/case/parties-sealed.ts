import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sealRows, WorkerDatabase } from '@rondetafel/platform';

/** Safety signals and what parties are, which release 2 kept in clear (P-27). */
@Injectable()
export class PartiesSealed implements OnModuleInit {
  constructor(private readonly database: WorkerDatabase) {}

  async onModuleInit(): Promise<void> {
    await sealRows(this.database, { table: 'request', row: 'request_id', facts: { safetySignal: 'safety_signal' } });
    await sealRows(this.database, {
      table: 'party',
      row: 'party_id',
      facts: {
        restricted: 'restricted',
        organisationId: 'organisation_id',
        organisationKind: 'organisation_kind',
        personId: 'contact_id',
        role: 'role',
        state: 'state',
      },
    });
  }
}
