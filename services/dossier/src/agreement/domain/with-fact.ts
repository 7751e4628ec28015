import type { Day, Id, Instant } from '@rondetafel/contracts';
import type { Agreement, Happened } from './agreement.ts';

interface When {
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id | null;
}

export const withFact = (agreement: Agreement, happened: Happened, { now, today, by }: When): Agreement => ({
  ...agreement,
  facts: [...agreement.facts, { ...happened, at: now, on: today, byId: by }],
});
