import type { EntityMetadata, ObjectLiteral } from 'typeorm';

/**
 * The statement that writes whole new rows, with each value as TypeORM's mapping of the table keeps it. Its own insert
 * builder took longer to write the statement than PostgreSQL to carry it out (docs/performance.md).
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
