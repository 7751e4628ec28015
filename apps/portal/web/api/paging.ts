interface Page<Item> {
  readonly items: readonly Item[];
  readonly _links: { readonly next?: { readonly href: string } };
}

/** The most that a service gives at a time, and takes of ids. */
const most = 100;

/** The `cursor` in a list's link to the next page. */
export function cursorOf({ _links }: Pick<Page<unknown>, '_links'>): string | undefined {
  const next = _links.next?.href;
  return next && (new URLSearchParams(next.slice(next.indexOf('?'))).get('cursor') ?? undefined);
}

/** A list that is needed whole, because it is sorted or searched here: page after page. */
export async function everyItem<Item>(
  ask: (page: { cursor?: string; limit: number }) => Promise<{ data: Page<Item> }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await ask({ ...(cursor && { cursor }), limit: most });
    items.push(...data.items);
    cursor = cursorOf(data);
  } while (cursor);
  return items;
}

/** What has these ids, however many there are. */
export async function byIds<Item>(
  ids: readonly string[],
  ask: (query: { ids: string; limit: number }) => Promise<{ data: Page<Item> }>,
): Promise<Item[]> {
  const found: Item[] = [];
  for (let from = 0; from < ids.length; from += most) {
    const { data } = await ask({ ids: ids.slice(from, from + most).join(','), limit: most });
    found.push(...data.items);
  }
  return found;
}
