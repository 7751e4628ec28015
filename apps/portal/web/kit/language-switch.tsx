import { speak } from '../language/language.ts';
import { useWords } from '../language/words.ts';
import { Button } from './button.tsx';

/** The other language, called in that language. */
export function LanguageSwitch() {
  const { t } = useWords();
  const { language } = useWords();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Button look="subtle" onPress={() => speak(other)}>
      <span lang={other}>{t('page.language')}</span>
    </Button>
  );
}
