import { config } from 'zod';

/** zod compiles its checks by `eval` where it may; under our content security policy it may not, and must not even try. */
config({ jitless: true });
