import { Reasons, type Reason as Shown } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { Proposal } from './api.ts';
import type { Names } from './names.ts';

/** Why a proposal stands where it stands; who comes in whose place by name. */
export function ProposalReasons({ proposal, names }: { proposal: Proposal; names: Names }) {
  const { t } = useWords('planner');
  const list = (ids: readonly string[]) => ids.map(names.seat).join(', ');
  const reasons = proposal.reasons.flatMap((reason): Shown[] => {
    switch (reason.code) {
      case 'availability-unknown':
        return [
          shown(reason.code, false, t('plannerFind.reasons.availability-unknown', { parties: list(reason.partyIds) })),
        ];
      case 'optional-present': {
        const { present, of } = reason;
        return [shown(reason.code, present === of, t('plannerFind.reasons.optional-present', { present, of }))];
      }
      case 'substitutes-needed':
        return proposal.attendance.flatMap((who) =>
          who.as === 'substitute'
            ? shown(
                who.partyId,
                true,
                t('plannerFind.reasons.substitute-is', {
                  person: names.person(who.personId),
                  party: names.seat(who.partyId),
                }),
              )
            : [],
        );
      case 'by-phone-only':
        return [shown(reason.code, false, t('plannerFind.reasons.by-phone-only'))];
      default:
        return [shown(reason.code, true, t(`plannerFind.reasons.${reason.code}`))];
    }
  });
  return <Reasons reasons={reasons} />;
}

const shown = (id: string, holds: boolean, text: string): Shown => ({ id, holds, text });
