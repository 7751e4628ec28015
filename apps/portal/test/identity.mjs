// Runs the development identity provider as it runs under `npm start`: a process of its own. (Within jest it can't: the
// sandbox's objects are no plain objects to it.) Settings come by environment; it ends when stdin closes.
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../../../dev/bundler/bundle.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../../..');
const [file] = await bundle(root, ['dev/parts/identity/main.ts']);
await import(pathToFileURL(file).href);
