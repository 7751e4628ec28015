type Cell = string | number | boolean | null | undefined;

/** Rows as lines in columns as wide as needed; numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const texts = rows.map((row) => row.map(textOf));
  const width = head.map((name, at) => Math.max(name.length, ...texts.map((row) => row[at]!.length)));
  const isNumber = head.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (isNumber[at] ? cell.padStart(width[at]!) : cell.padEnd(width[at]!)))
      .join('  ')
      .trimEnd();
  return [line(head), ...texts.map(line)].map((text) => `  ${text}`);
}

const textOf = (cell: Cell) => {
  if (cell === null || cell === undefined || cell === false) return '-';
  if (cell === true) return 'yes';
  return typeof cell === 'number' ? String(Math.round(cell * 10) / 10) : cell;
};
