import { answerTo, askAs } from './member-request.ts';

const asked = {
  askId: 'ask',
  caseId: 'case',
  memberId: 'mother',
  kind: 'correction' as const,
  text: 'Mijn naam is anders gespeld.',
  via: null,
  askedAt: '2026-11-30T09:00:00.000Z',
  recordedById: 'resident',
};
const given = { today: '2026-11-30', coordinatorIds: ['hanna'], open: 0 };

test('P-26: what a member asks has an answer within a month, and who coordinates knows', () => {
  const { next, events } = askAs(asked, given);
  expect([next.dueOn, next.answer, events[0]!.data]).toMatchObject([
    '2026-12-30',
    null,
    { kind: 'correction', dueOn: '2026-12-30', personIds: ['hanna'] },
  ]);
  expect(JSON.stringify(events)).not.toMatch(/naam|mother/);
});

test('P-26: who recorded it for a member is told nothing new', () => {
  expect(askAs({ ...asked, via: 'phone', recordedById: 'hanna' }, given).events[0]!.data).toMatchObject({
    personIds: [],
  });
});

test('P-26: an answer stays as it was read', () => {
  const answer = { outcome: 'done', text: 'Aangepast.', answeredAt: asked.askedAt, answeredById: 'hanna' } as const;
  const answered = answerTo(askAs(asked, given).next, answer);
  expect(answered.answer).toEqual(answer);
  expect(() => answerTo(answered, answer)).toThrow('answered-already');
});

test('P-26: on the page a member has twenty questions open at most; what they say otherwise is recorded', () => {
  expect(askAs(asked, { ...given, open: 19 }).next.kind).toBe('correction');
  expect(() => askAs(asked, { ...given, open: 20 })).toThrow('too-many-asks');
  expect(askAs({ ...asked, via: 'phone' }, { ...given, open: 20 }).next.kind).toBe('correction');
});
