import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Loaded, More } from '../../api/loaded.tsx';
import { Card, EmptyState, LinkButton, Page, Prose, Row, Rows, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { DeskPhone } from '../../shell/desk-phone.tsx';
import { useUser } from '../../shell/session/user.ts';
import { useAdviceWords } from './advice-words.ts';
import { adviceQuery } from './api.ts';

/** The advice that somebody gave or got, and what came of it (S002-43c, R-23). */
export function AdviceList() {
  const { t } = useWords('advice');
  const advises = useUser().roles.includes('independent-coordinator');
  const query = useInfiniteQuery(adviceQuery);
  const advices = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { title, about } = useAdviceWords(advices);
  return (
    <Page
      title={t('advice.title')}
      lead={t('advice.lead')}
      actions={
        advises && (
          <LinkButton to="/adviezen/nieuw" look="primary" icon="plus">
            {t('advice.record')}
          </LinkButton>
        )
      }
    >
      <Card>
        <Loaded query={query} lines={6}>
          {() =>
            advices.length > 0 ? (
              <Rows>
                {advices.map((advice) => (
                  <Row
                    key={advice.adviceId}
                    level={2}
                    title={title(advice)}
                    meta={about(advice)}
                    end={
                      advice.requestId ? (
                        <Link to={`/verzoeken/${advice.requestId}`}>{t('advice.request')}</Link>
                      ) : (
                        <Status tone="neutral">{t('advice.noRequest')}</Status>
                      )
                    }
                  >
                    {advice.text && <Prose>{advice.text}</Prose>}
                  </Row>
                ))}
              </Rows>
            ) : (
              <EmptyState icon="talk" title={t('advice.none')}>
                <p>{t(advises ? 'advice.noneGiven' : 'advice.noneGot')}</p>
                {!advises && (
                  <p>
                    {t('advice.call')} <DeskPhone />
                  </p>
                )}
              </EmptyState>
            )
          }
        </Loaded>
        <More query={query} />
      </Card>
    </Page>
  );
}
