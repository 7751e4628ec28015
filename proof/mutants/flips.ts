import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** A change of a file: these characters, replaced by that text. */
interface Flip {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  /** A description of the change. */
  readonly of: string;
}

/**
 * One mutant for every comparison of a file, changed by one step, and for every condition, negated; in its SQL too.
 * They are named after the code, not the line, so that a result stays valid when other code of the file changes.
 */
export function flipsOf(
  root: string,
  file: string,
  shownBy: string,
): Pick<Mutant, 'breaks' | 'in' | 'from' | 'to' | 'shownBy'>[] {
  const text = readFileSync(join(root, file), 'utf8');
  const seen = new Map<string, number>();
  return flipsIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)).map(({ start, end, to, of }) => {
    const name = `${basename(file)}: ${of.replaceAll(/\s+/g, ' ').trim()}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const [from, until] = alone(text, start, end);
    return {
      breaks: nth === 1 ? name : `${name} (${nth})`,
      in: file,
      from: text.slice(from, until),
      to: text.slice(from, start) + to + text.slice(end, until),
      shownBy,
    };
  });
}

function flipsIn(source: ts.SourceFile): Flip[] {
  const flips: Flip[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const { left, operatorToken: token, right } = node;
      const to = opposite.get(token.kind);
      const of = `${end(left)} [${token.getText()} → ${to}] ${beginning(right)}`;
      if (to) flips.push({ start: token.getStart(), end: token.getEnd(), to, of });
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      flips.push({
        start: node.getStart(),
        end: node.operand.getStart(),
        to: '',
        of: `[! →] ${beginning(node.operand)}`,
      });
    }
    const condition = conditionOf(node);
    if (condition && isPlain(condition)) {
      const start = condition.getStart();
      flips.push({ start, end: start, to: '!', of: `${place(condition)} [→ !] ${beginning(condition)}` });
    }
    if (
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isNoSubstitutionTemplateLiteral(node)
    ) {
      const whole = ts.isNoSubstitutionTemplateLiteral(node) ? node : ts.findAncestor(node, ts.isTemplateExpression)!;
      if (statement.test(whole.getText())) flips.push(...flipsOfSql(node.getText(), node.getStart()));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return flips;
}

const place = (condition: ts.Expression) => (ts.isWhileStatement(condition.parent) ? 'while' : 'if');
/** The last and the first words, enough to tell one comparison from the others of the file. */
const end = (node: ts.Node) => node.getText().split(/\s+/).slice(-4).join(' ');
const beginning = (node: ts.Node) => node.getText().split(/\s+/).slice(0, 4).join(' ');

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

const statement = /\b(SELECT|INSERT|UPDATE|DELETE|WHERE)\b/;
const turned: Record<string, string> = {
  '=': '<>',
  '<>': '=',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  AND: 'OR',
  OR: 'AND',
  'IS NULL': 'IS NOT NULL',
  'IS NOT NULL': 'IS NULL',
  'NOT EXISTS': 'EXISTS',
  EXISTS: 'NOT EXISTS',
  'AND NOT': 'AND',
  IN: 'NOT IN',
};
const operator = /(?<=\s)(<>|<=|>=|=|<|>|IS NOT NULL|IS NULL|AND NOT(?! EXISTS)|AND|OR|NOT EXISTS|EXISTS|IN)(?=\s)/g;

/** The same in a piece of SQL. An equals sign that sets a column is no comparison. */
function flipsOfSql(sql: string, at: number): Flip[] {
  return [...sql.matchAll(operator)].flatMap(({ 0: found, index }): Flip[] => {
    const before = sql.slice(0, index).replaceAll(/--.*$/gm, (comment) => ' '.repeat(comment.length));
    const clause = before.match(/\b(SET|WHERE|AND|OR|ON|WHEN|CASE|SELECT|DO|THEN|ELSE)\b(?![^(]*\)\s*$)/g)?.at(-1);
    if (found === '=' && clause === 'SET') return [];
    if (/--.*$/.test(sql.slice(0, index).split('\n').at(-1)!)) return [];
    const of = `${words(before, -3)} [${found} → ${turned[found]}] ${words(sql.slice(index + found.length), 3)}`;
    return [{ start: at + index, end: at + index + found.length, to: turned[found]!, of }];
  });
}

const words = (text: string, count: number) => {
  const all = text.split(/\s+/).filter(Boolean);
  return (count < 0 ? all.slice(count) : all.slice(0, count)).join(' ');
};

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
