import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Mutant } from './mutant.ts';

const opposite = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);

/** Every comparison of a file turned by one step, every condition made its contrary: one mutant each. */
export function flipsOf(root: string, file: string, shownBy: string): Mutant[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const flip = (start: number, end: number, to: string) => {
    const [from, until] = alone(text, start, end);
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    mutants.push({
      breaks: `${file.split('/').at(-1)} ${line + 1}:${character + 1} ${text.slice(start, end)} → ${to}`.trim(),
      in: file,
      from: text.slice(from, until),
      to: text.slice(from, start) + to + text.slice(end, until),
      shownBy,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const to = opposite.get(node.operatorToken.kind);
      if (to) flip(node.operatorToken.getStart(), node.operatorToken.getEnd(), to);
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      flip(node.getStart(), node.operand.getStart(), '');
    }
    const condition = conditionOf(node);
    if (condition && isPlain(condition)) flip(condition.getStart(), condition.getStart(), '!');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression;
  return ts.isConditionalExpression(node) ? node.condition : undefined;
}

/** Without an operator that is turned already. */
const isPlain = (node: ts.Expression) =>
  ts.isIdentifier(node) ||
  ts.isPropertyAccessExpression(node) ||
  ts.isCallExpression(node) ||
  ts.isAwaitExpression(node);

/** The whole lines around a place, as many as it takes for the text to occur once. */
function alone(text: string, start: number, end: number): [number, number] {
  let from = text.lastIndexOf('\n', start - 1) + 1;
  let until = text.indexOf('\n', end);
  while (text.split(text.slice(from, until)).length !== 2) {
    from = text.lastIndexOf('\n', from - 2) + 1;
    until = text.indexOf('\n', until + 1);
  }
  return [from, until];
}
