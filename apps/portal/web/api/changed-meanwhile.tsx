import { Alert, Button, ButtonRow } from '../kit/index.ts';
import { useWords } from '../language/words.ts';

interface ChangedMeanwhileProps {
  /** As somebody else left it, in a sentence. */
  theirs: string;
  onTakeTheirs(): void;
}

/** Two who changed the same thing: the second sees both, and chooses (F3). */
export function ChangedMeanwhile({ theirs, onTakeTheirs }: ChangedMeanwhileProps) {
  const { t } = useWords('api');
  return (
    <Alert tone="warning" title={t('meanwhile.title')} live>
      <p>{t('meanwhile.theirs', { theirs })}</p>
      <ButtonRow>
        <Button onPress={onTakeTheirs}>{t('meanwhile.takeTheirs')}</Button>
      </ButtonRow>
    </Alert>
  );
}
