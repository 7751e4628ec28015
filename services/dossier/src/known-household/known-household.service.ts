import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import type { Recognisable } from '../household/domain/recognised-by.ts';
import { knownTo, recognise } from '../household/member.store.ts';
import type { KnownToView } from './known-household.shapes.ts';

/** One household has one case (P-1): who is about to register one learns whom to call about it, and nothing else (P-3). */
@Injectable()
export class KnownHouseholdService {
  constructor(private readonly commands: CommandRunner) {}

  /** No line in the register of processing, which names members: whose household it is stays unknown, here too. */
  find(actor: Actor, members: readonly Recognisable[]): Promise<KnownToView> {
    const asked = { actor, action: 'check-known-household' };
    return this.commands.run(asked, `person:${actor.personId}`, async (tx) => {
      permit(actor, 'check-known-household');
      return { knownTo: await knownTo(tx, await recognise(tx, members)) };
    });
  }
}
