/** The `cursor` in a list's link to the next page. */
export function cursorOf(page: { _links: { next?: { href: string } } }): string | undefined {
  const next = page._links.next?.href;
  return next && (new URLSearchParams(next.slice(next.indexOf('?'))).get('cursor') ?? undefined);
}
