import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Municipality } from '@rondetafel/policy';

/** Names what this process runs, code and municipality's file alike: another one after each deployment of either. */
export function buildVersion(municipality: Municipality): string {
  const main = process.argv[1];
  const hash = createHash('sha256').update(JSON.stringify(municipality));
  return hash
    .update(main ? readFileSync(main) : '')
    .digest('hex')
    .slice(0, 16);
}
