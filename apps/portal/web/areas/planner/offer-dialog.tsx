import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button, CheckboxGroup, Dialog } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { type Proposal, type RoundTable, useTableChange } from './api.ts';
import type { Names } from './names.ts';

const most = 3;

interface OfferDialogProps {
  table: RoundTable;
  proposals: readonly Proposal[];
  names: Names;
  late: boolean;
  onClose(): void;
}

/** Moments that are held while those without a calendar choose, the household first of all (P-11, P-18). */
export function OfferDialog({ table, proposals, names, late, onClose }: OfferDialogProps) {
  const { t } = useWords('planner');
  const { when } = useMoments();
  const offer = useTableChange(table, 'offer');
  const askable = table.roster?.seats.filter(({ role, personIds }) => role !== 'chair' && personIds.length > 0) ?? [];
  const household = askable.filter(({ organisationId }) => !organisationId);
  const [slots, setSlots] = useState(proposals.slice(0, most).map(({ startsAt }) => startsAt));
  const [askedIds, setAskedIds] = useState(household.map(({ seatId }) => seatId));
  const [tried, setTried] = useState(false);
  const fits = slots.length > 0 && slots.length <= most;
  const send = () => {
    setTried(true);
    if (fits && askedIds.length > 0)
      offer.mutate(
        { slots: slots.map((startsAt) => ({ startsAt, ...(late && { late }) })), askedIds },
        { onSuccess: onClose },
      );
  };
  return (
    <Dialog
      open
      title={t('plannerOffer.dialog')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={offer.isPending} onPress={send}>
            {t('plannerOffer.submit')}
          </Button>
          <Button onPress={onClose}>{t('plannerRoster.back')}</Button>
        </>
      }
    >
      <p>{t('plannerOffer.dialogText')}</p>
      <CheckboxGroup
        label={t('plannerOffer.slots')}
        value={slots}
        onChange={setSlots}
        error={tried && !fits ? t('plannerOffer.pickSlots') : undefined}
        options={proposals.map((proposal) => ({
          code: proposal.startsAt,
          label: when(proposal),
          hint: names.place(proposal.place),
        }))}
      />
      <CheckboxGroup
        label={t('plannerOffer.asked')}
        value={askedIds}
        onChange={setAskedIds}
        error={tried && askedIds.length === 0 ? t('plannerOffer.pickAsked') : undefined}
        options={askable.map(({ seatId, personIds, organisationId }) => ({
          code: personIds[0] ?? seatId,
          label: names.person(personIds[0] ?? seatId),
          hint: organisationId ? names.seat(seatId) : t('planner.people.household'),
        }))}
      />
      {offer.error !== null && <ProblemNotice error={offer.error} />}
    </Dialog>
  );
}
