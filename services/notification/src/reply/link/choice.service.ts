import { Injectable } from '@nestjs/common';
import { type Call, CommandRunner, type Loaded, LocalRules, type Tx } from '@rondetafel/platform';
import type { Reachable } from '../../contact-point/contact-point.store.ts';
import { LinkKey } from '../../news/letter/link-key.ts';
import { type ChoiceClaim, readChoice } from '../../news/offer/choice-link.ts';
import { lastMoment } from '../../news/offer/domain/last-moment.ts';
import { refuse } from '../../refuse.ts';
import type { TimesView } from './choice.shapes.ts';
import { choiceId, choiceOf, type Offered } from './choice.store.ts';
import { assertOpen, choose } from './domain/choice.ts';
import { FirstReply } from './first-reply.ts';
import { LinkUse } from './link-use.ts';
import { assertSentTo, partiesOf } from './parties.ts';

/** Choices by signed link; as with answers, the work is a worker's, in the link's name. */
@Injectable()
export class ChoiceService {
  readonly #use = new LinkUse();

  constructor(
    private readonly commands: CommandRunner,
    private readonly key: LinkKey,
    private readonly first: FirstReply,
    private readonly local: LocalRules,
  ) {}

  async open(call: Call, token: string): Promise<TimesView> {
    const claim = await this.claimOf(token);
    return this.work(call, 'open-choice-link', claim, async ({ tx, state }) => {
      assertOpen(state);
      return this.shown(tx, state, state.chosen);
    });
  }

  /** The last choice counts; none of them is an answer too. */
  async give(call: Call, token: string, suitableOptionIds: readonly string[]): Promise<TimesView> {
    const claim = await this.claimOf(token);
    return this.work(call, 'choose-times', claim, async ({ tx, state, moment, save }, to) => {
      const decision = choose(state, suitableOptionIds, moment.now);
      const reply = () => save(decision);
      await (suitableOptionIds.length === 0 ? reply() : this.first.save(tx, claim, to, reply));
      return this.shown(tx, state, decision.next.chosen);
    });
  }

  /** The signature is checked before anything is looked up. */
  private async claimOf(token: string): Promise<ChoiceClaim> {
    const claim = readChoice(token, await this.key.get(), new Date(this.commands.moment(null).now));
    if (claim === 'forged') {
      this.#use.forged();
      throw refuse('choice-link-forged', { rule: 'P-11', kind: 'invalid' });
    }
    if (claim === 'expired') throw refuse('choice-link-over', { rule: 'P-11' });
    this.#use.used(`${claim.offerId} ${claim.personId}`);
    return claim;
  }

  private async shown(tx: Tx, { personId, offer }: Offered, chosen?: readonly string[]): Promise<TimesView> {
    const { options, answerBy } = offer!.said;
    return {
      ...(await partiesOf(tx, personId, this.local.municipality)),
      ...{ options, answerBy: lastMoment(answerBy) },
      ...(chosen && { suitableOptionIds: [...chosen] }),
    };
  }

  /** On record before anything is refused, also that somebody only looked. */
  private work(
    call: Call,
    action: string,
    claim: ChoiceClaim,
    work: (loaded: Loaded<Offered>, to?: Reachable) => Promise<TimesView>,
  ): Promise<TimesView> {
    const { personId, offerId } = claim;
    const asked = { personId, call, action, object: `offer:${offerId}` };
    return this.commands.byLink(choiceOf, choiceId(claim), asked, async (loaded) => {
      const to = await assertSentTo(loaded.tx, claim, await this.key.get());
      loaded.tx.processed({ activity: 'attendance-reply', subjects: [personId], subjectType: 'attendee' });
      return work(loaded, to);
    });
  }
}
