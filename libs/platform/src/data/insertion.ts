import type { EntityMetadata, ObjectLiteral } from 'typeorm';

/**
 * The INSERT statement of complete rows, with values by TypeORM's mapping of the table. TypeORM's insert builder took
 * longer to build the statement than PostgreSQL to execute it (docs/performance.md).
 */
export function insertion(table: EntityMetadata, rows: readonly ObjectLiteral[]): { text: string; values: unknown[] } {
  const { driver } = table.connection;
  const values: unknown[] = [];
  const columns = table.columns.filter((column) => rows.some((row) => column.getEntityValue(row) !== undefined));
  const tuples = rows.map((row) => {
    const places = columns.map((column) => {
      const value = column.getEntityValue(row);
      if (value === undefined) return 'DEFAULT';
      return `$${values.push(driver.preparePersistentValue(value, column))}`;
    });
    return `(${places.join(', ')})`;
  });
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  return { text: `INSERT INTO "${table.tableName}" (${names}) VALUES ${tuples.join(', ')}`, values };
}
