import type { FolderWords } from './language/folders.ts';

/** The words of the workplace: a namespace for each folder that has a `words.ts`. */
const files = import.meta.glob<FolderWords>(['./*/words.ts', './areas/*/words.ts', '!./{language,resident}/**'], {
  eager: true,
});

const folderOf = (file: string) => file.split('/').at(-2) ?? file;

export const words = Object.fromEntries(Object.entries(files).map(([file, both]) => [folderOf(file), both]));
