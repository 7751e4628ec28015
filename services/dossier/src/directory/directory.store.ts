import type { DataOf, Id, professionalListed } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { In, Like, MoreThan } from 'typeorm';
import { foldName } from '../fold-name.ts';
import type { OrganisationView, ProfessionalView } from './directory.shapes.ts';
import { type Organisation, organisationTable, type Professional, professionalTable } from './directory.table.ts';

export const organisationOf = (tx: Tx, organisationId: Id): Promise<Organisation | null> =>
  tx.repository(organisationTable).findOneBy({ organisationId });

export async function organisationsBy(tx: Tx, organisationIds: readonly Id[]): Promise<Organisation[]> {
  if (organisationIds.length === 0) return [];
  return tx.repository(organisationTable).findBy({ organisationId: In([...organisationIds]) });
}

/** Everybody in the directory by id, after this one. */
export const professionalsAfter = (tx: Tx, after: Id, atMost: number): Promise<Professional[]> =>
  tx
    .repository(professionalTable)
    .find({ where: { personId: MoreThan(after) }, order: { personId: 'ASC' }, take: atMost });

/** The organisation of this kind that is called so, however the name is typed. */
export async function organisationNamed(
  tx: Tx,
  { name, kind }: Pick<Organisation, 'name' | 'kind'>,
): Promise<Id | undefined> {
  // One after another, so that two who add it at once add one.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`organisation:${kind}:${foldName(name)}`]);
  const found = await tx.repository(organisationTable).findOneBy({ kind, foldedName: foldName(name) });
  return found?.organisationId;
}

export const professionalOf = (tx: Tx, personId: Id): Promise<Professional | null> =>
  tx.repository(professionalTable).findOneBy({ personId });

/** Whose name has this in it, however it was typed. `%` and `_` in a name are themselves. */
export const likeName = (text: string) => ({
  foldedName: Like(`%${foldName(text).replace(/[\\%_]/g, '\\$&')}%`),
});

export const organisationView = (one: Organisation): OrganisationView => ({ ...one, districts: [...one.districts] });

/** The first few of who and what is called so. */
export async function namedInDirectory(tx: Tx, text: string, limit: number) {
  const found = { where: likeName(text), order: { name: 'ASC' }, take: limit } as const;
  const [organisations, professionals] = await Promise.all([
    tx.repository(organisationTable).find(found),
    tx.repository(professionalTable).find(found),
  ]);
  return {
    organisations: organisations.map(organisationView),
    professionals: await professionalViews(tx, professionals),
  };
}

/** Professionals as people read them: with the organisation they work at. */
export async function professionalViews(tx: Tx, professionals: readonly Professional[]): Promise<ProfessionalView[]> {
  const organisationIds = [...new Set(professionals.map(({ organisationId }) => organisationId))];
  const organisations = await organisationsBy(tx, organisationIds);
  const adders = await namesOf(
    tx,
    professionals.flatMap(({ hasAccount, addedById }) => (!hasAccount && addedById ? [addedById] : [])),
  );
  return professionals.map((professional) => {
    const { personId, name, function: title, organisationId, districts, hasAccount, addedById, phone } = professional;
    const { name: organisation, kind } = organisations.find((one) => one.organisationId === organisationId)!;
    return {
      personId,
      name,
      ...(title && { function: title }),
      ...(phone && { phone }),
      organisation: { organisationId, name: organisation, kind },
      districts: [...districts],
      ...(!hasAccount && {
        withoutAccount: addedById ? { addedById, addedBy: adders.get(addedById) } : {},
      }),
    };
  });
}

async function namesOf(tx: Tx, personIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  if (personIds.length === 0) return new Map();
  const found = await tx.repository(professionalTable).findBy({ personId: In([...new Set(personIds)]) });
  return new Map(found.map(({ personId, name }) => [personId, name]));
}

/** The same by id. Who is not in the directory (any more) is not in here. */
export async function colleaguesBy(tx: Tx, personIds: readonly Id[]): Promise<Map<Id, ProfessionalView>> {
  const found = await tx.repository(professionalTable).findBy({ personId: In([...new Set(personIds)]) });
  return new Map((await professionalViews(tx, found)).map((view) => [view.personId, view]));
}

/** Of these, who sign in themselves; a professional without account is added by a colleague (P-11). */
export async function withAccountAmong(tx: Tx, personIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const found = await tx.repository(professionalTable).findBy({ personId: In([...personIds]), hasAccount: true });
  return new Set(found.map(({ personId }) => personId));
}

/** The organisations of these kinds, and the first of those who sign in there, by name. */
export async function workingAt(tx: Tx, kinds: readonly Organisation['kind'][], limit: number) {
  if (kinds.length === 0) return { organisations: [], people: [] };
  const organisations = await tx.repository(organisationTable).findBy({ kind: In([...kinds]) });
  const organisationIds = organisations.map(({ organisationId }) => organisationId);
  const people = await tx.repository(professionalTable).find({
    where: { organisationId: In(organisationIds), hasAccount: true },
    order: { name: 'ASC', personId: 'ASC' },
    take: limit,
  });
  return { organisations, people };
}

/** What is published of somebody: the work title is for people, only a code that rules look for goes out. */
export const listingOf = ({
  personId,
  organisationId,
  functionCode,
  districts,
  hasAccount,
}: Professional): DataOf<typeof professionalListed> => ({
  personId,
  organisationId,
  ...(functionCode && { function: functionCode }),
  districts: [...districts],
  hasAccount,
});
