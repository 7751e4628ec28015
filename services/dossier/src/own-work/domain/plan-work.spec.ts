import fc from 'fast-check';
import { coordinator, otherTeacher, teacher, today } from '../../../test/a-case-involvement.ts';
import {
  aDraft,
  everybody,
  father,
  girl,
  line,
  member,
  mother,
  otherLine,
  out,
  party,
  said,
  school,
  shelter,
} from '../../../test/a-plan.ts';
import type { AnswerKind, Plan } from '../../plan/domain/plan.ts';
import { waitsFor } from '../../plan/domain/waits-for.ts';
import { planWork } from './plan-work.ts';

const lastDay = '2026-12-01';
const of = (plan: Plan, personId: string, day = today) => planWork(plan, personId, day);
const talks = (plan: Plan, day = today) => of(plan, coordinator.personId, day)?.toFollowUp;
const nobody = { no: 0, takenBack: 0, willNotAnswer: 0, notReached: 0, thinking: 0, silent: 0 };

test('P-28: a plan waits for the contact of each party that is asked, until they answer', () => {
  const asked = out();
  expect(of(asked, teacher.personId)).toEqual({ answerBy: lastDay, toAnswer: { thinking: false } });
  const thinking = said(asked, [party(school), { answer: 'thinking' }]);
  expect(of(thinking, teacher.personId)?.toAnswer).toEqual({ thinking: true });
  const answered = said(thinking, party(school));
  expect([of(answered, teacher.personId), of(answered, otherTeacher.personId)]).toMatchObject([undefined, {}]);
});

test('P-28: a no is not asked again of who said it', () => {
  const lines = [{ agreementId: line, reason: 'Geen tijd.' }];
  expect(of(said(out(), [party(school), { answer: 'no', lines }]), teacher.personId)).toBeUndefined();
});

test('R-26: until the last day silence and thinking are nobody’s work; on it who coordinates talks', () => {
  const plan = said(out(), party(school), party(shelter), [member(mother), { answer: 'thinking' }]);
  expect(talks(plan)).toBeUndefined();
  expect(talks(plan, lastDay)).toEqual({ ...nobody, thinking: 1, silent: 2 });
});

test('R-26, P-28: a no, one who was not reached or will not answer, ask for a talk at once', () => {
  const lines = [{ agreementId: line, reason: 'Niet zo.' }];
  const plan = said(
    out(),
    [member(mother), { answer: 'no', lines }],
    [member(father), { answer: 'not-reached' }],
    [member(girl), { answer: 'will-not-answer' }],
  );
  expect(talks(plan)).toEqual({ ...nobody, no: 1, notReached: 1, willNotAnswer: 1, silent: 2 });
});

test('P-28: once everybody agrees nothing is left; a yes taken back is', () => {
  const adopted = said(out(), ...everybody);
  expect(talks(adopted, lastDay)).toBeUndefined();
  expect(talks(said(adopted, [member(mother), { answer: 'taken-back' }]))).toEqual({ ...nobody, takenBack: 1 });
});

test('P-28: where nothing went out, or for somebody else, there is no work', () => {
  expect(of(aDraft(), coordinator.personId)).toBeUndefined();
  expect(of(out(), '00000000-0000-4000-8000-00000000dead', lastDay)).toBeUndefined();
});

const kinds: AnswerKind[] = ['yes', 'no', 'thinking', 'not-reached', 'will-not-answer', 'taken-back'];
const someAnswer = fc.record({
  who: fc.constantFrom(...everybody),
  kind: fc.constantFrom(...kinds),
  fromOn: fc.constantFrom(undefined, lastDay),
});

test('R-26, P-28: whoever has work is among those whom the plan was kept to wait for, whoever left since', () => {
  fc.assert(
    fc.property(
      fc.array(someAnswer, { maxLength: 8 }),
      fc.subarray([mother, father, girl]),
      fc.constantFrom(today, lastDay, '2027-03-01'),
      (answers, gone, day) => {
        const kept = answers.reduce((plan, { who, kind, fromOn }) => {
          const own = { [school]: line, [shelter]: otherLine }[who.id] ?? (who.id === girl ? otherLine : line);
          const lines = kind === 'no' ? [{ agreementId: own, reason: 'Niet zo.' }] : [];
          const from = kind === 'taken-back' && fromOn ? { fromOn } : {};
          return said(plan, [who, { answer: kind, lines, ...from }]);
        }, out());
        const { partyIds, talkFrom } = waitsFor(kept, today);
        const plan = { ...kept, members: kept.members.filter(({ memberId }) => !gone.includes(memberId)) };
        const isTalk = talks(plan, day) !== undefined;
        const waiting = [teacher, otherTeacher].map(({ personId }) => of(plan, personId, day)?.toAnswer !== undefined);
        expect(isTalk && !(talkFrom !== null && talkFrom <= day)).toBe(false);
        expect(waiting[0] && !partyIds.includes(school)).toBe(false);
        expect(waiting[1] && !partyIds.includes(shelter)).toBe(false);
      },
    ),
  );
});
