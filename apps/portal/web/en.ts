/** English, of each folder that has words; its `en.ts` does not compile with a word less or more than its `nl.ts`. */
const files = import.meta.glob<object>(['./*/en.ts', './areas/*/en.ts', '!./resident/**'], {
  eager: true,
  import: 'en',
});

const folderOf = (file: string) => file.split('/').at(-2) ?? file;

export const en = Object.fromEntries(Object.entries(files).map(([file, words]) => [folderOf(file), words]));
