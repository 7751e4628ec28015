import { EntitySchema } from 'typeorm';

export interface Organisation {
  readonly organisationId: string;
  readonly name: string;
  /** A code of the municipality's file: rosters find their roles by it. */
  readonly kind: string;
  readonly districts: readonly string[];
}

export const organisationTable = new EntitySchema<Organisation>({
  name: 'organisation',
  columns: {
    organisationId: { type: 'uuid', name: 'organisation_id', primary: true },
    name: { type: 'text' },
    kind: { type: 'text' },
    districts: { type: 'text', array: true },
  },
});

export interface Professional {
  readonly personId: string;
  readonly organisationId: string;
  readonly name: string;
  /** Work title in Dutch. */
  readonly function: string;
  readonly districts: readonly string[];
}

export const professionalTable = new EntitySchema<Professional>({
  name: 'professional',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    name: { type: 'text' },
    function: { type: 'text' },
    districts: { type: 'text', array: true },
  },
});
