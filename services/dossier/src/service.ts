import { defineService } from '@rondetafel/platform';
import { en, nl } from '../texts/refusals.ts';
import { agreement } from './agreement/capability.ts';
import { approach } from './approach/capability.ts';
import { authority } from './authority/capability.ts';
import { theCase } from './case/capability.ts';
import { directory } from './directory/capability.ts';
import { extraSection } from './extra-section/capability.ts';
import { history } from './history/capability.ts';
import { household } from './household/capability.ts';
import { involvement } from './involvement/capability.ts';
import { knownHousehold } from './known-household/capability.ts';
import { meeting } from './meeting/capability.ts';
import { memberAccessCapability } from './member-access/capability.ts';
import { memberNotice } from './member-notice/capability.ts';
import { memberRequest } from './member-request/capability.ts';
import { cases } from './migrations/2026-11-22-cases.ts';
import { colleagues } from './migrations/2026-11-22-colleagues.ts';
import { directory as directoryTables } from './migrations/2026-11-22-directory.ts';
import { involvement as involvementTables } from './migrations/2026-11-22-involvement.ts';
import { knownHouseholds } from './migrations/2026-11-22-known-households.ts';
import { foldedNames } from './migrations/2026-11-29-folded-names.ts';
import { knownQuestions } from './migrations/2026-11-29-known-questions.ts';
import { sightByAct } from './migrations/2026-11-29-sight-by-act.ts';
import { upgrades } from './migrations/2026-11-29-upgrade.ts';
import { addedBy } from './migrations/2026-11-30-added-by.ts';
import { ownCasesInOrder } from './migrations/2026-11-30-own-cases.ts';
import { sealedParties } from './migrations/2026-11-30-sealed-parties.ts';
import { search as searchTables } from './migrations/2026-12-01-search.ts';
import { versionsOfMembers } from './migrations/2026-12-02-versions-of-members.ts';
import { minutes } from './minutes/capability.ts';
import { ownWork } from './own-work/capability.ts';
import { plan } from './plan/capability.ts';
import { preparation } from './preparation/capability.ts';
import { resident } from './resident/capability.ts';
import { search } from './search/capability.ts';
import { toOwner } from './to-owner/capability.ts';
import { upgrade } from './upgrade/capability.ts';

export const service = defineService({
  name: 'dossier',
  title: 'Dossiers',
  texts: { nl, en },
  capabilities: [
    directory,
    theCase,
    household,
    authority,
    memberAccessCapability,
    involvement,
    memberNotice,
    approach,
    extraSection,
    meeting,
    plan,
    toOwner,
    agreement,
    minutes,
    preparation,
    memberRequest,
    resident,
    ownWork,
    history,
    knownHousehold,
    search,
    upgrade,
  ],
  migrations: [
    directoryTables,
    cases,
    colleagues,
    involvementTables,
    knownHouseholds,
    sightByAct,
    foldedNames,
    knownQuestions,
    upgrades,
    ownCasesInOrder,
    sealedParties,
    addedBy,
    searchTables,
    versionsOfMembers,
  ],
});
