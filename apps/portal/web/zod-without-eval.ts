import { config } from 'zod';

/** zod compiles its checks with `eval` where it can; our content security policy forbids it, so it must not try. */
config({ jitless: true });
