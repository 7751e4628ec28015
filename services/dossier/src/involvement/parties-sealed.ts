import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sealRows, WorkerDatabase } from '@rondetafel/platform';
import { giveKeyToPolicies } from './kept-party.store.ts';

/** What parties are, which release 2 kept in clear (P-27). */
@Injectable()
export class PartiesSealed implements OnModuleInit {
  constructor(private readonly database: WorkerDatabase) {}

  onModuleInit(): Promise<void> {
    return sealRows(this.database, {
      table: 'party',
      row: 'party_id',
      facts: {
        hidden: 'hidden',
        organisationId: 'organisation_id',
        organisationKind: 'organisation_kind',
        personId: 'person_id',
        proposedPersonId: 'proposed_person_id',
        role: 'role',
        state: 'state',
      },
      also: `wall = sha256(convert_to(
        current_setting('app.wall') || party_id::text || CASE WHEN hidden THEN ' hidden' ELSE '' END, 'UTF8'))`,
      prepare: giveKeyToPolicies,
    });
  }
}
