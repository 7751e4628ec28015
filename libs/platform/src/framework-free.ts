/** For processes without Nest, TypeORM or Kafka: the portal's back end. */

export { Health } from './health.ts';
export { securityHeaders, strictTransport } from './http/security-headers.ts';
export { seal, unseal } from './privacy/sealed.ts';
export { languageOf } from './problem/language.ts';
export { isOutage } from './problem/outage.ts';
export { ConfigFault, readSettings } from './settings.ts';
export { newTrace, traceparentOf } from './trace.ts';
export { wholeNumber } from './whole-number.ts';
