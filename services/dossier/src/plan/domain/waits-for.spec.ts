import { today } from '../../../test/a-case-involvement.ts';
import { aDraft, everybody, line, member, mother, out, party, said, school, shelter } from '../../../test/a-plan.ts';
import { isNobody, waitsFor } from './waits-for.ts';

const lastDay = '2026-12-01';
const nobody = { partyIds: [], talkFrom: null };

test('R-26: who has not answered, or thinks about it, is waited for; who coordinates talks on the last day', () => {
  expect(waitsFor(out(), today)).toEqual({ partyIds: [school, shelter], talkFrom: lastDay });
  const thinking = said(out(), [party(school), { answer: 'thinking' }], party(shelter));
  expect(waitsFor(thinking, today)).toEqual({ partyIds: [school], talkFrom: lastDay });
});

test('P-28: once everybody agrees a plan waits for nobody, as one that is not out', () => {
  expect(waitsFor(said(out(), ...everybody), today)).toEqual(nobody);
  expect([waitsFor(aDraft(), today), isNobody(nobody), isNobody(waitsFor(out(), today))]).toEqual([
    nobody,
    true,
    false,
  ]);
});

test.each(['no', 'will-not-answer', 'not-reached', 'taken-back'] as const)(
  'R-26: %s asks for a talk at once',
  (kind) => {
    const lines = kind === 'no' ? [{ agreementId: line, reason: 'Niet zo.' }] : [];
    const before = kind === 'taken-back' ? said(out(), ...everybody) : out();
    expect(waitsFor(said(before, [member(mother), { answer: kind, lines }]), today).talkFrom).toBe(today);
  },
);

test('P-28: a yes that is taken back from a day to come asks for a talk on that day', () => {
  const plan = said(out(), ...everybody, [member(mother), { answer: 'taken-back', lines: [], fromOn: '2026-12-20' }]);
  expect(waitsFor(plan, today)).toEqual({ partyIds: [], talkFrom: '2026-12-20' });
});
