import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { services } from '../launcher/options.ts';
import { eventingSuite } from '../mutants/eventing.ts';
import { mutantsPage } from '../mutants/page.ts';
import { readResults } from '../mutants/results.ts';
import { readBook } from '../rules/book.ts';
import { rulesPage } from '../rules/page.ts';
import { answer, type Context } from './context.ts';

/** Writes what is generated and checked in: the services' OpenAPI, the events' AsyncAPI, the tables of the policy, the rules. */
export const run = (context: Context): Promise<number> =>
  answer(async () => {
    for (const [file, text] of Object.entries(await openApiDocuments(context))) {
      await mkdir(join(context.root, 'docs', 'openapi'), { recursive: true });
      await writeFile(join(context.root, file), text);
    }
    await writeFile(join(context.root, 'docs', 'rules.md'), rulesPage(readBook(context.root).rules));
    const mutants = mutantsPage('eventing', eventingSuite(context.root), readResults(context.root, 'eventing'));
    await writeFile(join(context.root, 'docs', 'mutants-eventing.md'), mutants);
    const libraries = ['@rondetafel/contracts', '@rondetafel/policy'].flatMap((name) => ['-w', name]);
    return new Promise((resolve) => {
      const npm = spawn('npm', ['run', '--silent', 'docs', ...libraries], { cwd: context.root, stdio: 'inherit' });
      npm.on('exit', (code) => resolve(code ?? 1)).on('error', () => resolve(1));
    });
  });

/** Each service prints its own document, with no database and no broker. By path from the root. */
export async function openApiDocuments({ bundle }: Context): Promise<Record<string, string>> {
  const bundles = await bundle(services.map((name) => `services/${name}/src/main.ts`));
  const documents = await Promise.all(
    bundles.map(async (file) => (await promisify(execFile)(process.execPath, [file, 'openapi'])).stdout),
  );
  return Object.fromEntries(services.map((name, index) => [`docs/openapi/${name}.json`, documents[index]!]));
}
