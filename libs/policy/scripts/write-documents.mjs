// Prints docs/rights.md and municipalities/municipality.schema.json anew. Run from anywhere.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const bundle = await build({
  entryPoints: [fileURLToPath(new URL('../src/documents.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const source = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
const { documents } = await import(`data:text/javascript;base64,${source}`);
for (const [path, text] of Object.entries(documents())) {
  writeFileSync(new URL(`../../../${path}`, import.meta.url), text);
  console.log(`wrote ${path}`);
}
