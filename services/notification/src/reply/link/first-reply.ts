import { Injectable } from '@nestjs/common';
import type { Tx } from '@rondetafel/platform';
import { type Reachable, verify } from '../../contact-point/contact-point.store.ts';
import { type Claim, formerAddress } from './parties.ts';
import { WholeMail } from './whole-mail.ts';

/** The first reply by somebody who comes shows that the address is right (P-11). */
@Injectable()
export class FirstReply {
  constructor(private readonly whole: WholeMail) {}

  /**
   * Saves a reply of somebody who comes, or may. Whoever does not come may be a stranger at a mistyped address, who is to
   * be told nothing.
   * @param to the address that stands.
   */
  async save(
    tx: Tx,
    { personId, address }: Claim,
    to: Reachable | undefined,
    save: () => Promise<void>,
  ): Promise<void> {
    if (!to || to.isVerified || !address) return save();
    const tables = await this.whole.takeTurnsOf(tx, personId);
    await save();
    if (!(await verify(tx, personId, to))) throw formerAddress();
    await this.whole.repeat(tx, tables, personId);
  }
}
