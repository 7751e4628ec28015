import { type LocalText, textIn } from '@rondetafel/policy';
import { useQuery } from '@tanstack/react-query';
import { Disclosure } from '../kit/index.ts';
import { useWords } from '../language/words.ts';

/** "Why?": opens the rule in one sentence. Which number it has is nobody's business on a screen. */
export function Why({ rule }: { rule: string }) {
  const { t, language } = useWords('api');
  const { data: rules } = useQuery({
    queryKey: ['rules'],
    // Only who sees a refusal needs them.
    queryFn: async (): Promise<Readonly<Record<string, LocalText>>> => (await import('@rondetafel/policy/rules')).rules,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const sentences = rule.split(', ').flatMap((number) => rules?.[number] ?? []);
  if (sentences.length === 0) return null;
  return (
    <Disclosure label={t('why')}>
      {sentences.map((sentence) => (
        <p key={sentence.nl}>{textIn(language, sentence)}</p>
      ))}
    </Disclosure>
  );
}
