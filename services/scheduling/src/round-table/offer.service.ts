import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import type { Actor } from '@rondetafel/platform';
import { instantOf } from '../calendar/domain/moment.ts';
import { refuse } from '../refuse.ts';
import { findSlots } from '../search/domain/proposals.ts';
import { askedAt } from '../search/domain/question.ts';
import type { OfferInput, SlotInput } from './command.shapes.ts';
import { inviteesOf } from './domain/guest.ts';
import { keepSlot, offerOptions, withoutOffer } from './domain/offer.ts';
import type { Option } from './domain/round-table.ts';
import { askFor, type Desk, RoundTableService } from './round-table.service.ts';

@Injectable()
export class OfferService {
  constructor(private readonly tables: RoundTableService) {}

  /** Keeps a slot for as long as the coordinator is booking it. */
  reserve(actor: Actor, roundTableId: Id, slot: SlotInput) {
    return this.tables.decide(actor, 'hold-slot', roundTableId, async (desk) => {
      const [option] = await optionsOf(desk, [slot]);
      const { optionId } = option!;
      const offerId = desk.newId();
      const decision = keepSlot(desk.table, { offerId, option: option! }, desk.circumstances);
      const { reservedUntil } = decision.next.offer!;
      return { decision, answer: { roundTableId, offerId, optionId, heldUntil: reservedUntil } };
    });
  }

  offer(actor: Actor, roundTableId: Id, { slots, askedIds }: OfferInput) {
    return this.tables.decide(actor, 'offer-options', roundTableId, async (desk) => {
      const options = await optionsOf(desk, slots);
      const asked = askedIds.filter((id) => options[0]?.invitees.some(({ personId }) => personId === id));
      const offerId = desk.newId();
      const decision = offerOptions(desk.table, { offerId, options, asked }, desk.circumstances);
      return { decision, answer: { roundTableId, offerId, optionIds: options.map(({ optionId }) => optionId) } };
    });
  }

  takeBack(actor: Actor, roundTableId: Id) {
    return this.tables.decide(actor, 'take-back-options', roundTableId, ({ table, circumstances }) => ({
      decision: withoutOffer(table, circumstances.now),
      answer: { roundTableId },
    }));
  }
}

/** Each slot once more against everybody's times: it may have gone since it was proposed. */
async function optionsOf(desk: Desk, slots: readonly SlotInput[]): Promise<Option[]> {
  const { question, rooms } = await askFor(
    desk,
    slots.some(({ late }) => late),
  );
  return slots.map(({ startsAt }): Option => {
    const found = findSlots(askedAt(question, startsAt), 1);
    const [proposal] = found.found ? found.proposals : [];
    if (!proposal) throw refuse('slot-gone', { rule: 'S002-46' });
    const room = rooms.find(({ roomId }) => roomId === proposal.roomId);
    return {
      optionId: desk.newId(),
      startsAt: instantOf(proposal.from),
      endsAt: instantOf(proposal.until),
      ...(room && { room }),
      invitees: inviteesOf(desk.seenByOthers, proposal.attendance, desk.table.booking?.guests),
    };
  });
}
