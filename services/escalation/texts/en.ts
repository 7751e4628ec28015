import type { Translation } from '@rondetafel/contracts';
import type { nl } from './nl.ts';

export const en: Translation<typeof nl> = {
  refusals: {
    'unknown-code': 'The input refers to something that does not exist.',
    'coordinator-unknown': 'This person is not in the pool of independent coordinators. Choose somebody who is.',
    'request-incomplete': 'The request is wrong or incomplete. The fields say what is needed.',
    'request-already-open':
      'You already have a request on this case that waits for its answer. Withdraw it, or wait for the answer.',
    'no-access-point': 'This organisation is no access point. Choose one that decides on access.',
    'downscaling-condition-missing':
      'Choose what is the case: too little knowledge to arrange it oneself, or too little trust in lighter help. One is enough.',
    'received-in-future': 'The request cannot have been received later than now.',
    'received-too-long-ago': 'The request was received a year ago at most. Check the year.',
    'back-dating-reason-missing': ({ about }) =>
      about === 'advice'
        ? 'This advice was given on an earlier day. Write down why it is recorded only now.'
        : 'The request was received on an earlier day. Write down why it is entered only now.',
    'advice-in-future': 'The advice cannot have been given later than now. Correct the time.',
    'advice-too-long-ago': 'The advice was given a year ago at most. Check the year.',
    'advice-unknown': 'This advice does not exist or was not given to you.',
    'request-unknown': ({ reader }) =>
      reader === 'requester'
        ? 'This request does not exist or is not yours.'
        : 'This request does not exist or was not made to your organisation.',
    'request-answered': ({ reader }) =>
      reader === 'requester'
        ? 'This request already has an answer or was withdrawn. It cannot be withdrawn any more.'
        : 'This request already has an answer or was withdrawn.',
    'nothing-to-decide': 'There is no open request to decide on.',
    'nothing-to-coordinate': 'This case has no open request that needs a coordinator.',
    'coordinator-unavailable': 'This coordinator is not available now. Choose the substitute or somebody else.',
    'coordinator-other-district':
      'This coordinator does not work for this district. Choose somebody of the district of the case.',
    'coordinator-has-case': ({ reader }) =>
      reader === 'coordinator' ? 'You already have this case.' : 'This coordinator already has the case.',
    'substitute-impossible': 'A substitute needs a coordinator to stand in for, and a last day that is not past.',
    'assigned-to-another':
      'This case is already assigned to another coordinator. Talk to the dispatcher if that has to change.',
    'independence-not-declared': 'First declare that you have no role in the support of this household.',
    'coordinator-asked':
      'Who asks to scale up does not take the case as independent coordinator. If somebody called, enter them as the requester.',
    'coordinator-gives-support':
      'This coordinator gives support to this household now, so is not independent. Choose somebody else.',
    'coordinator-organisation-gives-support':
      "This coordinator's organisation gives support to this household now. Choose somebody of another organisation.",
    'no-offer': 'This case was not offered to you, or you have already replied.',
    'nobody-coordinates': 'Nobody has this case. There is nothing to hand back.',
    'round-table-decided':
      'A round table was decided on. The dispatcher asks another coordinator; you keep the case until they take it.',
  },
  faults: {
    'unknown-code': "This code is not in the municipality's file.",
    'district-unknown': "This district is not on the municipality's list.",
    'route-unknown': 'No requests come in by this route here. Choose direct or one of the other routes.',
    'requester-unlisted':
      'This colleague is not in the directory at this organisation. Add the colleague first, or choose somebody from the directory.',
    'requester-impossible': 'This colleague cannot make a request for this case. Talk to the dispatcher.',
    'received-in-future': 'The request cannot have been received later than now. Enter when it really was.',
    'received-too-long-ago': 'The request was received a year ago at most. Check the year.',
    'back-dating-reason-missing': 'The request was received on an earlier day. Write down why it is entered only now.',
    'coordinator-receipt-impossible':
      'The coordinator can get the request only after it was received, and not later than now.',
    'advice-first':
      'Where parties disagree on scaling up, the independent coordinator always advises first. Name that advice.',
    'advice-used': 'This advice was already made into a request.',
    'received-before-advice':
      'The term begins when the advice becomes a request, which cannot be before the advice. Enter a later time.',
    'below-criterion-reason-missing':
      'This household does not meet the guideline for scaling up. You may scale up all the same: write down why it is needed.',
    'member-unknown': 'This member is not in the household of this case.',
    'party-unlisted': 'This organisation is not in the directory. Choose an organisation from the directory.',
    'contact-unlisted':
      'This colleague is not in the directory at this organisation. Choose somebody else, or leave the contact open.',
    'life-area-unknown': "This life area is not on the municipality's list.",
  },
};
