/** Bundles entry points (paths from the root) and returns the bundles' absolute paths. */
export function bundle(root: string, entries: readonly string[]): Promise<string[]>;
