import { queryOptions, skipToken } from '@tanstack/react-query';
import { listProfessionals } from './generated/dossier/sdk.gen.ts';

const hour = 3_600_000;

/** Who a professional is: name, function, organisation. Null for an id that the directory does not know. */
export const professionalQuery = (personId: string | undefined) =>
  queryOptions({
    queryKey: ['professionals', personId],
    queryFn: personId ? () => professional(personId) : skipToken,
    staleTime: hour,
  });

async function professional(personId: string) {
  const { data } = await listProfessionals({ query: { personIds: personId, limit: 1 }, throwOnError: true });
  return data.items[0] ?? null;
}
