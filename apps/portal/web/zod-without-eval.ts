import { config } from 'zod/v4';

/**
 * What the pages get for `zod` (vite.config.ts). It compiles its checks with `eval` where it can; our content security
 * policy forbids it, so it must not try.
 */
config({ jitless: true });

export * from 'zod/v4';
