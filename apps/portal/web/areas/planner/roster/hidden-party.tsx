import { useState } from 'react';
import { ProblemNotice } from '../../../api/problem-notice.tsx';
import { Alert, Button, ButtonRow } from '../../../kit/index.ts';
import { useWords } from '../../../language/words.ts';
import { type RoundTable, type Seat, usePartyChange } from '../api.ts';
import type { Names } from '../names.ts';
import { MissingRole } from './minimum-role.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** What has to be decided before anybody is invited (P-27): so it stands above everything else. */
export function DecideFirst({ table, names }: { table: RoundTable; names: Names }) {
  const { t } = useWords('planner');
  const { seats = [], minimum = [] } = table.roster ?? {};
  return (
    <>
      {seats
        .filter((seat) => seat.hidden)
        .map((seat) => (
          <HiddenParty key={seat.seatId} table={table} seat={seat} names={names} />
        ))}
      {minimum
        .filter(({ hidden, filling }) => hidden && filling.state === 'missing')
        .map((role) => (
          <Alert
            key={`${role.role} ${role.memberId}`}
            tone="warning"
            title={t('plannerRoster.hiddenRole', { role: names.role(role.role) })}
          >
            <p>{t('plannerRoster.hiddenRoleText')}</p>
            <MissingRole table={table} role={role} names={names} />
          </Alert>
        ))}
    </>
  );
}

/** Only the coordinator sees it; it must be released or excluded before anybody is invited (P-27). */
function HiddenParty({ table, seat, names }: { table: RoundTable; seat: Seat; names: Names }) {
  const { t } = useWords('planner');
  const [excluding, setExcluding] = useState(false);
  const release = usePartyChange(table.caseId, 'release');
  const exclude = usePartyChange(table.caseId, 'exclude');
  const party = names.seat(seat.seatId);
  const partyId = seat.seatId;
  const change = {
    ...exclude,
    mutate: (reason: string, options: { onSuccess(): void }) => exclude.mutate({ partyId, input: reason }, options),
  };
  return (
    <Alert tone="warning" title={`${t('plannerRoster.hiddenTitle')}: ${party}`}>
      <p>{t('plannerRoster.hiddenText')}</p>
      <ButtonRow>
        <Button
          aria-label={t('plannerRoster.releaseOf', { party })}
          isPending={release.isPending}
          onPress={() => release.mutate({ partyId, input: undefined })}
        >
          {t('plannerRoster.release')}
        </Button>
        <Button aria-label={t('plannerRoster.excludeOf', { party })} onPress={() => setExcluding(true)}>
          {t('plannerRoster.exclude')}
        </Button>
      </ButtonRow>
      {release.error !== null && <ProblemNotice error={release.error} />}
      {excluding && (
        <ReasonDialog
          title={t('plannerRoster.excludeOf', { party })}
          label={t('plannerRoster.excludeWhy')}
          submit={t('plannerRoster.exclude')}
          change={change}
          onClose={() => setExcluding(false)}
        />
      )}
    </Alert>
  );
}
