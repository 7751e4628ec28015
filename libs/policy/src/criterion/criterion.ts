import type { Code } from '@rondetafel/contracts';
import type { Municipality } from '../municipality/schema.ts';

export interface MemberNeeds {
  readonly memberId: string;
  readonly lifeAreas: readonly Code[];
}

/** One step of the result, in the order shown; `holds`: fulfilled. */
export type CriterionReason =
  | { code: 'member'; holds: boolean; memberId: string; lifeAreas: readonly Code[]; asked: number }
  | { code: 'members'; holds: boolean; have: number; asked: number }
  | { code: 'life-areas-together'; holds: boolean; lifeAreas: readonly Code[]; asked: number }
  | { code: 'involved-professionals'; holds: boolean; have: number; asked: number };

/**
 * Whether independent coordination adds value (S002-4, P-6): an indicator with its reasons, never a condition. A request
 * that does not meet it is allowed with a motivation.
 * Only the municipality's own life areas count, each once per member.
 */
export function criterion(
  municipality: Pick<Municipality, 'criterion' | 'lifeAreas'>,
  members: readonly MemberNeeds[],
  involvedProfessionals = 0,
): { met: boolean; reasons: CriterionReason[] } {
  const asked = municipality.criterion;
  const areasOf = (member: MemberNeeds): Code[] =>
    municipality.lifeAreas.map(({ code }) => code).filter((code) => member.lifeAreas.includes(code));

  const needed = asked.reading === 'each' ? asked.lifeAreas : 1;
  const each = members.map((member): CriterionReason & { code: 'member' } => {
    const lifeAreas = areasOf(member);
    return {
      code: 'member',
      holds: lifeAreas.length >= needed,
      memberId: member.memberId,
      lifeAreas,
      asked: needed,
    };
  });
  const enough = each.filter(({ holds }) => holds).length;
  const together = municipality.lifeAreas
    .map(({ code }) => code)
    .filter((code) => each.some((one) => one.lifeAreas.includes(code)));

  const household: CriterionReason[] = [
    { code: 'members', holds: enough >= asked.members, have: enough, asked: asked.members },
  ];
  if (asked.reading === 'together') {
    household.push({
      code: 'life-areas-together',
      holds: together.length >= asked.lifeAreas,
      lifeAreas: together,
      asked: asked.lifeAreas,
    });
  }
  if (asked.involvedProfessionals !== undefined) {
    household.push({
      code: 'involved-professionals',
      holds: involvedProfessionals >= asked.involvedProfessionals,
      have: involvedProfessionals,
      asked: asked.involvedProfessionals,
    });
  }
  return { met: household.every(({ holds }) => holds), reasons: [...each, ...household] };
}
