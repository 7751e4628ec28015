import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Municipality } from '@rondetafel/policy';

/**
 * Names what this process runs, code and municipality's file alike: another one after each deployment of either. A service
 * is bundled, so this file is all of its code.
 */
export function buildVersion(municipality: Municipality): string {
  const hash = createHash('sha256').update(JSON.stringify(municipality));
  return hash
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 16);
}
