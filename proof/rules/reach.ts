import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../sources/files.ts';

/** A top-level declaration of a file; `''` for the statements that run when it is loaded. */
type Node = `${string}#${string}`;

interface Module {
  readonly declared: ReadonlyMap<string, ts.Node>;
  /** Local name → its origin. */
  readonly imported: ReadonlyMap<string, { from: string; name: string }>;
  /** Exported name → its origin, or a local name. */
  readonly passedOn: ReadonlyMap<string, { from?: string | undefined; name: string }>;
  /** `export * from` */
  readonly passedOnWhole: readonly string[];
  readonly loaded: readonly string[];
  readonly statements: readonly ts.Node[];
}

/**
 * The declarations that the product uses, followed by name from its entry points. Based on names in the text, so it may
 * report an unused one as used, but never the reverse.
 */
export function usedFrom(
  root: string,
  roots: readonly string[],
  files: readonly SourceFile[],
): (file: string, name: string) => boolean {
  const texts = new Map(files.map((file) => [file.path, file]));
  const modules = new Map<string, Module | undefined>();
  const moduleAt = (path: string): Module | undefined => {
    if (!modules.has(path))
      modules.set(path, texts.has(path) ? read(texts.get(path)!, resolver(root, path)) : undefined);
    return modules.get(path);
  };
  const used = new Set<Node>();
  const open: Node[] = roots.map((path): Node => `${path}#`);

  const resolve = (path: string, name: string, passed = new Set<string>()): Node[] => {
    const module = moduleAt(path);
    if (!module || passed.has(path)) return [];
    passed.add(path);
    if (name === '*')
      return [...module.declared.keys(), ...module.passedOn.keys()].flatMap((one) => resolve(path, one));
    const passedOn = module.passedOn.get(name);
    if (passedOn?.from) return resolve(passedOn.from, passedOn.name);
    const local = passedOn?.name ?? name;
    if (module.declared.has(local)) return [`${path}#${local}`];
    const imported = module.imported.get(local);
    if (imported) return resolve(imported.from, imported.name);
    return module.passedOnWhole.flatMap((from) => resolve(from, name, passed));
  };

  while (open.length > 0) {
    const node = open.pop()!;
    if (used.has(node)) continue;
    used.add(node);
    const [path, name] = node.split('#') as [string, string];
    const module = moduleAt(path);
    if (!module) continue;
    // Using one declaration of a file loads the file.
    open.push(`${path}#`);
    const parts = name === '' ? module.statements : [module.declared.get(name)!];
    if (name === '') open.push(...module.loaded.map((from): Node => `${from}#`));
    for (const part of parts) {
      for (const word of wordsIn(part)) {
        if (module.declared.has(word)) open.push(`${path}#${word}`);
        const imported = module.imported.get(word);
        if (imported) open.push(...resolve(imported.from, imported.name));
      }
      for (const from of dynamicImportsIn(part)) {
        const target = resolver(root, path)(from);
        if (target) open.push(...resolve(target, '*'));
      }
    }
  }
  return (file, name) => used.has(`${file}#${name}`);
}

function read({ path, text }: SourceFile, resolve: (specifier: string) => string | undefined): Module {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  const declared = new Map<string, ts.Node>();
  const imported = new Map<string, { from: string; name: string }>();
  const passedOn = new Map<string, { from?: string | undefined; name: string }>();
  const passedOnWhole: string[] = [];
  const loaded: string[] = [];
  const statements: ts.Node[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = resolve((statement.moduleSpecifier as ts.StringLiteral).text);
      const { importClause } = statement;
      if (!from) continue;
      if (!importClause) loaded.push(from);
      if (importClause?.name) imported.set(importClause.name.text, { from, name: 'default' });
      const bindings = importClause?.namedBindings;
      if (bindings && ts.isNamespaceImport(bindings)) imported.set(bindings.name.text, { from, name: '*' });
      if (bindings && ts.isNamedImports(bindings)) {
        for (const { name, propertyName } of bindings.elements) {
          imported.set(name.text, { from, name: (propertyName ?? name).text });
        }
      }
    } else if (ts.isExportDeclaration(statement)) {
      const from = statement.moduleSpecifier && resolve((statement.moduleSpecifier as ts.StringLiteral).text);
      if (!statement.exportClause) {
        if (from) passedOnWhole.push(from);
      } else if (ts.isNamedExports(statement.exportClause)) {
        for (const { name, propertyName } of statement.exportClause.elements) {
          passedOn.set(name.text, { from, name: (propertyName ?? name).text });
        }
      }
    } else if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        for (const name of namesIn(declaration.name)) declared.set(name, declaration);
      }
    } else if ((statement as ts.Statement & { name?: ts.Node }).name) {
      declared.set((statement as ts.Statement & { name: ts.Identifier }).name.text, statement);
    } else {
      statements.push(statement);
      if (ts.isExportAssignment(statement)) declared.set('default', statement);
    }
  }
  return { declared, imported, passedOn, passedOnWhole, loaded, statements };
}

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));

/** The identifiers in a piece of code, except property names. */
function wordsIn(node: ts.Node): Set<string> {
  const words = new Set<string>();
  const visit = (one: ts.Node): void => {
    if (ts.isIdentifier(one) && !isPropertyName(one)) words.add(one.text);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return words;
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) {
    return parent.name === node;
  }
  return ts.isQualifiedName(parent) && parent.right === node;
}

function dynamicImportsIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (one: ts.Node): void => {
    if (ts.isCallExpression(one) && one.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = one.arguments;
      if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    }
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

const own = '@rondetafel/';

/** From the root; undefined for packages that are not ours. */
function resolver(root: string, path: string) {
  return (specifier: string): string | undefined => {
    if (specifier.startsWith('.')) return join(dirname(path), specifier).replaceAll('\\', '/');
    if (!specifier.startsWith(own)) return undefined;
    const [name, ...below] = specifier.slice(own.length).split('/');
    const file = doorsOf(root, name!)?.[['.', ...below].join('/')];
    return file && join('libs', name!, file).replaceAll('\\', '/');
  };
}

const doors = new Map<string, Record<string, string> | undefined>();
function doorsOf(root: string, name: string): Record<string, string> | undefined {
  if (!doors.has(name)) {
    try {
      doors.set(name, JSON.parse(readFileSync(join(root, 'libs', name, 'package.json'), 'utf8')).exports);
    } catch {
      doors.set(name, undefined);
    }
  }
  return doors.get(name);
}
