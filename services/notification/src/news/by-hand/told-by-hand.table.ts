import type { Id, Instant } from '@rondetafel/contracts';
import { column } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';

export type HandChannel = 'letter' | 'sms' | 'call';

/** Who told a member of the household what a mail would have said (P-17, P-18). */
export interface ToldByHand {
  readonly messageId: Id;
  readonly caseId: Id;
  readonly personId: Id;
  readonly channel: HandChannel;
  readonly toldById: Id;
  readonly toldAt: Instant;
}

const { id, instant, text } = column;

export const toldByHandTable = new EntitySchema<ToldByHand>({
  name: 'told_by_hand',
  columns: {
    messageId: { ...id('message_id'), primary: true },
    caseId: id('case_id'),
    personId: id('person_id'),
    channel: text('channel'),
    toldById: id('told_by_id'),
    toldAt: instant('told_at'),
  },
});
