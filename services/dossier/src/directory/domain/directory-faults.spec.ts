import { Refusal } from '@rondetafel/contracts';
import { almere } from '../../../test/a-case-involvement.ts';
import { refuseOrganisationFaults, refuseProfessionalFaults } from './directory-faults.ts';

const faultsOf = (work: () => void): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.faults.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};

test('an organisation has a kind and districts of the municipality', () => {
  const school = { kind: 'school', districts: ['almere-buiten'] };
  expect(faultsOf(() => refuseOrganisationFaults(school, almere))).toEqual([]);
  const circus = { kind: 'circus', districts: ['atlantis', 'almere-buiten', 'utopia'] };
  expect(faultsOf(() => refuseOrganisationFaults(circus, almere))).toEqual([
    '/kind unknown-code',
    '/districts unknown-code',
    '/districts unknown-code',
  ]);
});

test('a professional works at an organisation that is in the directory', () => {
  const districts = ['atlantis'];
  expect(faultsOf(() => refuseProfessionalFaults({ hasOrganisation: true, districts: [] }, almere))).toEqual([]);
  expect(faultsOf(() => refuseProfessionalFaults({ hasOrganisation: false, districts }, almere))).toEqual([
    '/organisationId unknown-organisation',
    '/districts unknown-code',
  ]);
});
