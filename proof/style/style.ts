import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { pathsBelow, type SourceFile } from '../sources/files.ts';

/** What is agreed on how code looks and neither the compiler nor Biome checks; one line for each place against it. */
export const offences = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) => [
    ...literalSpreads(file),
    ...answersThatAreNoView(file),
    ...coercions(file),
    ...timingsAsserted(file),
  ]);

export const styledFiles = (root: string): SourceFile[] =>
  pathsBelow(root, (path) => /\.(m?ts|tsx|m?js)$/.test(path)).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));

/** A literal is spread into another one, as in `{ ...{ a, b } }`, `[...[a, b]]` or `<Page {...{ a, b }}>`. */
function literalSpreads({ path, text }: SourceFile): string[] {
  if (!/\.\.\.\s*[{[]/.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isLiteralSpread(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} spreads a literal: write what is in it where it belongs`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isLiteralSpread = (node: ts.Node): boolean =>
  (ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.expression)) ||
  ((ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node)) && ts.isObjectLiteralExpression(node.expression));

/** `z.coerce` takes nearly anything: an empty text for 0, a list of one, `0x10`. */
function coercions({ path, text }: SourceFile): string[] {
  if (!/^(services|libs|apps)\//.test(path)) return [];
  return text
    .split('\n')
    .flatMap((line, nth) =>
      /\bz\.coerce\.\w+\(/.test(line)
        ? [`${path}:${nth + 1} coerces: say what text is taken, as wholeNumber of libs/platform does`]
        : [],
    );
}

const readsAClock = /\b(performance|Date)\.now\(\)/;

/** A spec expects that something took less than so long: that depends on what else the machine does. */
function timingsAsserted({ path, text }: SourceFile): string[] {
  if (!/\.spec\.tsx?$/.test(path) || !readsAClock.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const measured = new Set<string>();
  const isMeasured = (node: ts.Node): boolean =>
    (ts.isCallExpression(node) && readsAClock.test(node.getText())) ||
    (ts.isIdentifier(node) && measured.has(node.text)) ||
    (ts.forEachChild(node, (child) => isMeasured(child) || undefined) ?? false);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name)) {
      if (!ts.isFunctionLike(node.initializer) && isMeasured(node.initializer)) measured.add(node.name.text);
    }
    const bounded = boundedFromAbove(node);
    if (bounded && isMeasured(bounded)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getEnd());
      found.push(`${path}:${line + 1} asserts a timing: wait until it has happened instead`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is in `expect(…)` before `.toBeLessThan…`. */
function boundedFromAbove(node: ts.Node): ts.Node | undefined {
  if (!ts.isPropertyAccessExpression(node) || !/^toBeLessThan(OrEqual)?$/.test(node.name.text)) return undefined;
  const { expression } = node;
  return ts.isCallExpression(expression) ? expression.arguments[0] : undefined;
}

/** What a route returns is called `…View`; a schema without a name is written in its place. */
function answersThatAreNoView({ path, text }: SourceFile): string[] {
  if (!/^(services\/\w+|libs\/platform)\/src\//.test(path)) return [];
  return [...text.matchAll(/@Answers\(\d+, (?:pageSchema\()?((?:\w+\.)?\w+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'z.object' && !/View(\.extend)?$/.test(name))
    .map((name) => `${path} answers with ${name}: what an API returns is called …View`);
}
