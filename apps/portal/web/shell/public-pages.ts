/** What stands in the footer, for everybody: also for who is not signed in. */
export const publicPages = [
  { path: 'toegankelijkheid', page: 'Accessibility', name: 'statements.accessibility.title' },
  { path: 'privacy', page: 'Privacy', name: 'statements.privacy.title' },
  { path: 'contact', page: 'Contact', name: 'statements.contact.title' },
] as const;

export const isPublic = (pathname: string): boolean => publicPages.some(({ path }) => pathname === `/${path}`);
