import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeClients } from '../../apps/portal/clients.ts';
import { answer, type Context, Stop } from '../../dev/parts/context.ts';
import { circlesOfFolders } from '../boundaries/folders.ts';
import { readProjects } from '../boundaries/graph.ts';
import { everyImport } from '../boundaries/imports.ts';
import { withPicture } from '../boundaries/picture.ts';
import { circlesOfProjects, forbiddenImports } from '../boundaries/projects.ts';
import { tablesOfOthers } from '../boundaries/tables.ts';
import { eventingSuite } from '../mutants/eventing.ts';
import { misfits } from '../mutants/mutant.ts';
import { mutantsPage } from '../mutants/page.ts';
import { readResults } from '../mutants/results.ts';
import { readBook } from '../rules/book.ts';
import { serviceReadmes } from '../rules/capabilities.ts';
import { rulesPage } from '../rules/page.ts';
import { sourceFiles } from '../sources/files.ts';
import { offences, styledFiles } from '../style/style.ts';
import { type Report, reportsFolder, runTargets } from './targets.ts';

/** The static checks: each is a target of Nx and leaves a report. */
const checks: Readonly<Record<string, { report: string; holds: (context: Context) => Promise<boolean[]> }>> = {
  lint: {
    report: 'proof-lint',
    // Biome also checks the dependency arrows (biome.json, noRestrictedImports).
    holds: async ({ root }) => [await passes(root, 'lint, format, dependency arrows', ['biome', 'check', '.'])],
  },
  types: {
    report: 'proof-typecheck',
    holds: async ({ root }) => [await passes(root, 'types', ['tsc', '--noEmit', '-p', '.'])],
  },
  pages: {
    report: 'portal-typecheck',
    holds: async ({ root }) => {
      const portal = join(root, 'apps', 'portal');
      // The pages are checked against the clients generated from the services' documents, which are not committed.
      await makeClients(portal);
      const config = join(portal, 'web', 'tsconfig.json');
      return [await passes(root, 'types of the workplace', ['tsc', '--noEmit', '-p', config])];
    },
  },
  boundaries: { report: 'proof-boundaries', holds: async ({ root }) => [boundariesHold(root)] },
  rules: {
    report: 'proof-rules',
    holds: async (context) => [
      rulesHold(context.root),
      styleHolds(context.root),
      mutantsFit(context.root),
      await readmesHold(context),
    ],
  },
};

/** The targets of Nx that `npm run check` runs. */
export const quick = ['lint', 'typecheck', 'rules', 'boundaries'];

/** `npm run check`: all of them through Nx. `check NAME`: one, in this process. */
export const run = (context: Context): Promise<number> =>
  answer(async () => {
    const { root, args } = context;
    const [name] = args;
    if (name === undefined) return runTargets(root, [{ targets: quick, parallel: 2 }]);
    const check = checks[name];
    if (!check) throw new Stop(`there is no check "${name}"; there is: ${Object.keys(checks).join(', ')}`);
    const startTime = Date.now();
    const outcomes = await check.holds(context);
    const passed = outcomes.filter(Boolean).length;
    const report: Report = {
      numPassedTests: passed,
      numFailedTests: outcomes.length - passed,
      numRuntimeErrorTestSuites: 0,
      startTime,
      testResults: [{ endTime: Date.now() }],
    };
    mkdirSync(reportsFolder(root), { recursive: true });
    writeFileSync(join(reportsFolder(root), `${check.report}.json`), JSON.stringify(report));
    return passed === outcomes.length ? 0 : 1;
  });

function passes(root: string, title: string, [tool, ...args]: readonly string[]): Promise<boolean> {
  const started = performance.now();
  const output: Buffer[] = [];
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', tool!), args, { cwd: root });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(error.message)));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(output));
      console.log(`${code === 0 ? '✓' : '✗'} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      resolve(code === 0);
    });
  });
}

/** Who may import whom, no circles of projects or folders, no table of another capability, and CONTRIBUTING.md shows the graph as it is now. */
function boundariesHold(root: string): boolean {
  const { projects, packages } = readProjects(root);
  const imports = everyImport(root, packages);
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const lines = [
    ...forbiddenImports(projects, imports),
    ...circlesOfProjects(projects),
    ...circlesOfFolders(imports),
    ...tablesOfOthers(sourceFiles(root)),
    ...(page === withPicture(page, projects) ? [] : ['the graph in CONTRIBUTING.md is out of date: npm run docs']),
  ];
  for (const fault of lines) console.log(fault);
  console.log(`${lines.length === 0 ? '✓' : '✗'} who imports whom`);
  return lines.length === 0;
}

/** Every citation names an existing rule, every mutant matches the code, and docs/rules.md is up to date. */
function rulesHold(root: string): boolean {
  const { rules, faults } = readBook(root);
  const printed = readFileSync(join(root, 'docs', 'rules.md'), 'utf8') === rulesPage(rules);
  const lines = printed ? faults : [...faults, 'docs/rules.md is out of date: npm run docs'];
  for (const fault of lines) console.log(fault);
  console.log(`${lines.length === 0 ? '✓' : '✗'} rules, citations and mutants`);
  return lines.length === 0;
}

/** How code looks, as far as no other tool says it. */
function styleHolds(root: string): boolean {
  const lines = offences(styledFiles(root));
  for (const fault of lines) console.log(fault);
  console.log(`${lines.length === 0 ? '✓' : '✗'} style`);
  return lines.length === 0;
}

/** Every mutant of eventing matches the code, and docs/mutants-eventing.md is up to date. */
function mutantsFit(root: string): boolean {
  const suite = eventingSuite(root);
  const page = mutantsPage('eventing', suite, readResults(root, 'eventing'));
  const printed = readFileSync(join(root, 'docs', 'mutants-eventing.md'), 'utf8') === page;
  const lines = [
    ...misfits(root, suite.mutants),
    ...(printed ? [] : ['docs/mutants-eventing.md is out of date: npm run docs']),
  ];
  for (const fault of lines) console.log(fault);
  console.log(`${lines.length === 0 ? '✓' : '✗'} mutants of eventing`);
  return lines.length === 0;
}

/** The table in each service's README is what its capabilities declare. */
async function readmesHold(context: Context): Promise<boolean> {
  const readmes = Object.entries(await serviceReadmes(context));
  const old = readmes.filter(([file, text]) => readFileSync(join(context.root, file), 'utf8') !== text);
  for (const [file] of old) console.log(`${file} is out of date: npm run docs`);
  console.log(`${old.length === 0 ? '✓' : '✗'} what the services can do`);
  return old.length === 0;
}
