import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Page, pageOf } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import { ArrayContains } from 'typeorm';
import type { CoordinatorInput, CoordinatorQuery, CoordinatorView } from './coordinator.shapes.ts';
import { coordinatorTable } from './coordinator.table.ts';
import { refuseUnknownCodes } from './domain/coordinator.ts';

/** The pool of IPCs: visible and reachable for every professional, per district (S002-22, S002-27). */
@Injectable()
export class CoordinatorService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, { district, available, ...page }: CoordinatorQuery): Promise<Page<CoordinatorView>> {
    const where = {
      ...(district && { districts: ArrayContains([district]) }),
      ...(available !== undefined && { available }),
    };
    return this.commands.unrecorded(actor, 'Who coordinates where says nothing about a household.', async (tx) => {
      permit(actor, 'read-directory');
      const { items, _links } = await pageOf(tx.repository(coordinatorTable), page, { by: ['personId'], where });
      const loads = actor.roles.includes('dispatcher')
        ? (await tx.query('SELECT * FROM sight.coordinator_load($1)', [items.map(({ personId }) => personId)])).rows
        : [];
      const item = ({ districts, expertise, substituteId, ...one }: (typeof items)[number]): CoordinatorView => ({
        ...one,
        districts: [...districts],
        expertise: [...expertise],
        ...(substituteId && { substituteId }),
        ...(actor.roles.includes('dispatcher') && {
          cases: loads.find((load) => load.person_id === one.personId)?.cases ?? 0,
        }),
      });
      return { items: items.map(item), _links };
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
