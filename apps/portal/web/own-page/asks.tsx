import { useState } from 'react';
import { Button, ButtonRow } from '../kit/button.tsx';
import { useSending } from './answer.tsx';
import { type Asked, askSomething, type OwnPage } from './api.ts';
import { filled, useSpoken } from './language.ts';
import { Choices, Notice, Problem, Section, TextInput, useFocus } from './parts.tsx';

/** What a member asks to correct, objects to or says; each with its term or its answer (P-26). */
export function AsksPart({ page, onDone }: { page: OwnPage; onDone(): Promise<void> }) {
  const { words, day, dayOf } = useSpoken();
  const [writing, setWriting] = useState(false);
  const [sentUntil, setSentUntil] = useState<string>();
  return (
    <Section title={words.asks.title}>
      <p>{words.asks.text}</p>
      {sentUntil && (
        <Notice tone="positive" live>
          <p>{filled(words.asks.sent, { day: day(sentUntil) })}</p>
        </Notice>
      )}
      {page.mayAsk && !writing && (
        <div>
          <Button onPress={() => setWriting(true)}>{words.asks.open}</Button>
        </div>
      )}
      {writing && (
        <AskForm
          memberId={page.memberId}
          onBack={() => setWriting(false)}
          onSent={async (dueOn) => {
            setSentUntil(dueOn);
            setWriting(false);
            await onDone();
          }}
        />
      )}
      {page.asks.length > 0 && (
        <>
          <h3>{words.asks.before}</h3>
          <ul className="own__rows">
            {page.asks.map(({ askId, kind, text, askedAt, dueOn, answer }) => (
              <li key={askId}>
                <p className="own__name">{words.asks.kinds[kind]}</p>
                <p className="prose">{text}</p>
                <p className="own__small">{filled(words.asks.askedOn, { day: dayOf(askedAt) })}</p>
                {answer ? (
                  <>
                    <p className="own__name">{words.asks.outcomes[answer.outcome]}</p>
                    <p className="prose">{answer.text}</p>
                  </>
                ) : (
                  <p className="own__small">{filled(words.asks.waits, { day: day(dueOn) })}</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

type Kind = Asked['kind'];

function AskForm({
  memberId,
  onSent,
  onBack,
}: {
  memberId: string;
  onSent(dueOn: string): Promise<void>;
  onBack(): void;
}) {
  const { words } = useSpoken();
  const form = useFocus<HTMLFormElement>();
  const [kind, setKind] = useState<Kind>();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, error, run } = useSending(({ dueOn }: { dueOn: string }) => onSent(dueOn));
  const submit = () => {
    setTried(true);
    if (kind && text.trim()) void run(() => askSomething(memberId, { kind, text: text.trim() }));
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      aria-label={words.asks.open}
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choices
        label={words.asks.kind}
        value={kind ? [kind] : []}
        onChange={([one]) => setKind(one as Kind)}
        options={(['correction', 'objection', 'reaction'] as const).map((code) => ({
          code,
          label: words.asks.kinds[code],
        }))}
        error={tried && !kind ? words.asks.chooseKind : undefined}
      />
      <TextInput
        label={words.asks.what}
        rows={4}
        maxLength={2000}
        value={text}
        onChange={setText}
        error={tried && !text.trim() ? words.asks.missing : undefined}
      />
      {error !== undefined && <Problem error={error} />}
      <ButtonRow>
        <Button type="submit" look="primary" isPending={busy}>
          {words.asks.send}
        </Button>
        <Button onPress={onBack}>{words.asks.cancel}</Button>
      </ButtonRow>
    </form>
  );
}
