import { type FieldProps, Select } from '../kit/index.ts';
import { useWords } from '../language/words.ts';

/** In which language somebody gets mails. */
export function LanguageSelect(props: FieldProps<string>) {
  const { t } = useWords('directory');
  const options = (['nl', 'en'] as const).map((code) => ({ code, label: t(`address.languages.${code}`) }));
  return <Select {...props} options={options} />;
}
