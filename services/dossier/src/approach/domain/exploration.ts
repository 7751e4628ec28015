import { Code, Day, Id, nameOf, textOf } from '@rondetafel/contracts';
import { type Municipality, mayExploreWithoutResident } from '@rondetafel/policy';
import { z } from 'zod';
import { type Fault, refuse } from '../../refuse.ts';

const Problem = z.strictObject({
  lifeArea: Code,
  text: textOf(200).optional().describe('Wat er speelt, in één zin.'),
});

/** Steps 1 and 2: what plays in this household and how it hangs together (S000-1, S000-2). */
export const Exploration = z.strictObject({
  ground: z
    .enum(['with-resident', 'professional-request', 'declined'])
    .describe('Met de inwoner, op verzoek van een professional (P-58), of het huishouden wil het niet.'),
  members: z
    .array(z.strictObject({ memberId: Id, problems: z.array(Problem).max(30) }))
    .max(30)
    .describe('Wat er speelt, per gezinslid en leefgebied.'),
  connection: textOf(1000).optional().describe('Hoe de problemen samenhangen (S000-3).'),
  request: z
    .strictObject({
      why: textOf(500).describe('Waarom nu al zonder de inwoner.'),
      reachedBy: nameOf(200).describe('Wie de inwoner probeert te bereiken.'),
      tellOn: Day.describe('Wanneer de inwoner het hoort.'),
    })
    .optional()
    .describe('Bij een verkenning op verzoek van een professional (P-58).'),
  safety: z
    .enum(['not-needed', 'another-way'])
    .optional()
    .describe('Als het huishouden niet wil: vraagt de veiligheid een andere weg (P-58)?'),
});
export type Exploration = z.infer<typeof Exploration>;

interface Given {
  readonly municipality: Pick<Municipality, 'lifeAreas' | 'privacy'>;
  readonly memberIds: readonly Id[];
  readonly today: Day;
}

/** @throws Refusal with every fault. What is not known yet may be left open until the approach opens. */
export function recordExploration(exploration: Exploration, { municipality, memberIds, today }: Given): void {
  const { ground, members, request, safety } = exploration;
  const known = new Set(municipality.lifeAreas.map(({ code }) => code));
  const faults: Fault[] = [];
  const add = (pointer: string, code: ExplorationFault) => faults.push({ pointer, code });
  for (const [index, { memberId, problems }] of members.entries()) {
    if (!memberIds.includes(memberId)) add(`/members/${index}/memberId`, 'unknown-member');
    if (members.findIndex((one) => one.memberId === memberId) < index) {
      add(`/members/${index}/memberId`, 'member-twice');
    }
    for (const [place, { lifeArea }] of problems.entries()) {
      if (!known.has(lifeArea)) add(`/members/${index}/problems/${place}/lifeArea`, 'unknown-life-area');
    }
  }
  if (ground === 'professional-request') {
    if (!mayExploreWithoutResident(municipality.privacy, today)) add('/ground', 'ground-not-in-force');
    if (!request) add('/request', 'request-part-missing');
    else if (request.tellOn < today) add('/request/tellOn', 'over-already');
  }
  if (ground === 'declined' && !safety) add('/safety', 'safety-not-weighed');
  if (faults.length > 0) throw refuse('exploration-not-possible', { rule: 'P-58', kind: 'invalid', faults });
}

type ExplorationFault =
  | 'unknown-member'
  | 'member-twice'
  | 'unknown-life-area'
  | 'ground-not-in-force'
  | 'request-part-missing'
  | 'over-already'
  | 'safety-not-weighed';

/**
 * What is still missing before an approach may open: more than one problem, connected, explored with the household or on
 * a ground that is in force (S000-1 to S000-3).
 */
export function missingIn(
  exploration: Exploration | null,
  { municipality, today }: { readonly municipality: Pick<Municipality, 'privacy'>; readonly today: Day },
): Fault[] {
  if (!exploration) return [{ pointer: '/exploration', code: 'exploration-missing' }];
  const { ground, members, connection } = exploration;
  const faults: Fault[] = [];
  if (ground === 'declined') faults.push({ pointer: '/exploration/ground', code: 'household-declined' });
  if (ground === 'professional-request' && !mayExploreWithoutResident(municipality.privacy, today)) {
    faults.push({ pointer: '/exploration/ground', code: 'ground-not-in-force' });
  }
  const problems = members.flatMap((member) => member.problems);
  if (problems.length < 2) faults.push({ pointer: '/exploration/members', code: 'one-problem' });
  if (!connection) faults.push({ pointer: '/exploration/connection', code: 'connection-missing' });
  return faults;
}
