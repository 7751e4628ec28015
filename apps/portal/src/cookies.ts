import type { CookieSerializeOptions } from '@fastify/cookie';

export interface CookieKind {
  name: string;
  options: CookieSerializeOptions;
}

/**
 * `__Host-` binds a cookie to this host over https. Cookies do not keep ports apart, so on plain loopback the port is
 * in the name: two platforms on one machine do not sign each other out.
 */
export function cookieKinds(publicUrl: URL): { session: CookieKind; attempt: CookieKind } {
  const secure = publicUrl.protocol === 'https:';
  const name = (what: string) => (secure ? `__Host-${what}` : `${what}-${publicUrl.port || '80'}`);
  const options = { path: '/', httpOnly: true, secure } as const;
  return {
    session: { name: name('session'), options: { ...options, sameSite: 'strict' } },
    // Strict cookies are not sent on the redirect back from the provider: the callback needs a Lax cookie.
    attempt: { name: name('login'), options: { ...options, sameSite: 'lax', maxAge: 600 } },
  };
}
