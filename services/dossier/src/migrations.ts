import type { Migration } from '@rondetafel/platform';
import { cases } from './migrations/2026-11-22-cases.ts';
import { colleagues } from './migrations/2026-11-22-colleagues.ts';
import { directory } from './migrations/2026-11-22-directory.ts';
import { involvement } from './migrations/2026-11-22-involvement.ts';
import { knownHouseholds } from './migrations/2026-11-22-known-households.ts';

/** In the order in which they run. */
export const migrations: readonly Migration[] = [directory, cases, colleagues, involvement, knownHouseholds];
