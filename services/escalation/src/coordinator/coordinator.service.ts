import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Page } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import type { CoordinatorInput, CoordinatorQuery, CoordinatorView } from './coordinator.shapes.ts';
import { coordinatorsIn } from './coordinator.store.ts';
import { coordinatorTable } from './coordinator.table.ts';
import { refuseUnknownCodes } from './domain/coordinator.ts';

/** The pool of IPCs: visible and reachable for every professional, per district (S002-22, S002-27). */
@Injectable()
export class CoordinatorService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, { district, available, ...page }: CoordinatorQuery): Promise<Page<CoordinatorView>> {
    return this.commands.unrecorded(actor, 'Who coordinates where says nothing about a household.', (tx) => {
      permit(actor, 'read-directory');
      return coordinatorsIn(tx, page, { district, available }, actor.roles.includes('dispatcher'));
    });
  }

  put(actor: Actor, personId: string, { substituteId, ...coordinator }: CoordinatorInput): Promise<void> {
    const asked = { actor, action: 'put-coordinator' };
    return this.commands.run(asked, `person:${personId}`, async (tx, { municipality }) => {
      permit(actor, 'keep-directory');
      refuseUnknownCodes(coordinator, municipality);
      const row = { personId, ...coordinator, substituteId: substituteId ?? null };
      await tx.upsert(coordinatorTable, row, ['personId']);
    });
  }
}
