import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventingSuite } from '../mutants/eventing.ts';
import { type Mutant, markOf, misfits, type Suite } from '../mutants/mutant.ts';
import { type Measured, readResults, resultsFile } from '../mutants/results.ts';
import { rulesSuite } from '../mutants/rules.ts';
import { openWorkshop, type Workshop } from '../mutants/workshop.ts';
import { startTestParts } from '../testing/parts.ts';
import { answer, type Context, Stop } from './context.ts';

const suitesOf = (root: string): Record<string, Suite> => ({ rules: rulesSuite, eventing: eventingSuite(root) });

/** `npm run mutants -- NAME [WHAT …]`: breaks each thing once in a copy of the project and looks whether its test sees it. */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const [name = '', ...only] = args;
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
    const unknown = only.filter((what) => !suite.mutants.some(({ breaks }) => breaks === what));
    if (unknown.length > 0) throw new Stop(`no mutant breaks ${unknown.join(', ')}`);

    const parts = await startTestParts(root);
    try {
      const workshop = await openWorkshop(root, { ...process.env, ...(await parts.ready) });
      try {
        const chosen = suite.mutants.filter(({ breaks }) => only.length === 0 || only.includes(breaks));
        const green = await measure(root, name, suite, chosen, workshop);
        console.log(`${chosen.length - green} red, ${green} not`);
        return green === 0 ? 0 : 1;
      } finally {
        await workshop.close();
      }
    } finally {
      parts.ready.catch(() => undefined);
      await parts.stop();
    }
  });

/** One after another; what is measured is kept at once, so that a run that is broken off loses nothing. */
async function measure(
  root: string,
  name: string,
  suite: Suite,
  mutants: readonly Mutant[],
  workshop: Workshop,
): Promise<number> {
  const file = join(root, resultsFile(name));
  const greenIn = whole(workshop);
  let green = 0;
  for (const mutant of mutants) {
    const greenBefore = await greenIn(mutant.shownBy);
    const { loads, tests } = await workshop.testBroken(mutant, suite.pattern(mutant));
    if (!loads) throw new Stop(`the mutant of ${mutant.breaks} does not even load: give it another text`);
    const red = tests
      .filter(({ status, fullName }) => status === 'failed' && suite.shows(fullName, mutant))
      .filter(({ fullName }) => greenBefore.has(fullName));
    console.log(`${red.length > 0 ? '✓ red  ' : '✗ GREEN'} ${mutant.breaks}  ${red[0]?.fullName ?? mutant.shownBy}`);
    if (red.length === 0) green++;

    const before = readResults(root, name);
    const measured: Measured = { mutant: markOf(mutant), on: today(), red: red.length, test: red[0]?.fullName };
    const all = { ...before, [mutant.breaks]: measured };
    const kept = suite.mutants.flatMap(({ breaks }) => (all[breaks] ? [[breaks, all[breaks]]] : []));
    await writeFile(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  }
  return green;
}

/** A test that is red without any break shows nothing: the green ones of each file, run once as it is. */
function whole(workshop: Workshop) {
  const green = new Map<string, Promise<ReadonlySet<string>>>();
  const run = async (file: string) => {
    const { loads, tests } = await workshop.test([file], '.');
    if (!loads) throw new Stop(`${file} does not run, with nothing broken`);
    return new Set(tests.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName));
  };
  return (file: string) => {
    if (!green.has(file)) green.set(file, run(file));
    return green.get(file)!;
  };
}

const today = () => new Date().toISOString().slice(0, 10);
