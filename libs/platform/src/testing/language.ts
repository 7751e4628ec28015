import type { Person } from './identity.ts';
import { type Reply, somebody, type TestService } from './service.ts';

export interface Walk {
  /** Readers who together see every route; an operator walks along. */
  readonly people: readonly Person[];
  /** What stands in the paths, by the name of the parameter. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Fields that hold names or what people typed, in whatever language. */
  readonly typed?: readonly string[];
  /** Asked for; English unless said otherwise. */
  readonly language?: 'nl' | 'en';
}

export interface Walked {
  /** Routes that nobody got an answer from, so that nothing is known of them. */
  readonly unanswered: readonly string[];
  /** Dutch sentences: the route, the field and the text. */
  readonly dutch: readonly string[];
}

/** Words that no English sentence has; between spaces or at an end, because codes have some of them between hyphens. */
export const dutchSentence =
  /(?:^|[\s(“"‘])(?:de|het|een|niet|geen|wordt|worden|naar|voor|uw|voorlopig|telt|nog|bent|hebt)(?=$|[\s).,:;?!”"’])/iu;

/** Reads every GET route of the service's OpenAPI document and finds the Dutch sentences in the answers. */
export async function walkRoutes(service: TestService, walk: Walk): Promise<Walked> {
  const { people, ids = {}, typed = [], language = 'en' } = walk;
  const { body: document } = await service.as(people[0]).get('/v1/openapi.json');
  const known: Record<string, string> = { consumer: 'nobody', messageId: '1', ...ids };
  const readers = [...people, somebody(['ops'])];
  const unanswered: string[] = [];
  const dutch: string[] = [];
  for (const [path, { get }] of Object.entries<any>(document.paths)) {
    if (!get || get.responses[200]?.content?.['text/event-stream']) continue;
    const choices = Object.fromEntries(
      (get.parameters ?? []).map(({ name, schema }: any) => [name, schema?.enum?.[0]]),
    );
    const asked = `/v1${path.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? choices[name] ?? whole)}`;
    const replies: Reply[] = [];
    for (const reader of readers)
      replies.push(await service.as(reader).get(asked, undefined, { 'accept-language': language }));
    // Nothing came in here, so that an operator finds no message: that too is a sentence.
    const isAnswered = replies.some(({ status }) => status === 200 || (path.startsWith('/ops/') && status === 404));
    if (!isAnswered) unanswered.push(`${path}: ${replies.map(({ status }) => status).join(', ')}`);
    // A file of a calendar has names in it, and its own test.
    for (const { body } of replies.filter((reply) => typeof reply.body === 'object'))
      dutch.push(...sentencesIn(body, path, new Set(['nl', ...typed])));
  }
  return { unanswered, dutch: [...new Set(dutch)] };
}

/** `nl` is skipped too: beside it the same stands in English. */
function sentencesIn(value: unknown, place: string, skipped: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return dutchSentence.test(value) ? [`${place}: ${value}`] : [];
  if (value === null || typeof value !== 'object') return [];
  const entries = Object.entries(value);
  return entries.flatMap(([key, part]) =>
    skipped.has(key) ? [] : sentencesIn(part, Array.isArray(value) ? place : `${place} ${key}`, skipped),
  );
}
