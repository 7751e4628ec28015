import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../sources/files.ts';

/**
 * Rows of a table are read and written by the capability that declares it: another asks its store, so that what a row means
 * and who may see it is in one place. A file of another capability names the table in no SQL, and imports no value of its
 * `.table.ts`; types of rows it may. Migrations are not looked at: they make tables and row policies over several.
 */
export function tablesOfOthers(files: readonly SourceFile[]): string[] {
  const parsed = files
    .filter(({ path }) => /^services\/[^/]+\/src\//.test(path))
    .map(({ path, text }) => ({ path, ast: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }));
  const owners = new Map<string, string>();
  const folders: string[] = [];
  for (const { path, ast } of parsed.filter(({ path }) => posix.basename(path) === 'capability.ts')) {
    folders.push(posix.dirname(path));
    for (const table of declaredIn(ast)) owners.set(`${serviceOf(path)} ${table}`, posix.dirname(path));
  }
  return parsed
    .filter(({ path }) => !/\/migrations\/|\/capability\.ts$|\.(table|spec|mutants)\.ts$/.test(path))
    .flatMap(({ path, ast }) => {
      const own = folderOf(path, folders);
      const ofOthers = [...new Set(namedIn(ast))].filter((table) => {
        const owner = owners.get(`${serviceOf(path)} ${table}`);
        return owner !== undefined && owner !== own;
      });
      const imported = tableFilesOf(ast)
        .map((file) => posix.join(posix.dirname(path), file))
        .filter((file) => folderOf(file, folders) !== own);
      return [
        ...ofOthers.map((table) => `${path} names ${table}, a table of ${owners.get(`${serviceOf(path)} ${table}`)}`),
        ...imported.map((file) => `${path} takes a table from ${file}`),
      ].map((fault) => `${fault}: what is in it is asked of its store`);
    });
}

const serviceOf = (path: string): string => path.split('/')[1]!;

/** The deepest that holds it: capabilities may lie in folders of several. */
const folderOf = (path: string, folders: readonly string[]): string | undefined =>
  folders.filter((folder) => path.startsWith(`${folder}/`)).sort((one, other) => other.length - one.length)[0];

/** The keys of `tables: { … }`. */
function declaredIn(ast: ts.SourceFile): string[] {
  const tables: string[] = [];
  visit(ast, (node) => {
    if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'tables') return;
    if (!ts.isObjectLiteralExpression(node.initializer)) return;
    for (const { name } of node.initializer.properties) if (name) tables.push(name.getText());
  });
  return tables;
}

/** What stands in SQL where a table does, and in `table: '…'`. */
function namedIn(ast: ts.SourceFile): string[] {
  const named: string[] = [];
  visit(ast, (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'table' && ts.isStringLiteral(node.initializer))
      named.push(node.initializer.text);
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node)) return;
    for (const [, table] of node.text.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE|USING)\s+(?:ONLY\s+)?(?:public\.)?(\w+)/g))
      named.push(table!);
  });
  return named;
}

/** The `.table.ts` from which it takes more than types. */
const tableFilesOf = (ast: ts.SourceFile): string[] =>
  ast.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const { text } = node.moduleSpecifier;
    const { importClause: clause } = node;
    if (!text.startsWith('.') || !text.endsWith('.table.ts') || !clause || clause.isTypeOnly) return [];
    const bindings = clause.namedBindings;
    const isTypes = bindings && ts.isNamedImports(bindings) && bindings.elements.every((one) => one.isTypeOnly);
    return isTypes ? [] : [text];
  });

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}
