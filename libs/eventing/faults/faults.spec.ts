import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../../dev/bundler/bundle.mjs';
import { campaign } from './campaign.ts';
import { catalogue } from './catalogue.ts';
import { isFaultless, rowOf } from './table.ts';

// The short form of `npm run faults`, for every change: a process of each service is killed once, and what only the whole
// ring shows goes wrong once. `npm run proof` kills more often, and adds what the specs of the inbox and the relay show for
// one process too; what takes long happens in `npm run faults`.

const runs = Number(process.env['TEST_RUNS'] ?? 1);

const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..', '..');
const short = [
  'kill-shop',
  'kill-depot',
  'kill-archive',
  'kill-relay',
  'timers-kill-shop',
  'stop-instance',
  'stop-postgres',
  'cut-kafka',
  'scale',
  'replay',
  'swallow-produce',
  'poison-throws',
  'poison-kills',
  'same-number',
  // crash.spec.ts, poison.spec.ts, publish.spec.ts
  ...(runs > 1 ? ['at-relay-sent', 'at-receive-stored', 'at-message-settled'] : []),
  ...(runs > 1 ? ['kill-start', 'clock-ahead', 'clock-behind', 'many-schema', 'many-throwing'] : []),
  ...(runs > 1 ? ['poison-schema', 'poison-bytes', 'unknown-version', 'oversize'] : []),
];

test(
  'whatever goes wrong, nothing is lost, doubled, out of order or left over',
  async () => {
    const findings = await campaign(
      { root, bundle: (entries) => bundle(root, entries) },
      { faults: catalogue.filter(({ name }) => short.includes(name)), kills: runs, rate: 15, told: () => {} },
    );
    expect(findings.map(({ name }) => name).sort()).toEqual([...short].sort());
    expect(findings.map(rowOf).filter((row) => !isFaultless(row))).toEqual([]);
  },
  420_000 + 60_000 * runs,
);
