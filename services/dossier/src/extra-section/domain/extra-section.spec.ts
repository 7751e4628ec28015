import { type ExtraSection, refuseRegistration, refuseUnregistered, shownIn } from './extra-section.ts';

const today = '2026-11-23';
const section = (more: Partial<ExtraSection> = {}): ExtraSection => ({
  sectionId: 'one',
  name: 'Veiligheidsafspraken',
  necessity: 'Bij huiselijk geweld moet iedereen weten wie wanneer komt.',
  untilOn: '2027-05-31',
  registeredById: 'administrator',
  registeredAt: '2026-11-23T09:00:00Z',
  ...more,
});
const codes = (act: () => unknown): unknown => {
  try {
    act();
    return [];
  } catch (error) {
    const { code, faults = [] } = error as any;
    return [code, ...faults.map((fault: any) => fault.code)];
  }
};

test('R-4: nothing is written in a section that no administrator registered, nor after its last day', () => {
  expect(codes(() => refuseUnregistered(null, today))).toEqual(['extra-section-unknown']);
  expect(codes(() => refuseUnregistered(section({ untilOn: '2026-11-22' }), today))).toEqual(['extra-section-over']);
  expect(codes(() => refuseUnregistered(section({ untilOn: today }), today))).toEqual([]);
});

test('R-4: a necessity has a last day, to come and within a year', () => {
  expect(codes(() => refuseRegistration(section(), today))).toEqual([]);
  expect(codes(() => refuseRegistration(section({ untilOn: '2026-11-22' }), today))).toEqual([
    'extra-section-not-possible',
    'over-already',
  ]);
  expect(codes(() => refuseRegistration(section({ untilOn: '2028-01-01' }), today))).toEqual([
    'extra-section-not-possible',
    'longer-than-a-year',
  ]);
});

test('R-4: what was written stays readable in its case when the section is over', () => {
  const over = section({ sectionId: 'over', untilOn: '2026-11-22' });
  expect(shownIn([section(), over], new Set(), today).map(({ sectionId }) => sectionId)).toEqual(['one']);
  expect(shownIn([section(), over], new Set(['over']), today).map(({ sectionId }) => sectionId)).toEqual([
    'one',
    'over',
  ]);
});
