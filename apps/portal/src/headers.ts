import { securityHeaders, strictTransport } from '@rondetafel/platform/framework-free';
import type { FastifyInstance } from 'fastify';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // web/content-security.ts: lets nothing but the empty string become HTML.
  'trusted-types default',
].join('; ');

/** On every answer, a proxied one and a refusal too (NLGov REST API Design Rules, transport security). */
export function addSecurityHeaders(app: FastifyInstance, publicUrl: URL): void {
  const headers: Record<string, string> = {
    ...securityHeaders,
    ...(publicUrl.protocol === 'https:' && strictTransport),
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
