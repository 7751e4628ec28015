import { EntitySchema } from 'typeorm';

/** Where somebody works (P-4), and which districts they serve: a dispatcher sees those (R-20, P-28). */
export interface Colleague {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly districts: readonly string[];
}

export const professionalTable = new EntitySchema<Colleague>({
  name: 'professional',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    organisationId: { type: 'uuid', name: 'organisation_id', nullable: true },
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
