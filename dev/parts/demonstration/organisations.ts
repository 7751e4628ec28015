import type { Municipality } from '@rondetafel/policy';
import { fixedId } from './fixed-id.ts';

export interface Organisation {
  organisationId: string;
  name: string;
  kind: string;
  districts: readonly string[];
}

/**
 * Which kinds of the municipality's file do which part of the work. A file that names fewer kinds has organisations that
 * do several parts.
 */
export function kindsOf({ network, tables }: Municipality) {
  const codes = network.organisationKinds.map(({ code }) => code);
  const having = (flag: 'safetyRelated' | 'residential') =>
    network.organisationKinds.filter((kind) => kind[flag]).map(({ code }) => code);
  const minimum = tables.upscaling.minimumRoles
    .filter(({ when }) => when === 'always')
    .flatMap(({ anyOf }) => anyOf.flatMap((filler) => ('organisationKind' in filler ? filler.organisationKind : [])));
  const [safety, residential] = [having('safetyRelated'), having('residential')];
  const { coordinatorPools: pools, accessPoints } = network;
  const withPart = new Set([...minimum, ...pools, ...accessPoints, ...safety, ...residential]);
  const others = codes.filter((code) => !withPart.has(code));
  const ordinary = others.length > 0 ? others : codes;
  /** From the beginning again where there are fewer. */
  const nth = (from: readonly string[], place: number) =>
    (from.length > 0 ? from : ordinary)[place % (from.length || ordinary.length)]!;
  return {
    /** Neighbourhood workers: who asks, and decides on access. */
    team: accessPoints.find((code) => !pools.includes(code) && !minimum.includes(code)) ?? accessPoints[0]!,
    pool0: nth(pools, 0),
    pool1: nth(pools, 1),
    minimum0: nth(minimum, 0),
    minimum1: nth(minimum, 1),
    minimum2: nth(minimum, 2),
    minimum3: nth(minimum, 3),
    safety0: nth(safety, 0),
    safety1: nth(safety, 1),
    residential: nth(residential, 0),
    network: nth(ordinary, 0),
    care: nth(ordinary, 1),
    debts: nth(ordinary, 2),
    housing: nth(ordinary, 3),
    municipality: ordinary.at(-1)!,
  };
}

interface Named {
  number: number;
  kind: string;
  name: string;
  /** By their place in the file; without, all. */
  districts?: readonly number[];
}

/** Invented names for kinds that the example has. */
const named: readonly Named[] = [
  { number: 5, kind: 'neighbourhood-network', name: 'Wijknetwerk Buiten Samen', districts: [1] },
  { number: 6, kind: 'city-social-team', name: 'Sociaal Stedelijk Team Voorbeeld' },
  { number: 7, kind: 'youth-health-service', name: 'JGZ Voorbeeld' },
  { number: 8, kind: 'youth-care-provider', name: 'Jeugdhulp De Kompasroos' },
  { number: 9, kind: 'school', name: 'Basisschool De Zandoever', districts: [1, 0] },
  { number: 10, kind: 'school', name: 'Het Weerwater College (voorbeeld)', districts: [0, 3] },
  { number: 11, kind: 'health-centre', name: 'Gezondheidscentrum De Lepelaar', districts: [1, 4] },
  { number: 12, kind: 'safe-home', name: 'Veilig Thuis (voorbeeld)' },
  { number: 13, kind: 'samen-veilig', name: 'Samen Veilig (voorbeeld)' },
  { number: 14, kind: 'residential-provider', name: 'Woonzorg Het Baken' },
  { number: 15, kind: 'mental-health-care', name: 'GGZ De Overkant' },
  { number: 16, kind: 'debt-counselling', name: 'Schuldhulp De Balans' },
  { number: 17, kind: 'housing-corporation', name: 'Woningstichting Het Anker' },
];
const trees = ['De Beuk', 'De Es', 'De Iep', 'De Linde'];
const firstOfOtherKinds = 30;

/** A team for each of the first districts, the last for all that follow; one organisation of every other kind at least. */
export function organisationsOf(municipality: Municipality): Organisation[] {
  const { districts, organisationKinds } = municipality.network;
  const codes = districts.map(({ code }) => code);
  const organisation = ({ number, kind, name, districts: places }: Named): Organisation => ({
    organisationId: fixedId('b', number),
    name,
    kind,
    districts: places ? [...new Set(places.map((place) => codes[place % codes.length]!))] : codes,
  });
  const { team, municipality: ownKind } = kindsOf(municipality);
  const labelOf = (kind: string) => {
    const { nl } = organisationKinds.find(({ code }) => code === kind)!.label;
    return `${nl[0]!.toUpperCase()}${nl.slice(1)}`;
  };
  const teams = trees.slice(0, codes.length).map((tree, place, { length }) => {
    const rest = codes.map((_, index) => index).slice(place);
    const number = place + 1;
    return organisation({
      number,
      kind: team,
      name: `${labelOf(team)} ${tree}`,
      districts: number === length ? rest : [place],
    });
  });
  const own = organisation({ number: 18, kind: ownKind, name: `Gemeente ${municipality.name} (demonstratie)` });
  const known = named.filter(({ kind }) => kind !== team && organisationKinds.some(({ code }) => code === kind));
  const taken = new Set([team, ownKind, ...known.map(({ kind }) => kind)]);
  const others = organisationKinds
    .filter(({ code }) => !taken.has(code))
    .map(({ code }, index) =>
      organisation({ number: firstOfOtherKinds + index, kind: code, name: `${labelOf(code)} De Voorbeeldhoek` }),
    );
  return [...teams, ...known.map(organisation), own, ...others];
}
