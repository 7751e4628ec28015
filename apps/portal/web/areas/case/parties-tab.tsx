import { Loaded } from '../../api/loaded.tsx';
import type { Case, Party } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { Card, EmptyState, Hint, LinkButton, Row, Rows, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { useParties } from './household-api.ts';

/** Who takes part, as what and for whom; hidden ones for the coordinator alone (S000-18, P-27). */
export function PartiesTab({ found, inPlanner }: { found: Case; inPlanner: boolean }) {
  const { t } = useWords('case');
  const parties = useParties(found);
  return (
    <Card
      title={t('parties.title')}
      extra={
        inPlanner && (
          <LinkButton to={`/casussen/${found.caseId}/tafel`} icon="plus">
            {t('parties.add')}
          </LinkButton>
        )
      }
    >
      <Loaded query={parties} lines={4}>
        {(items) =>
          items.length > 0 ? (
            <PartyRows found={found} parties={items} />
          ) : (
            <EmptyState icon="person" title={t('parties.none')}>
              <p>{t('parties.noneText')}</p>
            </EmptyState>
          )
        }
      </Loaded>
    </Card>
  );
}

export function PartyRows({ found, parties }: { found: Case; parties: readonly Party[] }) {
  const { t, day, named } = useWords('case');
  const { organisationKinds } = useWorkplace();
  const { short } = useMemberNames();
  const forWhom = ({ memberIds }: Party) => {
    if (memberIds.length >= found.members.length) return t('parties.everybody');
    const names = found.members.flatMap((one) => (memberIds.includes(one.memberId) ? (short(one) ?? []) : []));
    return names.length > 0 ? t('parties.for', { names: names.join(', ') }) : t('parties.everybody');
  };
  return (
    <Rows>
      {parties.map((party) => {
        const { partyId, organisation, contact, proposedContact, hidden, involvedAt, untilOn } = party;
        const who = [contact?.name, contact?.function].filter(Boolean).join(', ');
        return (
          <Row
            key={partyId}
            title={organisation.name}
            meta={[
              named(organisationKinds, organisation.kind),
              who || t('parties.noContact'),
              forWhom(party),
              ...(untilOn ? [t('parties.until', { day: day(untilOn) })] : []),
            ]}
            end={
              <>
                {hidden && <Status tone="restricted">{t('parties.hidden')}</Status>}
                {!involvedAt && !hidden && <Status tone="neutral">{t('parties.named')}</Status>}
              </>
            }
          >
            {proposedContact?.name && <Hint>{t('parties.proposed', { name: proposedContact.name })}</Hint>}
          </Row>
        );
      })}
    </Rows>
  );
}
