import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link says and that we said it. It holds ids only and travels behind the `#`, so that nobody writes it down. */
export function sign(parts: readonly unknown[], key: Buffer): string {
  const body = Buffer.from(JSON.stringify(parts)).toString('base64url');
  return `${body}.${mac(body, key)}`;
}

/** The parts, or nothing when it is not ours. Never throws on what a stranger sends. */
export function readSigned(token: string, key: Buffer): readonly unknown[] | undefined {
  const [body, signature, ...rest] = token.split('.');
  if (!body || !signature || rest.length > 0) return undefined;
  const expected = Buffer.from(mac(body, key));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

const mac = (text: string, key: Buffer) => createHmac('sha256', key).update(text).digest('base64url');
