import { anAgreement, anOwnLine, guarding } from '../../../test/an-agreement.ts';
import type { Agreement } from '../../agreement/domain/agreement.ts';
import { guardsWork, ownersWork } from './agreement-work.ts';

const asked = { kind: 'asked', answerBy: '2026-12-16', on: '2026-12-14' } as const;
const unmet = { kind: 'unmet', cause: 'not-done', on: '2026-12-17' } as const;
const newDay = { kind: 'followed-up', how: 'new-day', lookOn: '2026-12-24', on: '2026-12-17' } as const;
const cannot = { kind: 'cannot-keep', reason: 'capacity', on: '2026-12-01' } as const;
const [owner, guard] = [ownersWork, guardsWork].map(
  (work) => (today: string, agreement: Agreement) => work(agreement, { today, guarding }),
) as [Work, Work];
type Work = (today: string, agreement: Agreement) => object | undefined;

test('S000-12: its owner says how it is once the day is near, and who guards it does nothing yet', () => {
  expect(owner('2026-12-07', anAgreement())).toBeUndefined();
  expect(owner('2026-12-08', anAgreement())).toEqual({ act: 'report', late: false, by: '2026-12-11' });
  expect(owner('2026-12-14', anAgreement(undefined, asked))).toEqual({ act: 'report', late: true, by: '2026-12-11' });
  expect(guard('2026-12-16', anAgreement(undefined, asked))).toBeUndefined();
});

test('P-44: who guards it acts once the days to answer are over', () => {
  expect(guard('2026-12-17', anAgreement(undefined, asked))).toEqual({ act: 'establish', by: '2026-12-23' });
});

test('S002-23: who guards it talks with the owner who said that it can’t', () => {
  expect(guard('2026-12-02', anAgreement(undefined, cannot))).toEqual({ act: 'talk', by: '2026-12-08' });
  expect(owner('2026-12-14', anAgreement(undefined, cannot))).toBeUndefined();
});

test('S000-13: what was not kept waits for who guards it until it is followed up, and again when nothing came of it', () => {
  const open = anAgreement(undefined, asked, unmet);
  expect(guard('2026-12-17', open)).toEqual({ act: 'follow-up', by: '2026-12-24' });
  const followed = anAgreement(undefined, asked, unmet, newDay);
  expect(guard('2026-12-23', followed)).toBeUndefined();
  expect(owner('2026-12-23', followed)).toEqual({ act: 'choose-day', by: '2026-12-24' });
  expect(guard('2026-12-24', followed)).toEqual({ act: 'follow-up', by: '2026-12-24' });
});

test('P-28: what is kept, or a member’s own (P-43), asks nobody for anything', () => {
  for (const one of [anAgreement(undefined, asked, { kind: 'done' }), anOwnLine()])
    expect([owner('2027-01-11', one), guard('2027-01-11', one)]).toEqual([undefined, undefined]);
});
