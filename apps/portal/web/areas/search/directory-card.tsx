import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../api/loaded.tsx';
import {
  colleaguesQuery,
  type Organisation,
  organisationQuery,
  type Professional,
  professionalQuery,
} from '../../directory/api.ts';
import { Button, EmptyState, Facts, Row, Rows, SidePanel } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import type { Visited } from './recent.ts';

interface CardProps {
  of: Visited;
  onClose(): void;
  /** Goes on from a person to where they work, and back. */
  onShow(of: Visited): void;
}

/** Who somebody is and where they work, as the directory has it. */
export function DirectoryCard({ of, onClose, onShow }: CardProps) {
  return of.kind === 'person' ? (
    <PersonCard personId={of.id} onClose={onClose} onShow={onShow} />
  ) : (
    <OrganisationCard organisationId={of.id} onClose={onClose} onShow={onShow} />
  );
}

type Going = Pick<CardProps, 'onClose' | 'onShow'>;

function PersonCard({ personId, onClose, onShow }: Going & { personId: string }) {
  const { t } = useWords('search');
  const query = useQuery(professionalQuery(personId));
  return (
    <SidePanel title={query.data?.name ?? t('search.people')} open={true} onClose={onClose}>
      <Loaded query={query} lines={4}>
        {(person) => (person ? <PersonFacts person={person} onShow={onShow} /> : <p>{t('card.unknown')}</p>)}
      </Loaded>
    </SidePanel>
  );
}

function PersonFacts({ person, onShow }: { person: Professional; onShow: Going['onShow'] }) {
  const { t } = useWords('search');
  const { organisation, districts, withoutAccount } = person;
  const districtNames = useDistrictNames(districts);
  return (
    <Facts
      facts={[
        ...(person.function ? [{ name: t('card.function'), value: person.function }] : []),
        {
          name: t('card.organisation'),
          value: (
            <Button look="subtle" onPress={() => onShow({ kind: 'organisation', id: organisation.organisationId })}>
              {organisation.name}
            </Button>
          ),
        },
        ...(districtNames ? [{ name: t('card.districts'), value: districtNames }] : []),
        ...(withoutAccount
          ? [
              {
                name: t('card.account'),
                value: withoutAccount.addedBy
                  ? t('card.addedBy', { name: withoutAccount.addedBy })
                  : t('card.noAccount'),
              },
            ]
          : []),
      ]}
    />
  );
}

function OrganisationCard({ organisationId, onClose, onShow }: Going & { organisationId: string }) {
  const { t } = useWords('search');
  const query = useQuery(organisationQuery(organisationId));
  return (
    <SidePanel title={query.data?.name ?? t('search.organisations')} open={true} onClose={onClose}>
      <Loaded query={query} lines={4}>
        {(found) => (found ? <OrganisationFacts organisation={found} onShow={onShow} /> : <p>{t('card.unknown')}</p>)}
      </Loaded>
    </SidePanel>
  );
}

function OrganisationFacts({ organisation, onShow }: { organisation: Organisation; onShow: Going['onShow'] }) {
  const { t, named } = useWords('search');
  const { organisationKinds } = useWorkplace();
  const districtNames = useDistrictNames(organisation.districts);
  const colleagues = useQuery(colleaguesQuery(organisation.organisationId));
  return (
    <>
      <Facts
        facts={[
          { name: t('card.kind'), value: named(organisationKinds, organisation.kind) },
          ...(districtNames ? [{ name: t('card.districts'), value: districtNames }] : []),
        ]}
      />
      <h3>{t('card.colleagues')}</h3>
      <Loaded query={colleagues} lines={3}>
        {(people) =>
          people.length === 0 ? (
            <EmptyState icon="person" title={t('card.noColleagues')} />
          ) : (
            <Rows>
              {people.map(({ personId, name, function: job }) => (
                <Row
                  key={personId}
                  title={
                    <Button look="subtle" onPress={() => onShow({ kind: 'person', id: personId })}>
                      {name}
                    </Button>
                  }
                  meta={job ? [job] : []}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </>
  );
}

function useDistrictNames(codes: readonly string[]): string {
  const { named } = useWords();
  const { districts } = useWorkplace();
  return codes.map((code) => named(districts, code)).join(', ');
}
