import { EntitySchema } from 'typeorm';

/** Which districts somebody at work serves: a dispatcher sees those (R-20, P-28). */
export interface ServedDistricts {
  readonly personId: string;
  readonly districts: readonly string[];
}

export const professionalTable = new EntitySchema<ServedDistricts>({
  name: 'professional',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    districts: { type: 'text', array: true },
  },
});

/** What sort of organisation one is: which are access points, and which are hidden for safety (S002-50, P-27). */
export interface OrganisationSort {
  readonly organisationId: string;
  readonly kind: string;
}

export const organisationTable = new EntitySchema<OrganisationSort>({
  name: 'organisation',
  columns: {
    organisationId: { type: 'uuid', name: 'organisation_id', primary: true },
    kind: { type: 'text' },
  },
});
