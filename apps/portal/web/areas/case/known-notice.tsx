import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { useToday } from '../../api/today.ts';
import { useSettled } from '../../forms/settled.ts';
import { Alert, Hint } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { Phone } from '../../shell/desk-phone.tsx';
import { knownQuery, wasAskedTooOften } from './api.ts';
import { type Draft, isBirthday, type Registration } from './registration.ts';

/** Asks once per member whether the household is known, when name and day of birth are complete, and whom to call (P-3). */
export function KnownNotice({ control, index }: { control: Control<Draft, unknown, Registration>; index: number }) {
  const { t } = useWords('case');
  const today = useToday();
  const [questionId] = useState(() => crypto.randomUUID());
  const [{ familyName, birth, birthOn }, district] = useWatch({ control, name: [`members.${index}`, 'district'] });
  const isComplete = birth === 'day' && isBirthday(birthOn, today) && familyName.trim().length > 1;
  const typed = isComplete
    ? JSON.stringify({ familyName: familyName.trim(), birthOn, ...(district && { district }) })
    : '';
  const settled = useSettled(typed, settleMs);
  const { data, error } = useQuery(knownQuery(questionId, typed === settled ? settled : ''));
  if (data?.known) {
    return (
      <Alert tone="warning" title={t('register.known')} live>
        <p>
          {t('register.knownText')} {data.phone && <Phone number={data.phone} />}
        </p>
      </Alert>
    );
  }
  return wasAskedTooOften(error) ? <Hint>{t('register.notLookedUp')}</Hint> : null;
}

/** Longer than elsewhere: each question counts. */
const settleMs = 1_500;
