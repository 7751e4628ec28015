import { Injectable } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import { type Actor, Database, LocalRules, type Page, pageOf } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import { ArrayContains } from 'typeorm';
import type { CoordinatorInput, CoordinatorItem, CoordinatorQuery } from './coordinator.controller.ts';
import { coordinatorTable } from './coordinator.table.ts';

/** The pool of IPCs: visible and reachable for every professional, per district (S002-22, S002-27). */
@Injectable()
export class CoordinatorService {
  constructor(
    private readonly database: Database,
    private readonly local: LocalRules,
  ) {}

  list(actor: Actor, { district, available, ...page }: CoordinatorQuery): Promise<Page<CoordinatorItem>> {
    permit(actor, 'read-directory');
    const where = {
      ...(district && { districts: ArrayContains([district]) }),
      ...(available !== undefined && { available }),
    };
    return this.database.inTransaction(actor, async (tx) => {
      const { items, _links } = await pageOf(tx.repository(coordinatorTable), page, { by: ['personId'], where });
      const loads = actor.roles.includes('dispatcher')
        ? (await tx.query('SELECT * FROM sight.coordinator_load()')).rows
        : [];
      const item = ({ districts, expertise, substituteId, ...one }: (typeof items)[number]): CoordinatorItem => ({
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
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'put-coordinator', object: `person:${personId}` });
      const { network, assignment } = this.local.municipality;
      refuseUnknown(
        '/districts',
        coordinator.districts,
        network.districts.map(({ code }) => code),
      );
      refuseUnknown('/expertise', coordinator.expertise, assignment.expertise);
      const row = { personId, ...coordinator, substituteId: substituteId ?? null };
      await tx.upsert(coordinatorTable, row, ['personId']);
    });
  }
}

function refuseUnknown(pointer: string, codes: readonly string[], known: readonly string[]): void {
  const detail = 'Deze code staat niet in het bestand van de gemeente.';
  const faults = codes.flatMap((code, index) =>
    known.includes(code) ? [] : [{ pointer: `${pointer}/${index}`, detail }],
  );
  if (faults.length > 0) {
    throw new Refusal('unknown-code', 'De invoer verwijst naar iets wat er niet is.', 'S002-7', 'invalid', faults);
  }
}
