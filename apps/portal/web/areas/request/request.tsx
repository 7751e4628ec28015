import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loaded } from '../../api/loaded.tsx';
import { caseQuery, isAbsent } from '../../household/api.ts';
import { familyNamesOf } from '../../household/case-words.ts';
import { Alert, Card, Columns, EmptyState, LinkButton, Page, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { AccessCard } from './access-card.tsx';
import { AdviceCard } from './advice-card.tsx';
import { type RequestDetail, requestQuery } from './api.ts';
import { AssignCard } from './assign-card.tsx';
import { ClaimCard } from './claim-card.tsx';
import { DecideCard } from './decide-card.tsx';
import { DecisionCard } from './decision-card.tsx';
import { HandBackButton } from './hand-back-button.tsx';
import { RequestCourse, RequestTerm } from './request-aside.tsx';
import { CriterionOfRequest, RequestContentCards } from './request-content.tsx';
import { Pressing } from './request-rows.tsx';
import { useRequestWords } from './request-words.ts';
import { WithdrawButton } from './withdraw-button.tsx';

const second = 1000;

/** One request, with all that its reader may know of it and may do with it. */
export function RequestPage() {
  const { t } = useWords('request');
  const { requestId = '' } = useParams();
  const query = useQuery(requestQuery(requestId));
  if (query.data) return <Found found={query.data} />;
  return (
    <Page title={t('requests.title')} back={{ to: '/verzoeken', label: t('requests.nav') }}>
      <Card>
        {isAbsent(query.error) ? (
          <EmptyState icon="up" title={t('request.absent')}>
            <p>{t('request.absentText')}</p>
          </EmptyState>
        ) : (
          <Loaded query={query} lines={6}>
            {() => null}
          </Loaded>
        )}
      </Card>
    </Page>
  );
}

function Found({ found }: { found: RequestDetail }) {
  const { t } = useWords('request');
  const { personId, organisationId, roles } = useUser();
  const { titleOf, status } = useRequestWords();
  const { caseId, content, waitsFor, state } = found;
  const isMine = found.coordinatedByMe;
  // A new coordinator may see the household once dossier has handled the event, within a second or two (S002-30).
  const { data, isLoading } = useQuery({
    ...caseQuery(caseId),
    enabled: content !== undefined,
    retry: false,
    refetchInterval: ({ state: { error, errorUpdateCount } }) =>
      isMine && isAbsent(error) && errorUpdateCount < 20 ? second : false,
  });
  const household = content && data; // who gave the case back sees it no more, and not what was remembered either
  const asked = content && [content.requestedBy.personId, content.enteredById].includes(personId ?? '');
  const coordinates = roles.includes('independent-coordinator');
  const isAccessPoint =
    roles.includes('professional') && waitsFor === 'access' && content?.accessPointId === organisationId;
  const mayClaim = coordinates && (waitsFor === 'coordinator' || found.offeredToId === personId);
  const mayAssign = roles.includes('dispatcher') && waitsFor !== 'access' && (waitsFor !== null || state === 'decided');
  return (
    <Page
      title={titleOf(found, familyNamesOf(household?.members ?? []))}
      windowTitle={titleOf(found)}
      lead={
        <>
          <Status {...status(found)} /> <Pressing item={found} />
        </>
      }
      back={{ to: '/verzoeken', label: t('requests.nav') }}
      actions={
        <>
          {isMine && found.outcome === 'round-table' && state === 'decided' && (
            <LinkButton look="primary" icon="calendar" to={`/casussen/${caseId}/tafel`}>
              {t('request.plan')}
            </LinkButton>
          )}
          {household && (
            <LinkButton icon="folder" to={`/casussen/${caseId}`}>
              {t('request.case')}
            </LinkButton>
          )}
          <HandBackButton request={found} />
          {asked && state === 'open' && <WithdrawButton requestId={found.requestId} />}
        </>
      }
    >
      <Columns
        aside={
          <>
            <RequestTerm request={found} isMine={isMine} />
            <RequestCourse request={found} />
            {content && content.members.length > 0 && (
              <CriterionOfRequest content={content} household={household} coming={isLoading} />
            )}
          </>
        }
      >
        {found.decision && <DecisionCard outcome={found.outcome} decision={found.decision} />}
        {found.advice && <AdviceCard advice={found.advice} />}
        {mayClaim && <ClaimCard request={found} />}
        {isMine && state === 'open' && <DecideCard requestId={found.requestId} />}
        {mayAssign && <AssignCard request={found} />}
        {isAccessPoint && <AccessCard requestId={found.requestId} />}
        {content ? (
          <RequestContentCards
            request={found}
            content={content}
            household={household}
            coming={isLoading}
            awaited={isMine}
          />
        ) : (
          <Alert tone="info">
            <p>{t(coordinates ? 'request.textsLater' : 'request.textsNever')}</p>
          </Alert>
        )}
      </Columns>
    </Page>
  );
}
