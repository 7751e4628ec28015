import { ActionBar, Button, toast } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import type { RoundTable } from './api.ts';
import type { Booking } from './booking.ts';
import type { Choosing } from './choosing.ts';
import { whoInWords } from './invited.ts';
import type { Names } from './names.ts';

export type Step = 'who' | 'when' | 'invite';

interface PlanningBarProps {
  table: RoundTable;
  names: Names;
  step: Step;
  /** Who and when are side by side. */
  wide: boolean;
  choosing: Choosing;
  booking: Booking;
  onStep(step: Step): void;
  onOffer(): void;
}

/** What was chosen, what is missing, and what can be done in this step. */
export function PlanningBar({ table, names, step, wide, choosing, booking, onStep, onOffer }: PlanningBarProps) {
  const { t } = useWords('planner');
  const moments = useMoments();
  const { moment, place, chosenLook, invited, isHeld, proposals } = choosing;
  const { openRoles, unsaid, undecided } = booking;
  const inviting = step === 'invite';
  const detail = inviting
    ? t('plannerBar.willInvite', { people: invited.map(({ personId }) => names.person(personId)).join(', ') })
    : chosenLook && whoInWords(chosenLook, names, t);
  const missing = undecided
    ? t('plannerBar.undecided')
    : inviting && unsaid.length > 0
      ? t('plannerBar.unsaid', { roles: unsaid.map(names.roleFor).join(', ') })
      : openRoles.length > 0 && t('plannerBar.open', { roles: openRoles.map(names.roleFor).join(', ') });
  return (
    <ActionBar
      label={t('plannerBar.label')}
      title={moment ? `${moments.when(moment)} · ${names.place(place)}` : t('plannerBar.nothing')}
      detail={moment && detail}
      missing={missing}
    >
      {inviting ? (
        <>
          <Button onPress={() => onStep('when')}>{t('plannerBar.back')}</Button>
          <Button look="primary" isPending={booking.booking} isDisabled={!moment} onPress={booking.send}>
            {table.appointment ? t('plannerHold.move') : t('plannerHold.book')}
          </Button>
        </>
      ) : (
        <>
          {isHeld && (
            <Button look="subtle" isPending={booking.lettingGo} onPress={booking.letGo}>
              {t('plannerHold.letGo')}
            </Button>
          )}
          {moment && !isHeld && (
            <Button
              look="subtle"
              isPending={booking.holding}
              onPress={() => booking.hold(() => toast(t('plannerBar.held')))}
            >
              {t('plannerBar.hold')}
            </Button>
          )}
          {proposals.length > 0 && <Button onPress={onOffer}>{t('plannerFind.offer')}</Button>}
          {step === 'who' && !wide ? (
            <Button look="primary" onPress={() => onStep('when')}>
              {t('plannerBar.toWhen')}
            </Button>
          ) : (
            <Button look="primary" isPending={booking.holding} isDisabled={!moment} onPress={() => onStep('invite')}>
              {t('plannerBar.toInvite')}
            </Button>
          )}
        </>
      )}
    </ActionBar>
  );
}
