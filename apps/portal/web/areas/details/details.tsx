import { Page } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser, worksOnCases } from '../../shell/session/user.ts';
import { AddedColleagues } from './added-colleagues.tsx';
import { AnyColleague } from './any-colleague.tsx';
import { OwnAddress } from './own-address.tsx';

/** Where one is reached oneself, and those whose address is one's to give (P-11). */
export function Details() {
  const { t } = useWords('details');
  const user = useUser();
  return (
    <Page title={t('details.title')} lead={t('details.lead')}>
      <OwnAddress />
      {worksOnCases(user) && <AddedColleagues />}
      {user.roles.includes('administrator') && <AnyColleague />}
    </Page>
  );
}
