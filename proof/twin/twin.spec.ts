import { everythingRead, everythingRefused, type Seen } from './observe.ts';
import { Scene, steps } from './story.ts';
import { World } from './world.ts';

/**
 * One story in two worlds, with a safety signal and without. A hidden party is known to the coordinator alone, and to
 * who gave the signal: for everybody else, in every standing, the worlds are the same in all that they can read, be
 * refused or be sent. Routes are taken from each service's own description, so that a new one is looked at too.
 * Pages are made of these answers and of nothing else.
 */
interface Told {
  readonly afterStep: ReadonlyMap<string, Seen>;
  readonly coordinator: ReadonlyMap<string, string>;
}

async function told(signal: boolean): Promise<Told> {
  const world = await World.start();
  const scene = new Scene(world, signal);
  const afterStep = new Map<string, Seen>();
  const coordinator = new Map<string, string>();
  try {
    for (const { name, play } of steps) {
      await play(scene);
      if (!scene.caseId) continue;
      afterStep.set(name, await everythingRead(scene));
      if (name === whileHidden) {
        afterStep.set(`${name}, and commands are refused`, await everythingRefused(scene));
        const parties = await scene.get('coordinator', 'dossier', `/v1/cases/${scene.caseId}/parties`);
        coordinator.set(name, JSON.stringify(parties.items.map(({ organisation }: any) => organisation.kind).sort()));
      }
    }
  } finally {
    await world.stop();
  }
  return { afterStep, coordinator };
}

const whileHidden = 'the coordinator decides on the roster, on hidden seats too';
let [withSignal, twin]: Told[] = [];

beforeAll(async () => {
  withSignal = await told(true);
  twin = await told(false);
}, 1_800_000);

test.each(steps.slice(1).map(({ name }) => name))('P-27: no difference for anybody else, when %s', (name) => {
  for (const step of [name, `${name}, and commands are refused`]) {
    const [seen, other] = [withSignal!.afterStep.get(step), twin!.afterStep.get(step)];
    expect([...(seen?.keys() ?? [])].sort()).toEqual([...(other?.keys() ?? [])].sort());
    const differs = [...(seen ?? [])].filter(([what, text]) => other?.get(what) !== text);
    expect(differs.map(([what, text]) => ({ what, withSignal: text, twin: other?.get(what) }))).toEqual([]);
  }
});

test('the coordinator does see a difference: the twins are no copies, and there is much to read in both', () => {
  expect(withSignal!.coordinator.get(whileHidden)).toContain('neighbourhood-team');
  expect(twin!.coordinator.get(whileHidden)).not.toContain('neighbourhood-team');
  const seen = [...withSignal!.afterStep.values()].flatMap((one) => [...one.values()]);
  expect(seen.filter((text) => text.startsWith('[200')).length).toBeGreaterThan(1_000);
  expect(seen.filter((text) => text.includes('BEGIN:VCALENDAR')).length).toBeGreaterThan(10);
});
