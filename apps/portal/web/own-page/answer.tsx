import { useState } from 'react';
import { Button, ButtonRow } from '../kit/button.tsx';
import { answerPlan, type Line, type OwnPage, type PlanAnswer } from './api.ts';
import { filled, useSpoken } from './language.ts';
import { Choices, Notice, Problem, TextInput, useFocus } from './parts.tsx';

interface AnswerProps {
  page: OwnPage;
  plan: NonNullable<OwnPage['plan']>;
  onDone(): Promise<void>;
}

type Doing = 'nothing' | 'answer' | 'take-back';

/** What waits for an answer stands on top; who answered can change it, or take a yes back (P-34). */
export function AnswerPart({ page, plan, onDone }: AnswerProps) {
  const { words, day } = useSpoken();
  const [doing, setDoing] = useState<Doing>('nothing');
  const asked = plan.lines.filter((line) => line.asked);
  const waits = asked.some(({ said }) => said === undefined || said === 'thinking');
  const saidYes = asked.some(({ said }) => said === 'yes');
  if (!page.mayAnswer || asked.length === 0) return null;
  const done = async () => {
    await onDone();
    setDoing('nothing');
  };
  return (
    <section className="own__first" aria-labelledby="plan-question">
      <h2 id="plan-question">{words.plan.question}</h2>
      {doing === 'answer' && (
        <AnswerForm page={page} plan={plan} asked={asked} onDone={done} onBack={() => setDoing('nothing')} />
      )}
      {doing === 'take-back' && <TakeBack page={page} plan={plan} onDone={done} onBack={() => setDoing('nothing')} />}
      {doing === 'nothing' && (
        <>
          {waits ? (
            <>
              <p>{words.plan.may}</p>
              <p>{filled(words.plan.until, { day: day(plan.answerBy) })}</p>
            </>
          ) : (
            <p role="status">{words.plan.answered}</p>
          )}
          <ButtonRow>
            <Button look={waits ? 'primary' : 'secondary'} onPress={() => setDoing('answer')}>
              {waits ? words.plan.toAnswer : words.plan.change}
            </Button>
            {saidYes && <Button onPress={() => setDoing('take-back')}>{words.plan.takeBack}</Button>}
          </ButtonRow>
        </>
      )}
    </section>
  );
}

type Choice = 'yes' | 'yesBut' | 'no' | 'thinking';

function AnswerForm({ page, plan, asked, onDone, onBack }: AnswerProps & { asked: readonly Line[]; onBack(): void }) {
  const { words } = useSpoken();
  const heading = useFocus<HTMLParagraphElement>();
  const [choice, setChoice] = useState<Choice>();
  const [remark, setRemark] = useState('');
  const [lines, setLines] = useState<string[]>([]);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const { error, busy, run } = useSending(onDone);
  const no = choice === 'no' ? lines : [];
  const reasonOf = (id: string) => (reasons[id] ?? '').trim();
  const complete =
    choice !== undefined &&
    (choice !== 'yesBut' || remark.trim() !== '') &&
    (choice !== 'no' || (lines.length > 0 && lines.every((id) => reasonOf(id) !== '')));
  const submit = () => {
    setTried(true);
    if (!complete) return;
    const answer: PlanAnswer =
      choice === 'yesBut'
        ? { answer: 'yes', remark: remark.trim() }
        : { answer: choice, lines: no.map((agreementId) => ({ agreementId, reason: reasonOf(agreementId) })) };
    void run(() => answerPlan(page.memberId, plan.version, answer));
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <p ref={heading} tabIndex={-1}>
          {words.plan.toLines}
        </p>
        <ul className="own__list">
          {asked.map(({ agreementId, what }) => (
            <li key={agreementId}>{what}</li>
          ))}
        </ul>
      </div>
      <Choices
        label={words.plan.which}
        value={choice ? [choice] : []}
        onChange={([one]) => setChoice(one as Choice)}
        options={(['yes', 'yesBut', 'no', 'thinking'] as const).map((code) => ({
          code,
          label: words.plan.answers[code],
        }))}
        error={tried && !choice ? words.plan.choose : undefined}
      />
      {choice === 'yesBut' && (
        <TextInput
          label={words.plan.remark}
          rows={3}
          maxLength={1000}
          value={remark}
          onChange={setRemark}
          error={tried && !remark.trim() ? words.plan.fillRemark : undefined}
        />
      )}
      {choice === 'no' && (
        <Choices
          several
          label={words.plan.whichLines}
          value={lines}
          onChange={setLines}
          options={asked.map(({ agreementId, what }) => ({ code: agreementId, label: what }))}
          error={tried && lines.length === 0 ? words.plan.chooseLines : undefined}
        />
      )}
      {no.map((id) => (
        <TextInput
          key={id}
          label={filled(words.plan.whyNot, { what: asked.find(({ agreementId }) => agreementId === id)?.what ?? '' })}
          rows={2}
          maxLength={1000}
          value={reasons[id] ?? ''}
          onChange={(reason) => setReasons({ ...reasons, [id]: reason })}
          error={tried && reasonOf(id) === '' ? words.plan.fillReason : undefined}
        />
      ))}
      {error !== undefined && <Problem error={error} />}
      <ButtonRow>
        <Button type="submit" look="primary" isPending={busy}>
          {words.plan.send}
        </Button>
        <Button onPress={onBack}>{words.plan.cancel}</Button>
      </ButtonRow>
    </form>
  );
}

function TakeBack({ page, plan, onDone, onBack }: AnswerProps & { onBack(): void }) {
  const { words } = useSpoken();
  const text = useFocus<HTMLParagraphElement>();
  const { error, busy, run } = useSending(onDone);
  return (
    <Notice tone="warning">
      <p ref={text} tabIndex={-1}>
        {words.plan.takeBackSure}
      </p>
      {error !== undefined && <Problem error={error} />}
      <ButtonRow>
        <Button
          look="primary"
          isPending={busy}
          onPress={() => void run(() => answerPlan(page.memberId, plan.version, { answer: 'taken-back' }))}
        >
          {words.plan.takeBackYes}
        </Button>
        <Button onPress={onBack}>{words.plan.no}</Button>
      </ButtonRow>
    </Notice>
  );
}

/** One thing at a time is on its way; what went wrong stays until the next try. */
export function useSending<T>(onDone: (answer: T) => void | Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (work: () => Promise<T>) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await onDone(await work());
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
