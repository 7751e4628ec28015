import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answer, type Context, Stop } from '../../dev/parts/context.ts';
import { startTestParts } from '../../dev/parts/testing/parts.ts';
import { eventingSuite } from '../mutants/eventing.ts';
import { type Mutant, markOf, misfits, type Suite } from '../mutants/mutant.ts';
import { type Measured, readResults, resultOf, resultsFile } from '../mutants/results.ts';
import { rulesSuite } from '../mutants/rules.ts';
import { openWorkshop, type TestOutcome, type Workshop } from '../mutants/workshop.ts';

const suitesOf = (root: string): Record<string, Suite> => ({ rules: rulesSuite(root), eventing: eventingSuite(root) });

/** Minimum timeout of a test file with a mutant, in milliseconds, and as a multiple of its time without. */
const patience = { least: 120_000, times: 3 };

/**
 * `npm run mutants -- NAME [--rest] [WHAT …]`: applies each mutant in a copy of the project and checks whether a test
 * fails. WHAT is a name, or the beginning of several; `--rest` skips unchanged mutants that were detected before or are
 * explained.
 */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const { values, positionals } = parseArgs({ args, options: { rest: { type: 'boolean' } }, allowPositionals: true });
    const [name = '', ...only] = positionals;
    const suites = suitesOf(root);
    if (!Object.hasOwn(suites, name)) {
      console.error(`rondetafel: no mutants "${name}"; there are:`);
      for (const [known, { about, mutants }] of Object.entries(suites))
        console.error(`  ${known.padEnd(8)} ${about} (${mutants.length})`);
      return 2;
    }
    const suite = suites[name]!;
    const wrong = misfits(root, suite.mutants);
    if (wrong.length > 0) throw new Stop(wrong.join('\n'));
    const unknown = only.filter((what) => !suite.mutants.some(({ breaks }) => breaks.startsWith(what)));
    if (unknown.length > 0) throw new Stop(`no mutant breaks ${unknown.join(', ')}`);
    const before = readResults(root, name);
    const chosen = suite.mutants
      .filter(({ breaks }) => only.length === 0 || only.some((what) => breaks.startsWith(what)))
      .filter((mutant) => !values.rest || !isSettled(mutant, resultOf(before, mutant)));

    const parts = await startTestParts(root);
    try {
      const env = { ...process.env, ...(await parts.ready), ...suite.env };
      const workshop = await openWorkshop(root, { env, testTimeout: suite.testTimeout });
      try {
        const green = await measure(root, name, suite, chosen, workshop);
        const unexplained = green.filter(({ harmless }) => !harmless);
        console.log(`${chosen.length - green.length} red, ${green.length} not (${unexplained.length} unexplained)`);
        return unexplained.length === 0 ? 0 : 1;
      } finally {
        await workshop.close();
      }
    } finally {
      parts.ready.catch(() => undefined);
      await parts.stop();
    }
  });

const isSettled = ({ harmless }: Mutant, measured: Measured | undefined) =>
  measured !== undefined && (measured.red > 0 || harmless !== undefined);

/**
 * One after another; each result is stored at once, so that an interrupted run loses nothing.
 * @returns the mutants that no test detected.
 */
async function measure(
  root: string,
  name: string,
  suite: Suite,
  mutants: readonly Mutant[],
  workshop: Workshop,
): Promise<Mutant[]> {
  const file = join(root, resultsFile(name));
  const unbroken = whole(workshop);
  const green: Mutant[] = [];
  for (const mutant of mutants) {
    const files = [mutant.shownBy, ...(mutant.also ?? [])];
    for (const each of files) await unbroken(each, mutant.only);
    const seen = await workshop.withBroken(mutant, () => firstToSee(mutant, files, suite, workshop, unbroken));
    const mark = seen ? '✓ red  ' : mutant.harmless ? '· harmless' : '✗ GREEN';
    console.log(`${mark} ${mutant.breaks}  ${seen?.test ?? mutant.harmless ?? files.join(' ')}`);
    if (!seen) green.push(mutant);

    const before = readResults(root, name);
    const by = seen && seen.file !== mutant.shownBy ? { by: seen.file } : {};
    const measured: Measured = { mutant: markOf(mutant), on: today(), red: seen ? 1 : 0, test: seen?.test, ...by };
    const all = { ...before, [mutant.breaks]: measured };
    const kept = suite.mutants.flatMap(({ breaks }) => (all[breaks] ? [[breaks, all[breaks]]] : []));
    await writeFile(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  }
  return green;
}

type Unbroken = (file: string, only?: string) => Promise<{ green: ReadonlySet<string>; ms: number }>;

/** The first test that fails with the mutant and passes without; the others are not run then. */
async function firstToSee(
  mutant: Mutant,
  files: readonly string[],
  suite: Suite,
  workshop: Workshop,
  unbroken: Unbroken,
): Promise<{ file: string; test: string } | undefined> {
  for (const file of files) {
    const { green, ms } = await unbroken(file, mutant.only);
    const counts = ({ fullName, status }: TestOutcome) =>
      status === 'failed' && suite.shows(fullName, mutant) && green.has(fullName);
    const within = Math.max(patience.least, ms * patience.times);
    const run = { pattern: suite.pattern(mutant), enough: counts, within };
    const { loads, ended, tests } = await workshop.test(file, run);
    const test = tests.find(counts)?.fullName ?? (ended ? undefined : 'the tests do not come to an end');
    if (test) return { file, test };
    if (!loads) throw new Stop(`the mutant of ${mutant.breaks} does not even load: give it another text`);
  }
  return undefined;
}

/** The tests of each file that pass without a mutant; others prove nothing. */
function whole(workshop: Workshop): Unbroken {
  const known = new Map<string, ReturnType<Unbroken>>();
  const run = async (file: string, pattern: string) => {
    const began = performance.now();
    const { loads, tests } = await workshop.test(file, { pattern, within: 900_000 });
    if (!loads) throw new Stop(`${file} does not run, with nothing broken`);
    const red = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    for (const name of red) console.log(`! red with nothing broken, so it counts for nothing: ${name}`);
    const green = new Set(tests.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName));
    return { green, ms: performance.now() - began };
  };
  return (file, only = '.') => {
    const key = `${file} ${only}`;
    if (!known.has(key)) known.set(key, run(file, only));
    return known.get(key)!;
  };
}

const today = () => new Date().toISOString().slice(0, 10);
