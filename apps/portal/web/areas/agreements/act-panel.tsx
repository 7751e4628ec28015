import { type ReactNode, useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { Button, type Choice, RadioGroup, SidePanel, TextArea } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';

interface ActPanelProps<Code extends string> {
  title: string;
  what: string;
  lead?: ReactNode;
  /** None where the words are all there is to say. */
  choice?: { readonly label: string; readonly options: readonly (Choice & { code: Code })[] };
  words: { readonly label: string; readonly hint?: string; readonly optional?: boolean };
  send: string;
  error: unknown;
  isPending: boolean;
  onSend(said: { code: Code; text?: string }): void;
  onClose(): void;
}

const most = 600;

/** One choice and some words about an agreement: in two clicks, for who has nothing to add. */
export function ActPanel<Code extends string>(props: ActPanelProps<Code>) {
  const { title, what, lead, choice, words, send, error, isPending, onSend, onClose } = props;
  const { t } = useWords('agreements');
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const said = text.trim();
  const submit = () => {
    setTried(true);
    if ((choice && !code) || (!words.optional && !said)) return;
    onSend({ code: code as Code, ...(said && { text: said }) });
  };
  return (
    <SidePanel
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isPending={isPending} onPress={submit}>
            {send}
          </Button>
          <Button onPress={onClose}>{t('panel.cancel')}</Button>
        </>
      }
    >
      <div className="form">
        <p>
          <strong>{what}</strong>
        </p>
        {lead}
        {choice && (
          <RadioGroup
            label={choice.label}
            value={code}
            onChange={setCode}
            options={choice.options}
            error={tried && !code ? t('panel.choose') : undefined}
          />
        )}
        <TextArea
          label={words.label}
          hint={words.hint}
          optional={words.optional}
          rows={3}
          maxLength={most}
          value={text}
          onChange={setText}
          error={tried && !words.optional && !said ? t('panel.write') : undefined}
        />
        {error !== null && error !== undefined && <ProblemNotice error={error as Error} />}
      </div>
    </SidePanel>
  );
}
