import { type KeyboardEvent, useState } from 'react';
import { useNow } from '../../api/business-time.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { isConference } from '../../household/table-kind.ts';
import { Alert, Skeleton, Status, view, Workspace } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { isTaken, type Roster, type RoundTable } from './api.ts';
import { useBooking } from './booking.ts';
import { useChoosing } from './choosing.ts';
import { Invite } from './invite.tsx';
import { useMedia } from './media.ts';
import type { Pill } from './moment.ts';
import type { Names } from './names.ts';
import { OfferDialog } from './offer-dialog.tsx';
import { PlanningBar, type Step } from './planning-bar.tsx';
import { openRolesOf } from './rows.ts';
import { minuteOf } from './time-runs.ts';
import { When } from './when.tsx';
import { linesStyle, Who } from './who.tsx';

interface PlanningProps {
  table: RoundTable;
  roster: Roster;
  names: Names;
  /** It is booked: another time for it was found and those who come were told. */
  onMoved(): void;
}

/** One piece of work in three steps: who, when, invite. Choosing a time selects it; it is held by a button or on going on. */
export function Planning({ table, roster, names, onMoved }: PlanningProps) {
  const { t } = useWords('planner');
  const now = useNow();
  const wide = useMedia('(min-width: 68.75rem)');
  const narrow = useMedia('(max-width: 43.74rem)');
  const { offer } = table;
  const [held] = offer && offer.asked.length === 0 && Date.parse(offer.heldUntil) > now ? offer.options : [];
  const [step, setStep] = useState<Step>(held ? 'invite' : wide || openRolesOf(roster).length === 0 ? 'when' : 'who');
  const [offering, setOffering] = useState(false);
  const choosing = useChoosing(table, roster, held);
  const booking = useBooking(table, roster, held, choosing, { onRefused: () => setStep('when'), onBooked: onMoved });
  const { availability, found, proposals, looked, moment, isHeld } = choosing;
  const { openRoles } = booking;
  const goTo = (next: Step) => (next === 'invite' ? booking.hold(() => setStep('invite')) : setStep(next));
  const onKeyDown = (event: KeyboardEvent) => {
    if (view().keys === 'off' || event.altKey || event.ctrlKey || event.metaKey || step === 'invite') return;
    if (event.target instanceof Element && event.target.closest(typing)) return;
    const nth = proposals[Number(event.key) - 1];
    if (!nth) return;
    choosing.choose(minuteOf(nth.startsAt));
    event.preventDefault();
  };
  const who = {
    id: 'who',
    label: t('plannerWho.title'),
    state:
      openRoles.length > 0 ? (
        <Status tone="warning">{t('plannerWho.open', { count: openRoles.length })}</Status>
      ) : (
        <Status tone="positive">{t('plannerWho.complete')}</Status>
      ),
    pane: (
      <Who
        table={table}
        names={names}
        lines={choosing.lines}
        pills={wide ? choosing.pills : noPills}
        roomsOpen={choosing.roomsOpen}
        onRooms={choosing.setRoomsOpen}
      />
    ),
  };
  const when = {
    id: 'when',
    label: t('plannerWhen.title'),
    state: found && (
      <Status tone={found.found ? 'positive' : 'negative'}>
        {t('plannerWhen.found', { count: proposals.length })}
      </Status>
    ),
    pane:
      availability && looked ? (
        <When
          table={table}
          names={names}
          availability={availability}
          found={found}
          lines={choosing.lines}
          pills={choosing.pills}
          wide={wide}
          dayByDay={narrow}
          days={choosing.days}
          looked={looked}
          onLook={choosing.look}
          chosen={choosing.chosen}
          onChoose={choosing.choose}
          late={choosing.late}
          onLate={choosing.setLate}
        />
      ) : (
        <Skeleton shape="grid" lines={8} label={t('page.loading')} />
      ),
  };
  const invite = {
    id: 'invite',
    label: t('plannerInvite.step'),
    locked: !choosing.chosenLook?.possible && !isHeld,
    pane: moment && (
      <Invite
        table={table}
        names={names}
        when={moment}
        place={choosing.place}
        invited={choosing.invited}
        openRoles={booking.explained}
        words={booking.words}
        onWords={booking.setWords}
        tried={booking.tried}
        isLate={choosing.isLate}
        heldUntil={isHeld ? offer?.heldUntil : undefined}
        now={now}
        error={booking.bookError}
      />
    ),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever the focus is in the workspace
    <div className="planner" style={linesStyle(choosing.lines.length)} onKeyDown={onKeyDown}>
      {isTaken(booking.holdError) ? (
        <Alert tone="warning" title={t('planner.taken')} live>
          <p>{t('planner.takenText')}</p>
        </Alert>
      ) : (
        booking.holdError !== null && <ProblemNotice error={booking.holdError} />
      )}
      <Workspace
        label={t(isConference(table) ? 'conference.title' : 'planner.title')}
        current={step}
        onStep={(id) => goTo(id as Step)}
        together={['who', 'when']}
        steps={[who, when, invite]}
      />
      <PlanningBar
        table={table}
        names={names}
        step={step}
        wide={wide}
        choosing={choosing}
        booking={booking}
        onStep={goTo}
        onOffer={() => setOffering(true)}
      />
      {offering && (
        <OfferDialog
          table={table}
          proposals={proposals}
          names={names}
          late={choosing.late}
          onClose={() => setOffering(false)}
        />
      )}
    </div>
  );
}

const typing =
  'input, textarea, select, [contenteditable], [role="combobox"], [role="menu"], [role="listbox"], [role="dialog"]';
const noPills: ReadonlyMap<string, Pill> = new Map();
