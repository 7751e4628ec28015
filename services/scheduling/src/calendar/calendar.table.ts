import { EntitySchema } from 'typeorm';
import type { WorkingHours } from './domain/calendar.ts';

export interface WeeklyPattern {
  readonly personId: string;
  readonly intervals: readonly WorkingHours[];
}

export const weeklyPatternTable = new EntitySchema<WeeklyPattern>({
  name: 'weekly_pattern',
  columns: {
    personId: { type: 'uuid', name: 'person_id', primary: true },
    intervals: { type: 'jsonb' },
  },
});
