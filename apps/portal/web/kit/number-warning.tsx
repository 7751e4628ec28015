import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { check, toCheckIn } from './checked-numbers.ts';

/** At the field in which it stands: what looks like a BSN or an IBAN is asked about before it is kept (P-31). */
export function NumberWarning({ value }: { value: string }) {
  const { t } = useWords();
  const [, lookAgain] = useState(0);
  const found = toCheckIn(value);
  if (found.length === 0) return null;
  const what = found.some(({ named }) => named) ? 'named' : found[0]!.kind;
  return (
    <Alert tone="warning" title={t(`numbers.${what}`)} live>
      <p>{t(`numbers.${what}Text`)}</p>
      {what !== 'named' && (
        <Button
          onPress={() => {
            check(found);
            lookAgain((times) => times + 1);
          }}
        >
          {t(`numbers.${what}Keep`)}
        </Button>
      )}
    </Alert>
  );
}
