import { type Aggregate, type Call, type CommandRunner, type Loaded } from '@rondetafel/platform';
import type { Reachable } from '../../contact-point/contact-point.store.ts';
import type { LinkKey } from '../../news/letter/link-key.ts';
import { refuse } from '../../refuse.ts';
import { LinkUse } from './link-use.ts';
import { assertSentTo, type Claim } from './parties.ts';

/** What signed links of one kind are about. */
export interface KindOfLink<C extends Claim, State> {
  /** Begins the codes of its refusals. */
  readonly name: 'answer-link' | 'choice-link';
  read(token: string, key: Buffer, now: Date): C | 'forged' | 'expired';
  readonly aggregate: Aggregate<State>;
  id(claim: C): string;
  /** Of the audit trail: `round-table:<id>`. */
  object(claim: C): string;
}

/** Work by signed links of one kind. Whoever has one is nobody who signed in, so it is a worker's, in the link's name. */
export class LinkedWork<C extends Claim, State> {
  readonly #use = new LinkUse();

  constructor(
    private readonly kind: KindOfLink<C, State>,
    private readonly commands: CommandRunner,
    private readonly key: LinkKey,
  ) {}

  /**
   * On record before anything is refused, also that somebody only looked.
   * @param work `to` is the address that stands.
   */
  async do<T>(
    call: Call,
    action: string,
    token: string,
    work: (claim: C, loaded: Loaded<State>, to: Reachable | undefined) => Promise<T>,
  ): Promise<T> {
    const { aggregate, id, object } = this.kind;
    const claim = await this.claimOf(token);
    const { personId } = claim;
    return this.commands.byLink(
      aggregate,
      id(claim),
      { personId, call, action, object: object(claim) },
      async (loaded) => {
        const to = await assertSentTo(loaded.tx, claim, await this.key.get());
        loaded.tx.processed({ activity: 'attendance-reply', subjects: [personId], subjectType: 'attendee' });
        return work(claim, loaded, to);
      },
    );
  }

  /** The signature is checked before anything is looked up. */
  private async claimOf(token: string): Promise<C> {
    const { name, read, id } = this.kind;
    const claim = read(token, await this.key.get(), new Date(this.commands.moment(null).now));
    if (claim === 'forged') {
      this.#use.forged();
      throw refuse(`${name}-forged`, { rule: 'P-11', kind: 'invalid' });
    }
    if (claim === 'expired') throw refuse(`${name}-over`, { rule: 'P-11' });
    this.#use.used(id(claim));
    return claim;
  }
}
