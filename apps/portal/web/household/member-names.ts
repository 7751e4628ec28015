import { useWords } from '../language/words.ts';
import type { Case } from './api.ts';

type Member = Pick<Case['members'][number], 'givenName' | 'familyName' | 'unborn'>;

/** Somebody may have one name, a child who is to be born none; whose particulars were destroyed is nameless (P-29). */
export function useMemberNames() {
  const { t } = useWords('household');
  const unnamed = ({ unborn }: Member) => (unborn ? t('member.unborn') : undefined);
  return {
    short: (member: Member): string | undefined => member.givenName ?? member.familyName ?? unnamed(member),
    full: (member: Member): string | undefined =>
      [member.givenName, member.familyName].filter(Boolean).join(' ') || unnamed(member),
  };
}
