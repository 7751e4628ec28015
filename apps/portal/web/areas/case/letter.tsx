import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loaded } from '../../api/loaded.tsx';
import { type Case, caseQuery } from '../../household/api.ts';
import { Button, Card, EmptyState, Page, Prose } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { lettersQuery } from './letters-api.ts';
import { useNameOf } from './letters-tab.tsx';

/** One letter, as it comes out of the printer (P-18). */
export function LetterPage() {
  const { t } = useWords('case');
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  const back = { to: `/casussen/${caseId}?deel=brieven`, label: t('letters.title') };
  if (found.data) return <Letter found={found.data} back={back} />;
  return (
    <Page title={t('letters.letter')} back={back}>
      <Card>
        <Loaded query={found}>{() => null}</Loaded>
      </Card>
    </Page>
  );
}

function Letter({ found, back }: { found: Case; back: { to: string; label: string } }) {
  const { t } = useWords('case');
  const { messageId } = useParams();
  const letters = useQuery(lettersQuery(found.caseId));
  const letter = letters.data?.find((one) => one.messageId === messageId);
  const name = useNameOf(found, letter?.personId ?? '');
  return (
    <Page
      title={letter?.title ?? t('letters.letter')}
      windowTitle={t('letters.letter')}
      back={back}
      actions={
        letter && (
          <Button look="primary" icon="print" onPress={() => window.print()}>
            {t('page.print')}
          </Button>
        )
      }
    >
      <Card>
        <Loaded query={letters}>
          {() =>
            letter ? (
              <LetterText name={name} paragraphs={letter.paragraphs} />
            ) : (
              <EmptyState icon="inbox" title={t('letters.gone')} />
            )
          }
        </Loaded>
      </Card>
    </Page>
  );
}

export function LetterText({ name, paragraphs }: { name: string; paragraphs: readonly string[] }) {
  const { t } = useWords('case');
  return (
    <>
      <p>{t('letters.dear', { name })}</p>
      {paragraphs.map((paragraph) => (
        <Prose key={paragraph}>{paragraph}</Prose>
      ))}
    </>
  );
}
