import { defineService } from '@rondetafel/platform';
import { en, nl } from '../texts/refusals.ts';
import { contactPoint } from './contact-point/capability.ts';
import { inApp } from './delivery/in-app/capability.ts';
import { ledger } from './delivery/ledger/capability.ts';
import { mail } from './delivery/mail/capability.ts';
import { digest } from './digest/capability.ts';
import { inbox } from './inbox/capability.ts';
import { introduction } from './introduction/capability.ts';
import { contactPointsByColleagues } from './migrations/2026-11-22-contact-points-by-colleagues.ts';
import { inboxAndContactPoints } from './migrations/2026-11-22-inbox-and-contact-points.ts';
import { invitationsAndMail } from './migrations/2026-11-22-invitations-and-mail.ts';
import { offers } from './migrations/2026-11-22-offers.ts';
import { addressesByIntroduction } from './migrations/2026-11-29-addresses-by-introduction.ts';
import { answersAsReceived } from './migrations/2026-11-29-answers-as-received.ts';
import { answersByPerson } from './migrations/2026-11-29-answers-by-person.ts';
import { mailFence } from './migrations/2026-11-29-mail-fence.ts';
import { maybeSent } from './migrations/2026-11-29-maybe-sent.ts';
import { sequences } from './migrations/2026-11-29-sequences.ts';
import { addressesOfAnother } from './migrations/2026-11-30-addresses-of-another.ts';
import { coordinatorGivesAddresses } from './migrations/2026-11-30-coordinator-gives-addresses.ts';
import { nothingHiddenTold } from './migrations/2026-11-30-nothing-hidden-told.ts';
import { ownAddresses } from './migrations/2026-11-30-own-addresses.ts';
import { vouchedBefore } from './migrations/2026-11-30-vouched-before.ts';
import { wordOfReplacedAddresses } from './migrations/2026-11-30-word-of-replaced-addresses.ts';
import { lastDaysOfSubstitutes } from './migrations/2026-12-01-last-days-of-substitutes.ts';
import { agreement } from './news/agreement/capability.ts';
import { byHand } from './news/by-hand/capability.ts';
import { hiddenParty } from './news/hidden-party/capability.ts';
import { invitation } from './news/invitation/capability.ts';
import { letter } from './news/letter/capability.ts';
import { memberNotice } from './news/member-notice/capability.ts';
import { offer } from './news/offer/capability.ts';
import { plan } from './news/plan/capability.ts';
import { request } from './news/request/capability.ts';
import { resident } from './news/resident/capability.ts';
import { term } from './news/term/capability.ts';
import { ownAddress } from './own-address/capability.ts';
import { preference } from './preference/capability.ts';
import { attendance } from './reply/attendance/capability.ts';
import { itip } from './reply/itip/capability.ts';
import { link } from './reply/link/capability.ts';
import { safeChannel } from './safe-channel/capability.ts';

export const service = defineService({
  name: 'notification',
  title: 'Berichten',
  texts: { nl, en },
  // Each imports only what stands before it.
  capabilities: [
    introduction,
    contactPoint,
    safeChannel,
    inApp,
    ledger,
    mail,
    inbox,
    hiddenParty,
    letter,
    offer,
    invitation,
    memberNotice,
    byHand,
    term,
    request,
    plan,
    agreement,
    resident,
    attendance,
    link,
    itip,
    ownAddress,
    preference,
    digest,
  ],
  migrations: [
    inboxAndContactPoints,
    invitationsAndMail,
    contactPointsByColleagues,
    offers,
    mailFence,
    answersByPerson,
    maybeSent,
    sequences,
    answersAsReceived,
    addressesByIntroduction,
    vouchedBefore,
    ownAddresses,
    nothingHiddenTold,
    coordinatorGivesAddresses,
    wordOfReplacedAddresses,
    addressesOfAnother,
    lastDaysOfSubstitutes,
  ],
});
