import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeClients } from '../../apps/portal/clients.ts';
import { answer, type Context } from '../../dev/parts/context.ts';
import { eventingSuite } from '../mutants/eventing.ts';
import { misfits } from '../mutants/mutant.ts';
import { mutantsPage } from '../mutants/page.ts';
import { readResults } from '../mutants/results.ts';
import { readBook } from '../rules/book.ts';
import { rulesPage } from '../rules/page.ts';

interface Check {
  title: string;
  command: readonly string[];
}

/** Lint, types and the rules that no compiler knows: what can be said without starting anything. */
export const run = ({ root }: Context): Promise<number> =>
  answer(async () => {
    const { passed, failed } = await runChecks(root);
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  });

export async function runChecks(root: string): Promise<{ passed: number; failed: number }> {
  const portal = join(root, 'apps', 'portal');
  // The pages are checked against the clients made from the services' documents, which are not kept.
  await makeClients(portal);
  const checks: Check[] = [
    // Biome also holds the dependency arrows (biome.json, noRestrictedImports).
    { title: 'lint, format, dependency arrows', command: ['biome', 'check', '.'] },
    { title: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
    { title: 'types of the workplace', command: ['tsc', '--noEmit', '-p', join(portal, 'web', 'tsconfig.json')] },
  ];
  // Each takes a core, so more at a time than two would only make them wait for each other.
  const outcomes = [
    rulesHold(root),
    mutantsFit(root),
    ...(await Promise.all(checks.map((check) => passes(root, check)))),
  ];
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed };
}

function passes(root: string, { title, command: [tool, ...args] }: Check): Promise<boolean> {
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

/** Every citation names a rule that exists, every mutant fits the code, and docs/rules.md says how it is now. */
function rulesHold(root: string): boolean {
  const { rules, faults } = readBook(root);
  const printed = readFileSync(join(root, 'docs', 'rules.md'), 'utf8') === rulesPage(rules);
  const said = printed ? faults : [...faults, 'docs/rules.md is out of date: npm run docs'];
  for (const fault of said) console.log(fault);
  console.log(`${said.length === 0 ? '✓' : '✗'} rules, who cites them, what breaks them`);
  return said.length === 0;
}

/** Every break of eventing fits the code, and docs/mutants-eventing.md says how it is now. */
function mutantsFit(root: string): boolean {
  const suite = eventingSuite(root);
  const page = mutantsPage('eventing', suite, readResults(root, 'eventing'));
  const printed = readFileSync(join(root, 'docs', 'mutants-eventing.md'), 'utf8') === page;
  const said = [
    ...misfits(root, suite.mutants),
    ...(printed ? [] : ['docs/mutants-eventing.md is out of date: npm run docs']),
  ];
  for (const fault of said) console.log(fault);
  console.log(`${said.length === 0 ? '✓' : '✗'} what breaks eventing, and who notices`);
  return said.length === 0;
}
