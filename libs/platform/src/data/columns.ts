import type { EntitySchemaColumnOptions } from 'typeorm';

// Columns of an `EntitySchema`, by their name in the database.

export const id = (name: string): EntitySchemaColumnOptions => ({ type: 'uuid', name });
export const ids = (name: string): EntitySchemaColumnOptions => ({ type: 'uuid', array: true, name });
export const text = (name: string): EntitySchemaColumnOptions => ({ type: 'text', name });
export const day = (name: string): EntitySchemaColumnOptions => ({ type: 'date', name });

/** A moment, in the one form that the domain compares (UTC, milliseconds). */
export const instant = (name: string): EntitySchemaColumnOptions => ({
  type: 'timestamptz',
  name,
  transformer: { to: (moment) => moment, from: (date: Date | null) => date?.toISOString() ?? null },
});

export const maybe = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, nullable: true });
