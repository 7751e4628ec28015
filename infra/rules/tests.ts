import ts from 'typescript';
import type { SourceFile } from './files.ts';
import { type RuleNumber, rulesIn } from './number.ts';

export interface CitingTest {
  file: string;
  /** As Jest prints it, as far as that can be read without running: a table's row by its first text. */
  title: string;
  rules: RuleNumber[];
}

/**
 * The tests that cite a rule. A test shows the rules that its full title cites: its own, that of a `describe` around it,
 * or the first text of its row in a table. A comment in a test shows nothing.
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
    if (!named) return ts.forEachChild(node, (child) => visit(child, around));
    for (const title of named.titles) {
      if (named.kind === 'describe') ts.forEachChild(named.body, (child) => visit(child, [...around, title]));
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

/** `test('…', …)`, `it.each(table)('…', …)`, `describe('…', …)`: what it is and its title, one per row of a table. */
function namedBlock(call: ts.CallExpression, tables: ReadonlyMap<string, ts.Expression>) {
  const [title, body] = call.arguments;
  if (!title || !body || !ts.isStringLiteralLike(title)) return undefined;
  const inner = ts.isCallExpression(call.expression) ? call.expression : undefined;
  const callee = (inner ?? call).expression.getText();
  const [, kind, isTable] = /^(test|it|describe)(\.each)?$/.exec(callee) ?? [];
  if (!kind || Boolean(isTable) !== Boolean(inner)) return undefined;
  const labels = inner ? rowLabels(inner.arguments[0], tables) : [];
  const titles = labels.length > 0 ? labels.map((label) => withLabel(title.text, label)) : [title.text];
  return { kind: kind as 'test' | 'it' | 'describe', titles, body };
}

const withLabel = (title: string, label: string): string =>
  /%[sp]/.test(title) ? title.replace(/%[sp]/, () => label) : title;

/** The first text of each row; none where the table is computed. */
function rowLabels(table: ts.Expression | undefined, tables: ReadonlyMap<string, ts.Expression>): string[] {
  if (!table) return [];
  if (ts.isIdentifier(table)) return rowLabels(tables.get(table.text), new Map());
  if (ts.isAsExpression(table) || ts.isSatisfiesExpression(table) || ts.isParenthesizedExpression(table)) {
    return rowLabels(table.expression, tables);
  }
  if (!ts.isArrayLiteralExpression(table)) return [];
  return table.elements.flatMap((row) => {
    const label = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    return label && ts.isStringLiteralLike(label) ? [label.text] : [];
  });
}
