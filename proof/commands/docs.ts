import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeDocuments } from '@rondetafel/contracts/write';
import { services } from '../../dev/launcher/options.ts';
import { answer, type Context } from '../../dev/parts/context.ts';
import { documents as policyDocuments } from '../../libs/policy/src/documents.ts';
import { readProjects } from '../boundaries/graph.ts';
import { withPicture } from '../boundaries/picture.ts';
import { eventingSuite } from '../mutants/eventing.ts';
import { mutantsPage } from '../mutants/page.ts';
import { readResults } from '../mutants/results.ts';
import { readBook } from '../rules/book.ts';
import { serviceReadmes } from '../rules/capabilities.ts';
import { decisionNotes, decisionsPage } from '../rules/decisions-page.ts';
import { metricsPage } from '../rules/metrics-page.ts';
import { rulesPage } from '../rules/page.ts';

/**
 * Writes what is generated and checked in: the services' OpenAPI and the tables in their READMEs, the events' AsyncAPI,
 * the tables of the policy, the rules.
 */
export const run = (context: Context): Promise<number> =>
  answer(async () => {
    for (const [file, text] of Object.entries(await openApiDocuments(context))) {
      await mkdir(join(context.root, 'docs', 'openapi'), { recursive: true });
      await writeFile(join(context.root, file), text);
    }
    for (const [file, text] of Object.entries(await serviceReadmes(context))) {
      await writeFile(join(context.root, file), text);
    }
    await writeFile(join(context.root, 'docs', 'metrics.md'), metricsPage());
    const decisions = join(context.root, 'docs', 'decisions');
    await writeFile(join(decisions, 'README.md'), decisionsPage(decisionNotes(decisions)));
    await writeFile(join(context.root, 'docs', 'rules.md'), rulesPage(readBook(context.root).rules));
    const mutants = mutantsPage('eventing', eventingSuite(context.root), readResults(context.root, 'eventing'));
    await writeFile(join(context.root, 'docs', 'mutants-eventing.md'), mutants);
    const contributing = join(context.root, 'CONTRIBUTING.md');
    const { projects } = readProjects(context.root);
    await writeFile(contributing, withPicture(await readFile(contributing, 'utf8'), projects));
    await writeDocuments(context.root);
    for (const [file, text] of Object.entries(policyDocuments())) await writeFile(join(context.root, file), text);
    return 0;
  });

/** Each service prints its own document, with no database and no broker. By path from the root. */
async function openApiDocuments({ bundle }: Context): Promise<Record<string, string>> {
  const bundles = await bundle(services.map((name) => `services/${name}/src/main.ts`));
  const documents = await Promise.all(
    // A document of more than the megabyte that Node takes by default.
    bundles.map(async (file) => {
      const { stdout } = await promisify(execFile)(process.execPath, [file, 'openapi'], { maxBuffer: 1e8 });
      return stdout;
    }),
  );
  return Object.fromEntries(services.map((name, index) => [`docs/openapi/${name}.json`, documents[index]!]));
}
