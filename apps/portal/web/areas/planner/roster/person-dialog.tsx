import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../api/loaded.tsx';
import { ProblemNotice } from '../../../api/problem-notice.tsx';
import { AddSomebody } from '../../../directory/add-somebody.tsx';
import { colleaguesQuery } from '../../../directory/api.ts';
import { useColleagueWords } from '../../../directory/colleague-words.ts';
import { Button, ComboBox, Dialog } from '../../../kit/index.ts';
import { useWords } from '../../../language/words.ts';

interface PersonDialogProps {
  party: string;
  organisationId: string;
  /** Who comes now. */
  personId: string | undefined;
  /** Who was named by the party to come instead. */
  proposedId?: string | undefined;
  change: { mutate(personId: string, options: { onSuccess(): void }): void; isPending: boolean; error: unknown };
  onClose(): void;
}

/** A party sends somebody else of its own people (P-11). */
export function PersonDialog({ party, organisationId, personId, proposedId, change, onClose }: PersonDialogProps) {
  const { t } = useWords('planner');
  const { optionOf } = useColleagueWords();
  const colleagues = useQuery(colleaguesQuery(organisationId));
  const [chosen, setChosen] = useState(proposedId ?? '');
  return (
    <Dialog
      open
      title={t('plannerRoster.personTitle', { party })}
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={chosen === ''}
            isPending={change.isPending}
            onPress={() => change.mutate(chosen, { onSuccess: onClose })}
          >
            {t('plannerRoster.save')}
          </Button>
          <Button onPress={onClose}>{t('plannerRoster.back')}</Button>
        </>
      }
    >
      <Loaded query={colleagues} lines={1}>
        {(people) => {
          const others = people.filter((one) => one.personId !== personId);
          return others.length === 0 ? (
            <p>{t('plannerRoster.noColleagues')}</p>
          ) : (
            <ComboBox
              label={t('plannerRoster.person')}
              value={chosen}
              onChange={setChosen}
              options={others.map(optionOf)}
            />
          );
        }}
      </Loaded>
      <AddSomebody organisationId={organisationId} onAdded={({ personId: added = '' }) => setChosen(added)} />
      {change.error !== null && <ProblemNotice error={change.error} />}
    </Dialog>
  );
}
