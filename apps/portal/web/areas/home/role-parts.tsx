import type { Role } from '@rondetafel/contracts';
import { lazy, Suspense } from 'react';
import { Card, Skeleton } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';

/** What a role finds on its first page besides what waits; each comes when somebody has that role. */
const parts = [
  { role: 'dispatcher', Part: lazy(async () => ({ default: (await import('./districts-card.tsx')).DistrictsCard })) },
  {
    role: 'focal-point-officer',
    Part: lazy(async () => ({ default: (await import('./focal-point-card.tsx')).FocalPointCard })),
  },
  {
    role: 'partner-admin',
    Part: lazy(async () => ({ default: (await import('./organisation-card.tsx')).OrganisationCard })),
  },
  {
    role: 'administrator',
    Part: lazy(async () => ({ default: (await import('./municipality-card.tsx')).MunicipalityCard })),
  },
  { role: 'ops', Part: lazy(async () => ({ default: (await import('./operations-card.tsx')).OperationsCard })) },
  {
    role: 'privacy-officer',
    Part: lazy(async () => ({ default: (await import('./oversight-card.tsx')).OversightCard })),
  },
] as const satisfies readonly { role: Role; Part: unknown }[];

export function RoleParts() {
  const { t } = useWords();
  const { roles } = useUser();
  return parts
    .filter(({ role }) => roles.includes(role))
    .map(({ role, Part }) => (
      <Suspense
        key={role}
        fallback={
          <Card>
            <Skeleton shape="rows" label={t('page.loading')} />
          </Card>
        }
      >
        <Part />
      </Suspense>
    ));
}
