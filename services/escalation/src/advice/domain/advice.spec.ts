import { adviceGiven } from '@rondetafel/contracts';
import { almere, coordinator, id, neighbourhoodWorker, now, refusalOf, teacher } from '../../../test/a-case.ts';
import { type AdviceAsked, giveAdvice } from './advice.ts';

const advise = (more: Partial<AdviceAsked> = {}) =>
  giveAdvice(
    {
      adviceId: id(81),
      by: coordinator,
      district: 'almere-buiten',
      givenTo: [{ personId: teacher.personId, organisationId: teacher.organisationId }],
      givenAt: '2026-11-23T08:00:00.000Z',
      outcome: 'scale-up',
      ...more,
    },
    { now, municipality: almere },
  );

test('an advice is a record of its own: no case, no names, no decision (S002-43c, R-23, P-4)', () => {
  const { next: advice, events } = advise();
  expect(Object.keys(advice).sort()).toEqual(
    ['adviceId', 'district', 'givenAt', 'givenById', 'givenTo', 'outcome', 'requestId'].sort(),
  );
  expect(events).toEqual([
    { event: adviceGiven, data: { adviceId: id(81), givenTo: advice.givenTo, givenAt: '2026-11-23T08:00:00.000Z' } },
  ]);
});

test('only an independent coordinator advises (S002-43c)', () => {
  expect(refusalOf(() => advise({ by: neighbourhoodWorker })).code).toBe('may-not');
});

test.each([
  ['advice-in-future', { givenAt: '2026-11-23T09:16:00.000Z' }],
  ['back-dating-reason-missing', { givenAt: '2026-11-20T08:00:00.000Z' }],
  ['advice-too-long-ago', { givenAt: '2025-11-22T08:00:00.000Z', backDating: 'Vergeten.' }],
])('%s is refused (P-4)', (code, more) => {
  expect(refusalOf(() => advise(more))).toMatchObject({ code, rule: 'P-4' });
});

test('an advice may be typed in while it is given', () => {
  expect(advise({ givenAt: now }).events).toHaveLength(1);
});

test('an advice of an earlier day is taken with a reason (P-4)', () => {
  expect(advise({ givenAt: '2026-11-20T08:00:00.000Z', backDating: 'Onderweg gegeven.' }).events).toHaveLength(1);
});
