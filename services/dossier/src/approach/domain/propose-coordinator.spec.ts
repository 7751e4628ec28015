import { almere, child, mother } from '../../../test/a-case-involvement.ts';
import { proposeCoordinator } from './propose-coordinator.ts';

const problems = (...lifeAreas: string[]) => lifeAreas.map((lifeArea) => ({ lifeArea }));
const propose = (mothers: string[], childs: string[] = []) =>
  proposeCoordinator(
    {
      members: [
        { memberId: mother, problems: problems(...mothers) },
        { memberId: child, problems: problems(...childs) },
      ],
    },
    almere,
  );

test('the coordinator comes from the domain with most of the help question, over all members (S000-8)', () => {
  const { total, domains } = propose(['finances', 'mental-health'], ['education', 'addiction']);
  expect(total).toBe(4);
  expect(domains).toEqual([{ kind: 'mental-health-care', count: 2, lifeAreas: ['mental-health', 'addiction'] }]);
});

test('domains that hold as much are proposed side by side (S000-8)', () => {
  expect(propose(['finances'], ['education']).domains.map(({ kind }) => kind)).toEqual(['debt-counselling', 'school']);
});

test('no problem, or none in a domain that the municipality named: nothing is proposed', () => {
  expect(propose([])).toEqual({ total: 0, domains: [] });
  const lifeAreas = almere.lifeAreas.map(({ coordinatedFrom: _, ...area }) => area);
  const members = [{ memberId: mother, problems: problems('finances') }];
  expect(proposeCoordinator({ members }, { lifeAreas })).toEqual({ total: 1, domains: [] });
});
