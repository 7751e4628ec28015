import { amsterdamDay } from '@rondetafel/policy';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import {
  Alert,
  Button,
  ButtonRow,
  Card,
  Disclosure,
  FieldRow,
  Hint,
  Row,
  Rows,
  Select,
  Status,
} from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { type Availability, isTaken, type Proposal, proposalsQuery, type RoundTable, useTableChange } from './api.ts';
import type { Names } from './names.ts';
import { OfferDialog } from './offer-dialog.tsx';
import { ProposalReasons } from './proposal.tsx';
import { WhoBlocks } from './who-blocks.tsx';

interface FindProps {
  table: RoundTable;
  names: Names;
  late: boolean;
  onLate(late: boolean): void;
  availability: Availability | undefined;
  /** A moment that somebody looks at, to show it among everybody's time. */
  onLook(startsAt: string): void;
}

/** Finding a moment: the best ones with their reasons, or who blocks; or one of one's own choice. */
export function Find({ table, names, late, onLate, availability, onLook }: FindProps) {
  const { t } = useWords('planner');
  const query = useQuery(proposalsQuery(table, late));
  const hold = useTableChange(table, 'hold');
  const [offering, setOffering] = useState(false);
  const choose = (startsAt: string) => hold.mutate({ startsAt, ...(late && { late }) });
  const proposals = query.data?.found ? query.data.proposals : [];
  return (
    <Card
      title={table.appointment ? t('plannerFind.titleAgain') : t('plannerFind.title')}
      extra={late && <Status tone="warning">{t('plannerFind.late')}</Status>}
    >
      {isTaken(hold.error) ? (
        <Alert tone="warning" title={t('planner.taken')} live>
          <p>{t('planner.takenText')}</p>
        </Alert>
      ) : (
        hold.error !== null && <ProblemNotice error={hold.error} />
      )}
      {(late || proposals.length > 0) && <Hint>{late ? t('plannerFind.lateText') : t('plannerFind.lead')}</Hint>}
      <Loaded query={query} lines={6}>
        {(answer) =>
          answer.found ? (
            <Rows>
              {answer.proposals.map((proposal, place) => (
                <ProposalRow
                  key={proposal.startsAt}
                  proposal={proposal}
                  place={place}
                  names={names}
                  onLook={onLook}
                  isPending={hold.isPending}
                  chosen={hold.isPending && hold.variables?.startsAt === proposal.startsAt}
                  onChoose={() => choose(proposal.startsAt)}
                />
              ))}
            </Rows>
          ) : (
            <WhoBlocks table={table} blocked={answer} names={names} late={late} />
          )
        }
      </Loaded>
      {(availability?.starts.length ?? 0) > 0 && (
        <OwnChoice starts={availability!.starts} isPending={hold.isPending} onChoose={choose} onLook={onLook} />
      )}
      <ButtonRow>
        {proposals.length > 0 && (
          <Button icon="inbox" onPress={() => setOffering(true)}>
            {t('plannerFind.offer')}
          </Button>
        )}
        {table.deadlineOn && (
          <Button look="subtle" icon="clock" onPress={() => onLate(!late)}>
            {late ? t('plannerFind.inTerm') : t('plannerFind.showLate')}
          </Button>
        )}
      </ButtonRow>
      {offering && (
        <OfferDialog table={table} proposals={proposals} names={names} late={late} onClose={() => setOffering(false)} />
      )}
    </Card>
  );
}

interface ProposalRowProps {
  proposal: Proposal;
  place: number;
  names: Names;
  isPending: boolean;
  chosen: boolean;
  onChoose(): void;
  onLook(startsAt: string): void;
}

function ProposalRow({ proposal, place, names, isPending, chosen, onChoose, onLook }: ProposalRowProps) {
  const { t } = useWords('planner');
  const { when } = useMoments();
  return (
    <Row
      title={t('plannerFind.rank', { number: place + 1, when: when(proposal) })}
      meta={[names.place(proposal.place)]}
      end={
        <Button
          look={place === 0 ? 'primary' : 'secondary'}
          aria-label={t('plannerFind.chooseOf', { when: when(proposal) })}
          isPending={chosen}
          isDisabled={isPending && !chosen}
          onPress={onChoose}
          onFocusChange={(focused) => focused && onLook(proposal.startsAt)}
          onHoverStart={() => onLook(proposal.startsAt)}
        >
          {t('plannerFind.choose')}
        </Button>
      }
    >
      <ProposalReasons proposal={proposal} names={names} />
    </Row>
  );
}

/** Any possible start, for a time that somebody asks for on the phone. */
function OwnChoice({
  starts,
  isPending,
  onChoose,
  onLook,
}: {
  starts: readonly string[];
  isPending: boolean;
  onChoose(startsAt: string): void;
  onLook(startsAt: string): void;
}) {
  const { t } = useWords('planner');
  const { longDay, time } = useMoments();
  const [day, setDay] = useState('');
  const [startsAt, setStartsAt] = useState('');
  const ofDay = (on: string) => starts.filter((start) => amsterdamDay(start) === on);
  const days = [...new Set(starts.map(amsterdamDay))];
  return (
    <Disclosure label={t('plannerFind.other')}>
      <Hint>{t('plannerFind.otherHint')}</Hint>
      <FieldRow>
        <Select
          label={t('plannerFind.day')}
          value={day}
          onChange={(on) => {
            setDay(on);
            setStartsAt('');
          }}
          options={days.map((on) => ({ code: on, label: longDay(ofDay(on)[0] ?? on) }))}
        />
        <Select
          label={t('plannerFind.time')}
          value={startsAt}
          disabled={day === ''}
          onChange={(start) => {
            setStartsAt(start);
            if (start) onLook(start);
          }}
          options={ofDay(day).map((start) => ({ code: start, label: time(start) }))}
        />
      </FieldRow>
      <ButtonRow>
        <Button isDisabled={startsAt === ''} isPending={isPending} onPress={() => onChoose(startsAt)}>
          {t('plannerFind.choose')}
        </Button>
      </ButtonRow>
    </Disclosure>
  );
}
