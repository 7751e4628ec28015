import { useWords } from '../../language/words.ts';
import type { Line, OwnAnswer } from './api.ts';

/** What somebody said of this version, the newest first. */
export function SaidBefore({ answers, lines }: { answers: readonly OwnAnswer[]; lines: readonly Line[] }) {
  const { t, day } = useWords('plan');
  const textOf = (id: string) => lines.find(({ agreementId }) => agreementId === id)?.what ?? '';
  return (
    <ul className="row__meta">
      {answers.map(({ answer, remark, via, saidOn, fromOn, lines: about }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer never changes its place from the end
        <li key={answers.length - place}>
          {day(saidOn)}: {t(`answer.said.${answer}`)}
          {via && `, ${t(`answer.via.${via}`)}`}
          {remark && `: “${remark}”`}
          {fromOn && ` ${t('answer.from', { day: day(fromOn) })}`}
          {about.map(({ agreementId, reason }) => ` · ${textOf(agreementId)}${reason ? `: “${reason}”` : ''}`)}
        </li>
      ))}
    </ul>
  );
}
