import fc from 'fast-check';
import { almere } from '../../test/almere.ts';
import { type CriterionReason, criterion } from './criterion.ts';
import { explainReason } from './explanation.ts';

const member = (memberId: string, ...lifeAreas: string[]) => ({ memberId, lifeAreas });
const reading = (change: Partial<typeof almere.criterion>) => ({
  ...almere,
  criterion: { ...almere.criterion, ...change },
});
const find = (reasons: CriterionReason[], code: CriterionReason['code']) =>
  reasons.find((reason) => reason.code === code);

test('two members who each need support in three life areas meet the criterion (S002-4, P-6)', () => {
  const { met, reasons } = criterion(almere, [
    member('mother', 'finances', 'housing', 'mental-health'),
    member('son', 'education', 'parenting', 'safety', 'justice'),
  ]);
  expect(met).toBe(true);
  expect(reasons).toEqual([
    { code: 'member', holds: true, memberId: 'mother', lifeAreas: ['mental-health', 'housing', 'finances'], asked: 3 },
    {
      code: 'member',
      holds: true,
      memberId: 'son',
      lifeAreas: ['safety', 'education', 'parenting', 'justice'],
      asked: 3,
    },
    { code: 'members', holds: true, have: 2, asked: 2 },
  ]);
});

test('areas of different members do not add up in this reading (P-6)', () => {
  const household = [member('mother', 'finances', 'housing'), member('son', 'education', 'parenting')];
  expect(criterion(almere, household).met).toBe(false);
  expect(criterion(reading({ reading: 'together' }), household).met).toBe(true);
});

test('in the other reading every member still needs some support', () => {
  const household = [member('mother', 'finances', 'housing', 'safety'), member('son')];
  const { met, reasons } = criterion(reading({ reading: 'together' }), household);
  expect(met).toBe(false);
  expect(find(reasons, 'life-areas-together')).toMatchObject({ holds: true });
  expect(find(reasons, 'members')).toMatchObject({ holds: false, have: 1 });
});

test('a single person never meets it, and learns why (R-5: allowed all the same, with a motivation)', () => {
  const { met, reasons } = criterion(almere, [member('mother', ...almere.lifeAreas.map(({ code }) => code))]);
  expect(met).toBe(false);
  expect(find(reasons, 'members')).toEqual({ code: 'members', holds: false, have: 1, asked: 2 });
});

test('an area counts once a member, and only if the municipality knows it', () => {
  const { reasons } = criterion(almere, [member('mother', 'finances', 'finances', 'astrology')]);
  expect(reasons[0]).toMatchObject({ holds: false, lifeAreas: ['finances'] });
});

test('a municipality may ask for a number of professionals too (R-5)', () => {
  const household = [member('a', 'safety', 'housing', 'justice'), member('b', 'safety', 'housing', 'justice')];
  const four = reading({ involvedProfessionals: 4 });
  expect(criterion(four, household, 3).met).toBe(false);
  expect(criterion(four, household, 4).met).toBe(true);
});

test('nobody typed yet: not met, no error', () => {
  expect(criterion(almere, [])).toEqual({
    met: false,
    reasons: [{ code: 'members', holds: false, have: 0, asked: 2 }],
  });
});

test('more need never makes a household fall below it', () => {
  const code = fc.constantFrom(...almere.lifeAreas.map((area) => area.code));
  const needs = fc.uniqueArray(code).map((lifeAreas) => ({ memberId: 'm', lifeAreas }));
  fc.assert(
    fc.property(
      fc.array(needs),
      needs,
      code,
      fc.constantFrom('each' as const, 'together' as const),
      (members, extra, area, how) => {
        const municipality = reading({ reading: how });
        fc.pre(criterion(municipality, members).met);
        expect(criterion(municipality, [...members, extra]).met).toBe(true);
        const needier = members.map((one) => ({ ...one, lifeAreas: [...one.lifeAreas, area] }));
        expect(criterion(municipality, needier).met).toBe(true);
      },
    ),
  );
});

test('each reason has its words', () => {
  const { reasons } = criterion(
    reading({ reading: 'together', involvedProfessionals: 4 }),
    [member('mother', 'finances', 'housing')],
    2,
  );
  expect(reasons.map((reason) => explainReason(almere, reason))).toEqual([
    'heeft steun nodig op 2 leefgebieden (wonen, financiën)',
    '1 lid voldoet; gevraagd: 2',
    'samen 2 leefgebieden (wonen, financiën), gevraagd: 3',
    '2 betrokken professionals; gevraagd: 4',
  ]);
  expect(explainReason(almere, criterion(almere, [member('m', 'finances')]).reasons[0]!, 'en')).toBe(
    'needs support in 1 life area (finances); asked: 3',
  );
});
