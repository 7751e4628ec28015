/** Security headers of the NLGov API design rules (`transport/security-headers`): on every answer of every process. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // An address holds a case's id, so it is not sent as the referrer.
  'Referrer-Policy': 'no-referrer',
} as const;

/** Over https only. */
export const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } as const;
