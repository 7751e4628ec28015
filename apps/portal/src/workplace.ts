import { readFile } from 'node:fs/promises';
import { type Municipality, parseMunicipality } from '@rondetafel/policy';
import type { FastifyInstance } from 'fastify';

/** The part of the municipality's file that the pages need, also before sign-in: names and choices, no secrets. */
export type Workplace = Pick<
  Municipality,
  'code' | 'name' | 'lifeAreas' | 'criterion' | 'calendar' | 'terms' | 'tables' | 'retention' | 'statements'
> &
  Pick<Municipality['network'], 'districts' | 'coordinationDesk' | 'organisationKinds' | 'entryRoutes' | 'venues'> &
  Pick<Municipality['meetings'], 'organiser'> &
  Pick<Municipality['privacy'], 'grounds' | 'acuteDanger'>;

/** @throws MunicipalityFaults with everything that is wrong with the file. */
export async function readWorkplace(file: string): Promise<Workplace> {
  const municipality = parseMunicipality(JSON.parse(await readFile(file, 'utf8')));
  const { code, name, lifeAreas, criterion, calendar, terms, tables, retention, statements } = municipality;
  const { organiser } = municipality.meetings;
  const { grounds, acuteDanger } = municipality.privacy;
  const { districts, coordinationDesk, organisationKinds, entryRoutes, venues } = municipality.network;
  return {
    code,
    name,
    lifeAreas,
    criterion,
    calendar,
    terms,
    tables,
    retention,
    statements,
    organiser,
    grounds,
    acuteDanger,
    districts,
    coordinationDesk,
    organisationKinds,
    entryRoutes,
    venues,
  };
}

export function workplaceRoutes(app: FastifyInstance, workplace: Workplace): void {
  app.get('/api/portal/v1/workplace', async () => workplace);
}
