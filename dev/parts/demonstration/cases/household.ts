import { criterion, type Municipality } from '@rondetafel/policy';

const adults = ['Mirthe', 'Daniël', 'Samira', 'Joost', 'Ayla', 'Rik', 'Lotte'];
const children = ['Fenne', 'Milan', 'Noud', 'Yara', 'Tijn', 'Lieve', 'Sam'];

/**
 * A made-up household that the municipality's criterion means, where people alone can meet it. The children are under
 * 12: their parent comes for them (P-16).
 */
export function householdOf(
  { criterion: asked, lifeAreas }: Municipality,
  familyName: string,
  nth: number,
  today: string,
) {
  const size = Math.max(2, asked.members);
  const areas = lifeAreas.slice(0, Math.max(1, asked.lifeAreas)).map(({ code }) => code);
  return Array.from({ length: size }, (_, place) => {
    const names = place === 0 ? adults : children;
    return {
      givenName: names[(nth + place) % names.length]!,
      familyName,
      birthOn:
        place === 0
          ? `${1984 + (nth % 9)}-0${1 + (nth % 9)}-1${nth % 9}`
          : `${Number(today.slice(0, 4)) - 5 - place}-0${1 + (nth % 9)}-0${1 + place}`,
      relation: place === 0 ? 'parent' : 'child',
      lifeAreas: areas,
      ...(place > 0 && { representedBy: [0] }),
    };
  });
}

/** With so many professionals; otherwise a request needs a reason. */
export const meetsCriterion = (
  municipality: Municipality,
  memberIds: readonly string[],
  professionals: number,
): boolean =>
  criterion(
    municipality,
    memberIds.map((memberId) => ({ memberId, lifeAreas: municipality.lifeAreas.map(({ code }) => code) })),
    professionals,
  ).met;
