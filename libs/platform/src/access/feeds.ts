import type { Owner } from '@rondetafel/contracts';

/** What another service published and this one has yet to handle. */
export class Feeds {
  constructor(private readonly eventing: { feedAge(topic: string): Promise<number> }) {}

  /** Seconds that this service is behind in what that owner published. */
  behind(owner: Owner): Promise<number> {
    return this.eventing.feedAge(`rondetafel.${owner}`);
  }
}
