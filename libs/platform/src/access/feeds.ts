import type { Owner } from '@rondetafel/contracts';

/** How far this service is behind in the events of others. */
export class Feeds {
  constructor(private readonly eventing: { feedAge(topic: string): Promise<number> }) {}

  /** How many seconds this service is behind in the events of that owner. */
  behind(owner: Owner): Promise<number> {
    return this.eventing.feedAge(`rondetafel.${owner}`);
  }
}
