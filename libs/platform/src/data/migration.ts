import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Roles, rolesOf } from './roles.ts';

/**
 * One step of a service's schema, run once under the owner role. Never changed after it was released; a mistake is fixed
 * by the next one, so there is no `down`.
 */
export interface Migration {
  /** When it was written, `YYYY-MM-DDThh:mm`: migrations run in this order. */
  readonly at: string;
  /** kebab-case, what it does. */
  readonly name: string;
  readonly sql: (roles: Roles) => readonly string[];
}

/** TypeORM orders migrations by the milliseconds at the end of a class's name. */
export function toTypeOrm(service: string, { at, name, sql }: Migration): new () => MigrationInterface {
  const written = Date.parse(`${at}:00Z`);
  if (Number.isNaN(written)) throw new Error(`migration ${name}: "at" is YYYY-MM-DDThh:mm`);
  return class {
    readonly name = `${name}-${written}`;
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of sql(rolesOf(service))) await runner.query(statement);
    }
    async down(): Promise<void> {
      throw new Error(`${name} cannot be undone: write the next migration`);
    }
  };
}
