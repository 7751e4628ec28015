import { column } from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { Advice } from './domain/advice.ts';

export interface AdviceRow extends Advice {
  readonly texts: Buffer;
}

export const adviceTable = new EntitySchema<AdviceRow>({
  name: 'advice',
  columns: {
    adviceId: { type: 'uuid', name: 'advice_id', primary: true },
    district: { type: 'text' },
    givenById: { type: 'uuid', name: 'given_by_id' },
    givenTo: { type: 'jsonb', name: 'given_to' },
    givenAt: column.instant('given_at'),
    outcome: { type: 'text' },
    requestId: { type: 'uuid', name: 'request_id', nullable: true },
    texts: { type: 'bytea' },
  },
});
