import { circlesOfFolders } from '../boundaries/folders.ts';
import { circlesOfProjects, forbiddenImports, type Kind, type Project } from '../boundaries/projects.ts';
import { tablesOfOthers } from '../boundaries/tables.ts';

const project = (name: string, folder: string, kind: Kind, needs: string[] = []): Project => ({
  name,
  folder,
  kind,
  needs,
});

const projects = [
  project('contracts', 'libs/contracts', 'library'),
  project('platform', 'libs/platform', 'library', ['contracts']),
  project('dossier', 'services/dossier', 'service', ['platform']),
  project('scheduling', 'services/scheduling', 'service', ['platform']),
  project('dev', 'dev', 'development'),
  project('parts', 'dev/parts', 'tool'),
  project('proof', 'proof', 'proof'),
  project('e2e', 'proof/e2e', 'proof', ['proof']),
];

test.each([
  ['services/dossier/src/case/a.ts', 'libs/platform/src/index.ts'],
  ['services/dossier/test/a.spec.ts', 'dev/parts/testing/chromium.ts'],
  ['libs/platform/src/a.ts', 'libs/contracts'],
  ['proof/e2e/a.spec.ts', 'proof/stage/b.ts'],
])('%s may import %s', (from, to) => {
  expect(forbiddenImports(projects, [{ from, to }])).toEqual([]);
});

test.each([
  ['services/dossier/src/case/a.ts', 'services/scheduling/src/term/b.ts'],
  ['services/dossier/src/case/a.ts', 'dev/parts/kafka.ts'],
  ['services/dossier/test/a.spec.ts', 'dev/launcher/options.ts'],
  ['libs/contracts/src/a.ts', 'libs/platform'],
  ['dev/parts/kafka.ts', 'dev/launcher/options.ts'],
  ['dev/launcher/a.ts', 'proof/e2e/b.ts'],
])('%s may not import %s', (from, to) => {
  expect(forbiddenImports(projects, [{ from, to }])).toHaveLength(1);
});

test('projects that need each other are named', () => {
  expect(
    circlesOfProjects([project('a', 'libs/a', 'library', ['b']), project('b', 'libs/b', 'library', ['a'])]),
  ).toEqual(['projects need each other: a, b']);
});

const inDossier = (from: string, to: string) => ({
  from: `services/dossier/src/${from}`,
  to: `services/dossier/src/${to}`,
});

test('capabilities form one stack: a circle of folders is found, however deep its files lie', () => {
  const down = inDossier('involvement/domain/a.ts', 'case/domain/b.ts');
  expect(circlesOfFolders([down, inDossier('involvement/a.ts', 'case/b.ts')])).toEqual([]);
  const found = circlesOfFolders([down, inDossier('case/case.service.ts', 'involvement/a.ts')]);
  expect(found).toEqual([expect.stringContaining('folders import each other: case, involvement')]);
});

test('the folders of dev and proof are looked at too', () => {
  const one = { from: 'proof/rules/book.ts', to: 'proof/mutants/rules.ts' };
  const back = { from: 'proof/mutants/rules.ts', to: 'proof/rules/files.ts' };
  expect(circlesOfFolders([one])).toEqual([]);
  expect(circlesOfFolders([one, back])).toEqual([expect.stringContaining('folders import each other: mutants, rules')]);
});

test('a folder and the folder within it, and specs, are no circle', () => {
  expect(
    circlesOfFolders([
      inDossier('case/a.ts', 'case/domain/b.ts'),
      inDossier('case/domain/b.ts', 'case/a.ts'),
      inDossier('case/a.ts', 'household/b.ts'),
      inDossier('household/b.spec.ts', 'case/a.ts'),
    ]),
  ).toEqual([]);
});

describe('a table of another capability', () => {
  const file = (path: string, text: string) => ({ path: `services/dossier/src/${path}`, text });
  const theCase = file('case/capability.ts', 'capability({ tables: { case_record: {}, involvement: {} } })');
  const plan = file('plan/capability.ts', 'capability({ tables: { plan: {} } })');
  const faultsOf = (path: string, text: string) => tablesOfOthers([theCase, plan, file(path, text)]);

  test.each([
    ['in SQL', "tx.query('SELECT state FROM case_record WHERE case_id = $1')"],
    [
      'joined, between what is filled in',
      `tx.query(\`\${columns} FROM plan JOIN case_record c USING (case_id) \${where}\`)`,
    ],
    ['written', "tx.query('UPDATE case_record SET state = $2')"],
    ['by name', "sealRows(database, { table: 'case_record' })"],
    ['as an entity', "import { type CaseRecord, caseTable } from '../case/case.table.ts';"],
  ])('is named: %s', (_how, text) => {
    expect(faultsOf('plan/plan.store.ts', text)).toEqual([expect.stringContaining('plan/plan.store.ts')]);
  });

  test.each([
    ['its own, in a folder of its', 'case/list/case.store.ts', "tx.query('SELECT FROM case_record')"],
    ['the type of a row', 'plan/plan.store.ts', "import type { CaseRecord } from '../case/case.table.ts';"],
    ['types alone', 'plan/plan.store.ts', "import { type CaseRecord } from '../case/case.table.ts';"],
    ['a word that is no table', 'plan/plan.store.ts', "log('the plan is FROM somewhere')"],
    ['a migration', 'migrations/2026-11-22-cases.ts', "'ALTER TABLE x; UPDATE case_record SET a = 1'"],
    ['another service’s of that name', 'plan/plan.store.ts', "tx.query('SELECT FROM round_table')"],
  ])('is not: %s', (_what, path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });
});
