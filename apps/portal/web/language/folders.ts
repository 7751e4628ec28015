/** The Dutch words of each folder, by its name; each adds its own (`words.ts` in the folder). What `t` accepts. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the folders above this one
export interface Folders {}
