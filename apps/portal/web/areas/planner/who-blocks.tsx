import { useState } from 'react';
import { Alert, Button, ButtonRow, Hint, Row, Rows } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import type { Availability, WhoBlocks as Blocked, RoundTable } from './api.ts';
import type { Names } from './names.ts';
import { useAnotherPerson, useNeed } from './roster/party-change.ts';
import { PersonDialog } from './roster/person-dialog.tsx';
import { ReasonDialog } from './roster/reason-dialog.tsx';

interface WhoBlocksProps {
  table: RoundTable;
  blocked: Blocked;
  availability: Availability;
  names: Names;
  late: boolean;
}

/** No common time: whom to call, about which moment, and what if nothing helps (S002-34). */
export function WhoBlocks({ table, blocked, availability, names, late }: WhoBlocksProps) {
  const { t } = useWords('planner');
  const { at, dayName } = useMoments();
  const { blockers, nearMiss, firstPossibleAt } = blocked;
  const helping = blockers.filter(({ opens }) => opens > 0);
  const shown = helping.length > 0 ? helping : blockers.filter(({ partyId }) => nearMiss?.missing.includes(partyId));
  /** Of the contact: whoever comes instead may be there. */
  const awayOf = (seatId: string) =>
    availability.seats
      .find((seat) => seat.seatId === seatId)
      ?.persons[0]?.away.map(({ fromOn, throughOn }) =>
        t('plannerBlocks.away', { from: dayName(fromOn), through: dayName(throughOn) }),
      ) ?? [];
  return (
    <>
      <Alert tone="warning" title={t('plannerBlocks.title')}>
        <p>{t('plannerBlocks.text')}</p>
      </Alert>
      <Rows>
        {shown.map(({ partyId, opens, firstAt }) => {
          const first = firstAt ? at(firstAt) : '';
          const help =
            opens === 0
              ? t('plannerBlocks.noHelp')
              : partyId === 'room'
                ? t('plannerBlocks.noRoomOpens', { first })
                : t('plannerBlocks.opens', { count: opens, first });
          return (
            <Row
              key={partyId}
              title={names.seat(partyId)}
              end={<WayOut table={table} seatId={partyId} names={names} />}
            >
              <p>{help}</p>
              {awayOf(partyId).map((words) => (
                <Hint key={words}>{words}</Hint>
              ))}
            </Row>
          );
        })}
      </Rows>
      {nearMiss && (
        <p>
          {t('plannerBlocks.near', { when: at(nearMiss.at), missing: nearMiss.missing.map(names.seat).join(', ') })}
        </p>
      )}
      {!late && (
        <Hint>
          {firstPossibleAt ? t('plannerBlocks.later', { when: at(firstPossibleAt) }) : t('plannerBlocks.noLater')}
        </Hint>
      )}
    </>
  );
}

/** What the coordinator can do about one that blocks. */
function WayOut({ table, seatId, names }: { table: RoundTable; seatId: string; names: Names }) {
  const { t } = useWords('planner');
  const [open, setOpen] = useState<'person' | 'need'>();
  const another = useAnotherPerson(table, seatId);
  const need = useNeed(table, seatId, 'optional');
  const seat = table.roster?.seats.find((one) => one.seatId === seatId);
  if (!seat?.partyId || !seat.organisationId) return null;
  const party = names.seat(seatId);
  const close = () => setOpen(undefined);
  return (
    <ButtonRow>
      <Button look="primary" aria-label={t('plannerBlocks.anotherOf', { party })} onPress={() => setOpen('person')}>
        {t('plannerBlocks.another')}
      </Button>
      <Button aria-label={t('plannerBlocks.optionalOf', { party })} onPress={() => setOpen('need')}>
        {t('plannerBlocks.optional')}
      </Button>
      {open === 'person' && (
        <PersonDialog
          party={party}
          organisationId={seat.organisationId}
          personId={seat.personIds[0]}
          change={another}
          onClose={close}
        />
      )}
      {open === 'need' && (
        <ReasonDialog
          title={t('plannerBlocks.optionalOf', { party })}
          label={t('plannerRoster.needWhy')}
          submit={t('plannerRoster.save')}
          change={need}
          onClose={close}
        />
      )}
    </ButtonRow>
  );
}
