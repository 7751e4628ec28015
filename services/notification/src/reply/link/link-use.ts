import { RateLimit, TooMany } from '@rondetafel/platform';

const perMinute = { forged: 300, link: 20 };

/**
 * How often links are used. Behind the workplace all callers have one address, so it is the link that is counted, and
 * only what is forged is counted together.
 */
export class LinkUse {
  readonly #forged = new RateLimit(perMinute.forged);
  readonly #links = new RateLimit(perMinute.link);

  forged(): void {
    count(this.#forged, 'all');
  }

  used(link: string): void {
    count(this.#links, link);
  }
}

function count(limit: RateLimit, caller: string): void {
  const wait = limit.take(caller);
  if (wait > 0) throw new TooMany(wait);
}
