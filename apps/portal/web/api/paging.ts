/** Where a list goes on: the `cursor` in its link to the next page. */
export function cursorOf(page: { _links?: { next?: string } }): string | undefined {
  const next = page._links?.next;
  return next ? (new URL(next, 'http://cursor').searchParams.get('cursor') ?? undefined) : undefined;
}
