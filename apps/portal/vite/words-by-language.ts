import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const asked = /words\.ts\?(nl|en)$/;
const words = /words\.ts$/;

/**
 * A `words.ts` holds both languages. Asked for as `words.ts?nl` and `words.ts?en` it is a module of its own for each, with
 * what it takes from other such files, so that a browser loads one language.
 */
export function wordsByLanguage(): Plugin {
  return {
    name: 'words-by-language',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const language = importer && asked.exec(importer)?.[1];
      if (!language || !words.test(source)) return;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && `${found.id}?${language}`;
    },
    async load(id) {
      if (!asked.test(id)) return;
      const file = id.slice(0, id.indexOf('?'));
      this.addWatchFile(file);
      return { code: await readFile(file, 'utf8'), moduleType: 'ts' };
    },
  };
}
