import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { CapabilityOutline } from '@rondetafel/platform';
import { services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { isSpec, type SourceFile, sourceFiles } from '../sources/files.ts';
import { type RuleNumber, rulesIn } from '../sources/number.ts';

const [begin, end] = ['<!-- capabilities -->', '<!-- /capabilities -->'];

/** The READMEs of the services, each with the table of what its capabilities declare. By path from the root. */
export async function serviceReadmes({
  root,
  bundle,
}: Pick<Context, 'root' | 'bundle'>): Promise<Record<string, string>> {
  const files = sourceFiles(root);
  const bundles = await bundle(services.map((name) => `services/${name}/src/main.ts`));
  const readmes = services.map(async (name, index): Promise<[string, string]> => {
    const path = `services/${name}/README.md`;
    const readme = readFileSync(join(root, path), 'utf8');
    const { stdout } = await promisify(execFile)(process.execPath, [bundles[index]!, 'outline']);
    const outline: CapabilityOutline[] = JSON.parse(stdout);
    return [path, withTable(readme, capabilityTable(`services/${name}/src`, outline, files))];
  });
  return Object.fromEntries(await Promise.all(readmes));
}

/** @param folder of the capabilities; the rules are those cited in each one's own folder. */
export function capabilityTable(
  folder: string,
  outline: readonly CapabilityOutline[],
  files: readonly SourceFile[],
): string {
  const rows = outline.map(({ name, about, receives, publishes, timers }) => {
    const declared = files.find(({ path }) => path.startsWith(folder) && path.endsWith(`/${name}/capability.ts`));
    if (!declared) throw new Error(`${folder} has no folder ${name} with a capability.ts`);
    const own = files.filter((file) => file.path.startsWith(`${dirname(declared.path)}/`) && !isSpec(file));
    const rules = [...new Set(own.flatMap(({ text }) => rulesIn(text)))];
    return [name, about, ...[receives, publishes, timers].map(eventNames), grouped(rules)];
  });
  const head = ['capability', 'what it is', 'receives', 'publishes', 'timers', 'rules'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @returns the README with this table between its markers; as it was where it has none. */
export function withTable(readme: string, table: string): string {
  const [before, rest] = readme.split(`${begin}\n`);
  const after = rest?.split(end)[1];
  return after === undefined ? readme : `${before}${begin}\n${table}\n${end}${after}`;
}

/** `nl.rondetafel.dossier.case-registered.v1` → `case-registered`; a later version keeps its number. */
const eventNames = (types: readonly string[]): string =>
  types
    .map((type) => type.replace(/^(timer|nl\.rondetafel\.\w+)\./, '').replace(/\.v1$/, ''))
    .map((name) => `\`${name}\``)
    .join(', ');

const families = ['S000', 'S002', 'R', 'P'];

/** `S002-43, -45, P-3`: by family and number, in the form in which a citation of several is read. */
function grouped(rules: readonly RuleNumber[]): string {
  return families
    .map((family) =>
      rules
        .filter((rule) => rule.startsWith(`${family}-`))
        .map((rule) => Number(rule.slice(family.length + 1)))
        .sort((one, other) => one - other)
        .map((number, index) => (index === 0 ? `${family}-${number}` : `-${number}`))
        .join(', '),
    )
    .filter(Boolean)
    .join(', ');
}
