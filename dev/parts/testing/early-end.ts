import { realParts } from './real-parts.ts';

// For a test: parts as those of a campaign, whose folder is printed; they run until a signal.
const parts = await realParts(process.argv[2]!, { use: 'early', without: ['kafka'], say: () => {} });
await parts.ready;
process.stdout.write(`${parts.folder}\n`);
