import { EntitySchema } from 'typeorm';

export interface Organisation {
  readonly organisationId: string;
  readonly name: string;
  /** A code of the municipality's file: rosters find their roles by it. */
  readonly kind: string;
  readonly districts: readonly string[];
  /** Who added it, where that was not the administrator. */
  readonly addedById?: string | null;
  readonly foldedName?: string;
}

/** By the database from the name, to search by; never read. */
const foldedName = { type: 'text', name: 'folded_name', select: false, insert: false, update: false } as const;

export const organisationTable = new EntitySchema<Organisation>({
  name: 'organisation',
  columns: {
    organisationId: { type: 'uuid', name: 'organisation_id', primary: true },
    name: { type: 'text' },
    kind: { type: 'text' },
    districts: { type: 'text', array: true },
    addedById: { type: 'uuid', name: 'added_by_id', nullable: true, select: false },
    foldedName,
  },
});

export interface Professional {
  readonly personId: string;
  readonly organisationId: string;
  readonly name: string;
  /** Work title in Dutch. */
  readonly function: string | null;
  /** Where a rule looks for it: `focal-point-officer`. */
  readonly functionCode: string | null;
  readonly districts: readonly string[];
  /** Without one, somebody acts by guest link and one-time code (P-11). */
  readonly hasAccount: boolean;
  /** Who added them without one. */
  readonly addedById: string | null;
  readonly phone?: string | null;
  readonly foldedName?: string;
}

export const professionalTable = new EntitySchema<Professional>({
  name: 'professional',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    name: { type: 'text' },
    function: { type: 'text', nullable: true },
    functionCode: { type: 'text', name: 'function_code', nullable: true },
    districts: { type: 'text', array: true },
    hasAccount: { type: 'boolean', name: 'has_account' },
    addedById: { type: 'uuid', name: 'added_by_id', nullable: true },
    phone: { type: 'text', nullable: true },
    foldedName,
  },
});
