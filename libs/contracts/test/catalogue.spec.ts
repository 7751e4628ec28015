import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { catalogue, defineEvent, type EventContract, Id, Owner, plannedEvents, topics } from '@rondetafel/contracts';

describe('The catalogue', () => {
  it('has every type once', () => {
    const types = catalogue.map(({ type }) => type);
    expect(types).toEqual([...new Set(types)]);
  });

  it.each(Owner.options)(
    'has all that the files of %s declare, and these declare nothing of another owner',
    async (owner) => {
      const declared = await declaredBy(owner);
      expect(declared.filter((event) => event.owner !== owner)).toEqual([]);
      expect(declared.map(({ type }) => type).sort()).toEqual(
        [...catalogue, ...plannedEvents]
          .filter((event) => event.owner === owner)
          .map(({ type }) => type)
          .sort(),
      );
    },
  );

  it('gives each owner one topic of its own, and snapshots a compacted one', () => {
    for (const { owner, topic, compacted } of catalogue) {
      expect(topic).toBe(compacted ? 'rondetafel.directory' : `rondetafel.${owner}`);
    }
    expect(topics.map(({ topic, compacted }) => (compacted ? `${topic} (compacted)` : topic)).sort()).toEqual([
      'rondetafel.directory (compacted)',
      'rondetafel.dossier',
      'rondetafel.escalation',
      'rondetafel.notification',
      'rondetafel.scheduling',
    ]);
  });

  it('gives a stream one key and one topic', () => {
    const placeOf = new Map<string, string>();
    for (const { stream, key, topic } of catalogue) {
      const place = `${key} on ${topic}`;
      expect([stream, placeOf.get(stream) ?? place]).toEqual([stream, place]);
      placeOf.set(stream, place);
    }
  });

  it.each(catalogue.map((event) => [event.type, event] as const))(
    '%s has an id as its key',
    (_type, { key, example }) => {
      expect(Id.safeParse((example as Record<string, unknown>)[key]).success).toBe(true);
    },
  );

  it.each(catalogue.map((event) => [event.type, event] as const))('%s cites its rule', (_type, { summary }) => {
    expect(summary).toMatch(/\((.*, )?(S00[02]-\d+|P-\d+|R-\d+).*\)/);
  });
});

describe('Declaring an event', () => {
  const declaration = { stream: 'case', key: 'caseId', summary: 'For this test only.', data: { caseId: Id } } as const;
  const example = { caseId: '7a0e6f0e-6f5b-4c1e-9d58-0a3a0f6d2a11' };

  it.each([
    'rondetafel.dossier.case-registered.v1',
    'nl.rondetafel.portal.case-registered.v1',
    'nl.rondetafel.dossier.case-registered',
    'nl.rondetafel.dossier.case-registered.v0',
    'nl.rondetafel.dossier.CaseRegistered.v1',
    'nl.rondetafel.dossier.case.registered.v1',
  ])('refuses the type %s', (type) => {
    expect(() => defineEvent(type, { ...declaration, example })).toThrow(type);
  });

  it('refuses an example that is not valid', () => {
    const wrong = { caseId: 'not an id' };
    expect(() => defineEvent('nl.rondetafel.dossier.tested.v1', { ...declaration, example: wrong })).toThrow();
  });

  it('refuses an example with a field that is not declared', () => {
    const more = { ...example, surname: 'somebody' };
    expect(() => defineEvent('nl.rondetafel.dossier.tested.v1', { ...declaration, example: more })).toThrow('surname');
  });
});

/** The contracts exported by `src/<owner>.ts` and by every file under `src/<owner>/`. */
async function declaredBy(owner: Owner): Promise<EventContract[]> {
  const src = fileURLToPath(new URL('../src', import.meta.url));
  const files = (await readdir(src, { recursive: true })).filter(
    (file) => file === `${owner}.ts` || (file.startsWith(`${owner}/`) && file.endsWith('.ts')),
  );
  const modules = await Promise.all(files.map((file) => import(`${src}/${file}`)));
  return modules
    .flatMap((module) => Object.values<object>(module))
    .filter((value): value is EventContract => 'topic' in value);
}
