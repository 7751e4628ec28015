import { useState } from 'react';
import { Button, ButtonRow, Reasons, Row } from '../../../kit/index.ts';
import { useWords } from '../../../language/words.ts';
import { type MinimumRole, type RoundTable, useTableChange } from '../api.ts';
import type { Names } from '../names.ts';
import { AddPartyButton } from './add-party.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface OneRole {
  table: RoundTable;
  role: MinimumRole;
  names: Names;
}

/** One role of the minimum, for one child or for the table as a whole, and how it is filled. */
export function MinimumRow({ table, role: minimum, names }: OneRole) {
  const { t } = useWords('planner');
  const { role, memberId, rule, filling } = minimum;
  const fillingInWords = () => {
    switch (filling.state) {
      case 'filled':
        return t('plannerRoster.filled', { parties: filling.partyIds.map(names.seat).join(', ') });
      case 'missing':
        return t(`plannerRoster.missing.${filling.because}`);
      case 'not-applicable':
        return t('plannerRoster.notApplicable', { reason: filling.reason });
      case 'excluded':
        return t('plannerRoster.excluded');
    }
  };
  return (
    <Row
      title={names.roleFor({ role, memberId })}
      meta={[t('reason.rule', { rule })]}
      end={
        filling.state === 'missing' && !table.ending ? (
          <MissingRole table={table} role={minimum} names={names} />
        ) : undefined
      }
    >
      <Reasons reasons={[{ id: role, holds: filling.state === 'filled', text: fillingInWords() }]} />
    </Row>
  );
}

/** An unfilled role is solved by adding a party (S002-24) or by a reason why it does not apply. */
export function MissingRole({ table, role: minimum, names }: OneRole) {
  const { t } = useWords('planner');
  const [marking, setMarking] = useState(false);
  const decide = useTableChange(table, 'decideRoster');
  const { role, memberId, filling } = minimum;
  const name = names.role(role);
  const mark = {
    ...decide,
    mutate: (reason: string, options: { onSuccess(): void }) =>
      decide.mutate({ what: 'not-applicable', role, ...(memberId && { memberId }), reason }, options),
  };
  return (
    <ButtonRow>
      {filling.state === 'missing' && filling.because === 'no-party' && (
        <AddPartyButton table={table} names={names} role={minimum} />
      )}
      <Button aria-label={t('plannerRoster.markOf', { role: name })} onPress={() => setMarking(true)}>
        {t('plannerRoster.mark')}
      </Button>
      {marking && (
        <ReasonDialog
          title={t('plannerRoster.markOf', { role: name })}
          label={t('plannerRoster.markWhy')}
          submit={t('plannerRoster.save')}
          change={mark}
          onClose={() => setMarking(false)}
        />
      )}
    </ButtonRow>
  );
}
