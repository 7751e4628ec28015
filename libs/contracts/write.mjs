// `npm run docs -w @rondetafel/contracts` and `npm run freeze -w @rondetafel/contracts`.
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../../infra/bundle.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const [file] = await bundle(root, ['libs/contracts/src/write.ts']);
const { documents, freezeExamples, writeDocuments } = await import(pathToFileURL(file).href);

if (process.argv[2] === 'freeze') {
  const added = await freezeExamples(root);
  console.log(added.length > 0 ? `frozen: ${added.join(', ')}` : 'every example is frozen already');
} else {
  await writeDocuments(root);
  console.log(`written: ${Object.keys(documents()).join(', ')}`);
}
