import { optionsReplyReceived, Refusal } from '@rondetafel/contracts';
import { type Choice, choose } from './choice.ts';

const now = '2026-11-23T09:00:00.000Z';
const choice: Choice = {
  offerId: 'offer',
  roundTableId: 'table',
  personId: 'parent',
  ended: false,
  optionIds: ['tuesday', 'thursday'],
};
const codeOf = (work: () => unknown) => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.kind, error.rule] : error;
  }
};

describe('P-11, P-18: a choice of times', () => {
  test('is kept and published; each time counts once', () => {
    const { next, events } = choose(choice, ['thursday', 'thursday'], now);
    expect(next.chosen).toEqual(['thursday']);
    const { roundTableId, offerId, personId } = choice;
    const data = { roundTableId, offerId, personId, suitableOptionIds: ['thursday'], receivedAt: now };
    expect(events).toEqual([{ event: optionsReplyReceived, data }]);
  });

  test('may be none of them, and may be changed', () => {
    const changed = choose({ ...choice, chosen: ['tuesday'] }, [], now);
    expect(changed.next.chosen).toEqual([]);
    expect(changed.events).toHaveLength(1);
  });

  test('is refused when it is over, and for times that were not offered', () => {
    const ended = { ...choice, ended: true };
    expect(codeOf(() => choose(ended, [], now))).toEqual(['choice-link-ended', 'conflict', 'P-11']);
    expect(codeOf(() => choose(choice, ['monday'], now))).toEqual(['choice-link-unknown', 'invalid', 'P-11']);
  });
});
