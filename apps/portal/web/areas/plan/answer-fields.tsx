import { CheckboxGroup, DateField, RadioGroup, TextArea } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { AnswerBody, Line, RecordedBody } from './api.ts';
import type { Names } from './names.ts';

type Kind = RecordedBody['answer'];

/** What is typed of an answer; nothing is filled in beforehand (F2). */
export interface Typed {
  answer: Kind | '';
  remark: string;
  lineIds: string[];
  reasons: Record<string, string>;
  fromOn: string;
}

export const nothingTyped: Typed = { answer: '', remark: '', lineIds: [], reasons: {}, fromOn: '' };

/** As it is sent, or nothing where something is missing still. */
export function bodyOf({
  answer,
  remark,
  lineIds,
  reasons,
  fromOn,
}: Typed): (AnswerBody & { answer: Kind }) | undefined {
  if (answer === '') return undefined;
  const lines = lineIds.map((agreementId) => ({ agreementId, reason: reasons[agreementId]?.trim() }));
  if (answer === 'no') {
    if (lines.length === 0 || lines.some(({ reason }) => !reason)) return undefined;
    return { answer, lines } as AnswerBody;
  }
  if (answer === 'taken-back') return { answer, ...(fromOn && { fromOn }) } as AnswerBody;
  const said = answer === 'yes' && remark.trim();
  return { answer, ...(said && { remark: said }) } as AnswerBody;
}

interface AnswerFieldsProps {
  typed: Typed;
  onChange(typed: Typed): void;
  kinds: readonly Kind[];
  lines: readonly Line[];
  names: Names;
  /** Somebody tried to send it. */
  tried: boolean;
  label: string;
}

/** Yes, yes with a remark, no to these lines with a reason each, or thinking about it (P-34). */
export function AnswerFields({ typed, onChange, kinds, lines, names, tried, label }: AnswerFieldsProps) {
  const { t } = useWords('plan');
  const { answer, remark, lineIds, reasons, fromOn } = typed;
  return (
    <>
      <RadioGroup
        name="answer"
        label={label}
        value={answer}
        onChange={(code) => onChange({ ...typed, answer: code as Kind })}
        options={kinds.map((code) => ({ code, label: t(`answer.kinds.${code}`) }))}
        error={tried && answer === '' ? t('answer.choose') : undefined}
      />
      {answer === 'yes' && (
        <TextArea
          name="remark"
          label={t('answer.remark')}
          optional
          rows={2}
          maxLength={1000}
          value={remark}
          onChange={(text) => onChange({ ...typed, remark: text })}
        />
      )}
      {answer === 'no' && (
        <>
          <CheckboxGroup
            name="lines"
            label={t('answer.whichLines')}
            value={lineIds}
            onChange={(chosen) => onChange({ ...typed, lineIds: chosen })}
            options={lines.map(({ agreementId, what, owner }) => ({
              code: agreementId,
              label: what,
              hint: names.owner(owner),
            }))}
            error={tried && lineIds.length === 0 ? t('answer.chooseLines') : undefined}
          />
          {lines
            .filter(({ agreementId }) => lineIds.includes(agreementId))
            .map(({ agreementId, what }) => (
              <TextArea
                key={agreementId}
                name={`reason-${agreementId}`}
                label={t('answer.why', { what })}
                rows={2}
                maxLength={1000}
                value={reasons[agreementId] ?? ''}
                onChange={(text) => onChange({ ...typed, reasons: { ...reasons, [agreementId]: text } })}
                error={tried && !reasons[agreementId]?.trim() ? t('answer.whyMissing') : undefined}
              />
            ))}
        </>
      )}
      {answer === 'taken-back' && (
        <DateField
          name="fromOn"
          label={t('answer.fromOn')}
          optional
          value={fromOn}
          onChange={(day) => onChange({ ...typed, fromOn: day })}
        />
      )}
    </>
  );
}
