import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Loaded } from '../../api/loaded.tsx';
import { useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { isConference, plannerOf } from '../../household/table-kind.ts';
import { Card, EmptyState, Row, Rows, Status, type Tone } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';

import { type OwnTable, ownTablesQuery } from './api.ts';
import { inOrder } from './own-times.ts';

/** The tables at which one has a seat or is asked for times, each leading to its page. */
export function OwnTables() {
  const { t } = useWords('agenda');
  const query = useQuery(ownTablesQuery);
  return (
    <Card title={t('agenda.tables')}>
      <Loaded query={query} lines={3}>
        {(tables) => {
          const shown = inOrder(tables);
          return shown.length > 0 ? (
            <TableRows tables={shown} />
          ) : (
            <EmptyState icon="calendar" title={t('agenda.noTables')}>
              <p>{t('agenda.noTablesText')}</p>
            </EmptyState>
          );
        }}
      </Loaded>
    </Card>
  );
}

const tones: Record<'accepted' | 'tentative' | 'declined' | 'needs-answer', Tone> = {
  accepted: 'positive',
  tentative: 'warning',
  declined: 'negative',
  'needs-answer': 'info',
};

function TableRows({ tables }: { tables: readonly OwnTable[] }) {
  const { t } = useWords('agenda');
  const { when, at } = useMoments();
  const { title } = useCaseWords();
  const names = useCaseNames(tables.map(({ caseId }) => caseId));
  return (
    <Rows>
      {tables.map(({ roundTableId, caseId, kind, appointment, offer, myAnswer, mySeat }) => (
        <Row
          key={roundTableId}
          title={
            <Link to={plannerOf({ caseId, kind })}>
              {t(isConference({ kind }) ? 'agenda.conference' : 'agenda.table', {
                household: title(names.get(caseId)?.familyNames ?? []),
              })}
            </Link>
          }
          meta={[
            appointment ? when(appointment) : offer && t('agenda.askedUntil', { when: at(offer.heldUntil) }),
            t(`agenda.seats.${mySeat.because}`),
          ].filter(Boolean)}
          end={
            appointment
              ? mySeat.because !== 'chairs' &&
                myAnswer && <Status tone={tones[myAnswer]}>{t(`agenda.answers.${myAnswer}`)}</Status>
              : offer && <Status tone="info">{t('agenda.toChoose')}</Status>
          }
        />
      ))}
    </Rows>
  );
}
