import ts from 'typescript';
import type { SourceFile } from '../sources/files.ts';
import { type RuleNumber, rulesIn } from '../sources/number.ts';

export interface CitingTest {
  file: string;
  /** As Jest prints it, as far as that can be read without running; the rows of a table by their texts. */
  title: string;
  rules: RuleNumber[];
}

/**
 * The tests that cite a rule. A test shows the rules that its full title cites: its own, that of a `describe` around it,
 * or a text of its row in a table that the title prints. A comment in a test shows nothing.
 */
export function testsThatCite({ path, text }: SourceFile): CitingTest[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const tables = new Map<string, ts.Expression>();
  const tests: CitingTest[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      tables.set(node.name.text, node.initializer);
    }
    const named = ts.isCallExpression(node) ? namedBlock(node, tables) : undefined;
    if (!named) ts.forEachChild(node, (child) => visit(child, around));
    for (const title of named?.titles ?? []) {
      if (named?.kind === 'describe') ts.forEachChild(named.body, (child) => visit(child, [...around, title]));
      else {
        const full = [...around, title].join(' › ');
        const rules = rulesIn(full);
        if (rules.length > 0) tests.push({ file: path, title: full, rules });
      }
    }
  };
  visit(source, []);
  return tests;
}

/** `test('…', …)`, `it.each(table)('…', …)`, `describe('…', …)`: its kind and its title, one per row of a table. */
function namedBlock(call: ts.CallExpression, tables: ReadonlyMap<string, ts.Expression>) {
  const [title, body] = call.arguments;
  if (!title || !body || !ts.isStringLiteralLike(title)) return undefined;
  const inner = ts.isCallExpression(call.expression) ? call.expression : undefined;
  const callee = (inner ?? call).expression.getText();
  const [, kind, isTable] = /^(test|it|describe)(\.each)?$/.exec(callee) ?? [];
  if (!kind || Boolean(isTable) !== Boolean(inner)) return undefined;
  const rows = inner ? rowsOf(inner.arguments[0], tables) : [];
  const titles = rows.length > 0 ? rows.map((row) => filled(title.text, row)) : [title.text];
  return { kind: kind as 'test' | 'it' | 'describe', titles, body };
}

/** As Jest fills in `%s`, `%i` and `%p`, where the row has a literal text or number. */
function filled(title: string, row: readonly (string | undefined)[]): string {
  let next = 0;
  return title.replace(/%[sip]/g, () => row[next++] ?? '…');
}

/** The cells of each row; none where the table is computed. */
function rowsOf(
  table: ts.Expression | undefined,
  tables: ReadonlyMap<string, ts.Expression>,
): (string | undefined)[][] {
  if (!table) return [];
  if (ts.isIdentifier(table)) return rowsOf(tables.get(table.text), new Map());
  if (ts.isAsExpression(table) || ts.isSatisfiesExpression(table) || ts.isParenthesizedExpression(table)) {
    return rowsOf(table.expression, tables);
  }
  if (!ts.isArrayLiteralExpression(table)) return [];
  const textOf = (cell: ts.Expression) =>
    ts.isStringLiteralLike(cell) || ts.isNumericLiteral(cell) ? cell.text : undefined;
  return table.elements.map((row) => (ts.isArrayLiteralExpression(row) ? row.elements.map(textOf) : [textOf(row)]));
}
