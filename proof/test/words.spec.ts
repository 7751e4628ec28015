import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { rules } from '../../libs/policy/texts/rules.ts';
import { pathsBelow } from '../sources/files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What people read: sentences of problems, mails and messages, words of pages, labels of a municipality. */
const sentenceFiles = pathsBelow(
  root,
  (path) =>
    /^(services|libs)\/[\w-]+\/texts\/.*(?<!\.spec)\.ts$/.test(path) ||
    /^apps\/portal\/(src\/texts|web\/.*words)\.ts$/.test(path) ||
    /^libs\/policy\/src\/.*explanation\.ts$/.test(path),
);

/** Every text in a file of sentences, without the names it is found by. */
function textsIn(path: string): string[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isPropertyName(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (!isName && (ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node)))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function labelsIn(path: string): string[] {
  const found: string[] = [];
  JSON.parse(read(path), (name, value) => {
    if (typeof value === 'string' && (name === 'nl' || name === 'en')) found.push(value);
    return value;
  });
  return found;
}

/** A number of a rule (S002-46, P-24, R-5), an adjudication of ours (A4), or what we call a service. */
const inside = [
  /\bS0\d{2}-\d+/,
  /\b[PR]-\d+/,
  /\([ABF]\d{1,2}\)/,
  /\b(escalation|scheduling|notification)\b(?!s)/,
  /\b(de dienst|the service|onderdeel) dossier\b/i,
  /\b(Kafka|PostgreSQL|outbox|outgoing)\b/,
];

test('nothing that people read has the number of a rule or the name of a service', () => {
  expect(sentenceFiles.length).toBeGreaterThan(30);
  const municipalities = pathsBelow(root, (path) => /^municipalities\/[\w-]+\.json$/.test(path));
  const all = [
    ...sentenceFiles.map((path) => ({ path, texts: textsIn(path) })),
    ...municipalities.map((path) => ({ path, texts: labelsIn(path) })),
  ];
  const wrong = all.flatMap(({ path, texts }) =>
    texts.filter((text) => inside.some((pattern) => pattern.test(text))).map((text) => `${path}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

test('one place of the pages reads by which rule a service refuses, and opens it as a sentence', () => {
  const pages = pathsBelow(root, (path) => /^apps\/portal\/web\/.*\.tsx$/.test(path));
  // Without comments, and without codes that are called so.
  const code = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*|'rule'/g, '');
  expect(pages.filter((path) => /\brule\b/.test(code(path)))).toEqual([
    'apps/portal/web/api/problem-notice.tsx',
    'apps/portal/web/api/why.tsx',
  ]);
});

test('each rule that a refusal names opens as a sentence in both languages', () => {
  const sources = pathsBelow(root, (path) =>
    /^(services|libs)\/[\w-]+\/src\/(?!.*\.(spec|mutants)\.ts$).*\.ts$/.test(path),
  );
  const named = sources.flatMap((path) =>
    [
      ...read(path).matchAll(
        /\brule: '((?:S\d{3}-\d+|[PR]-\d+)(?:, (?:S\d{3}-\d+|[PR]-\d+))*)', ?(?:kind|facts|faults|\})/g,
      ),
    ].flatMap(([, numbers = '']) => numbers.split(', ')),
  );
  const refused = sources.flatMap((path) =>
    [...read(path).matchAll(/refuse\(\s*'[\w-]+',\s*\{[^}]*?\brule: '([^']+)'/g)].flatMap(([, numbers = '']) =>
      numbers.split(', '),
    ),
  );
  const all = [...new Set([...named, ...refused])].sort();
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((number) => !rules[number])).toEqual([]);
  for (const { nl, en } of Object.values(rules)) {
    for (const sentence of [nl, en]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});
