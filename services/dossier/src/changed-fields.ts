/** Names of what differs, never values: for whoever has the version before (`revise`). */
export function changedFields(before: object = {}, after: object): string[] {
  const [had, has] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  const names = new Set([...Object.keys(had), ...Object.keys(has)]);
  return [...names].filter((name) => JSON.stringify(had[name]) !== JSON.stringify(has[name])).sort();
}
