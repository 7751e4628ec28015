import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sealRows, WorkerDatabase } from '@rondetafel/platform';

/** What parties are, which release 2 kept in clear (P-27). */
@Injectable()
export class PartiesSealed implements OnModuleInit {
  constructor(private readonly database: WorkerDatabase) {}

  async onModuleInit(): Promise<void> {
    const restricted = 'restricted';
    const organisationId = 'organisation_id';
    await sealRows(this.database, {
      table: 'known_party',
      row: `request_id || ' ' || party_id`,
      facts: { restricted, organisationId, organisationKind: 'organisation_kind', personId: 'person_id' },
    });
    await sealRows(this.database, {
      table: 'involvement',
      row: 'party_id',
      facts: { restricted, organisationId, personId: 'contact_id', role: 'role' },
    });
  }
}
