import type { Language } from '@rondetafel/policy';

/** Words by the folder that they are of. */
export type Words = Readonly<Record<string, object>>;

/** How the words of an entry come, each language by itself. */
export interface Lexicon {
  /** What is needed whatever page it is. */
  readonly first: Readonly<Record<Language, () => Promise<Words>>>;
  /** The rest: what pages say that nobody begins with. It comes with the first of these, before it is shown. */
  readonly later?: Readonly<Record<Language, () => Promise<Words>>>;
}

/** @param files the words of each file, by its path. */
export const byFolder = (files: Words): Words =>
  Object.fromEntries(Object.entries(files).map(([file, words]) => [file.split('/').at(-2) ?? file, words]));
