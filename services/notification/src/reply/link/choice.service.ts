import { Injectable } from '@nestjs/common';
import { type Call, CommandRunner, LocalRules, type Tx } from '@rondetafel/platform';
import { reachable } from '../../contact-point/contact-point.store.ts';
import { LinkKey } from '../../news/letter/link-key.ts';
import { type ChoiceClaim, readChoice } from '../../news/offer/choice-link.ts';
import { lastMoment } from '../../news/offer/domain/last-moment.ts';
import type { TimesView } from './choice.shapes.ts';
import { choiceId, choiceOf, type Offered } from './choice.store.ts';
import { assertOpen, choose } from './domain/choice.ts';
import { FirstReply } from './first-reply.ts';
import { type KindOfLink, LinkedWork } from './linked-work.ts';
import { partiesOf } from './parties.ts';

const choiceLinks: KindOfLink<ChoiceClaim, Offered> = {
  name: 'choice-link',
  read: readChoice,
  aggregate: choiceOf,
  id: choiceId,
  object: ({ offerId }) => `offer:${offerId}`,
};

/** Choices by signed link. */
@Injectable()
export class ChoiceService {
  readonly #links: LinkedWork<ChoiceClaim, Offered>;

  constructor(
    commands: CommandRunner,
    key: LinkKey,
    private readonly first: FirstReply,
    private readonly local: LocalRules,
  ) {
    this.#links = new LinkedWork(choiceLinks, commands, key);
  }

  open(call: Call, token: string): Promise<TimesView> {
    return this.#links.do(call, 'open-choice-link', token, async (_claim, { tx, state }) => {
      assertOpen(state);
      return this.shown(tx, state, state.chosen);
    });
  }

  /** The last choice counts; none of them is a reply too. */
  give(call: Call, token: string, suitableOptionIds: readonly string[]): Promise<TimesView> {
    return this.#links.do(call, 'choose-times', token, async (claim, { tx, state, moment, save }, to) => {
      const decision = choose(state, suitableOptionIds, moment.now);
      const reply = () => save(decision);
      await (suitableOptionIds.length === 0 ? reply() : this.first.save(tx, claim, to, reply));
      return this.shown(tx, state, decision.next.chosen);
    });
  }

  private async shown(tx: Tx, { personId, offer }: Offered, chosen?: readonly string[]): Promise<TimesView> {
    const { options, answerBy } = offer!.said;
    const to = (await reachable(tx, [personId])).get(personId);
    return {
      ...partiesOf(to, this.local.municipality),
      options,
      answerBy: lastMoment(answerBy),
      ...(chosen && { suitableOptionIds: [...chosen] }),
    };
  }
}
