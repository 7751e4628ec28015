import type { Id } from '@rondetafel/contracts';
import { EntitySchema } from 'typeorm';

export interface RoundTableRow {
  readonly roundTableId: Id;
  readonly caseId: Id;
  readonly version: number;
  readonly ended: boolean;
  /** The table and what was decided about its roster, sealed with the case's key: reasons are texts. */
  readonly sealed: Buffer;
}

export const roundTableTable = new EntitySchema<RoundTableRow>({
  name: 'round_table',
  columns: {
    roundTableId: { type: 'uuid', name: 'round_table_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    version: { type: 'integer' },
    ended: { type: 'boolean' },
    sealed: { type: 'bytea' },
  },
});
