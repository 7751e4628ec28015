import type { Message } from './forms.ts';

/** What a line in the inbox says, by kind: that something is there and what to do. The content stays in the dossier. */
export const nl = {
  'case-registered': {
    title: 'De casus is geregistreerd',
    text: 'Uw melding is vastgelegd. U kunt nu een verzoek doen om op te schalen, of eerst de casus aanvullen.',
  },
  'coordinator-asked': {
    title: 'U wordt gevraagd een casus te coördineren',
    text: 'Bekijk het verzoek. Verklaar dat u onafhankelijk bent en neem de casus aan, of zeg dat het niet kan.',
  },
  'coordinator-no-longer-asked': {
    title: 'U wordt niet meer gevraagd voor een casus',
    text: 'De verdeler heeft de vraag aan u teruggenomen. U hoeft niets te doen.',
  },
  'coordinator-refused': {
    title: 'U kunt deze casus niet coördineren',
    text: 'U of uw organisatie staat al naast dit huishouden, of de casus is beëindigd. De casus gaat naar een ander.',
  },
  'case-handed-back': {
    title: 'Een coördinator geeft een casus terug',
    text: 'U had deze coördinator gevraagd. De casus wacht weer op een coördinator: vraag een ander.',
  },
  'case-taken-back': {
    title: 'U hebt een casus niet meer',
    text: 'De verdeler heeft de casus van u teruggenomen en zoekt een andere coördinator. U hoeft niets te doen.',
  },
  'coordination-entrusted': {
    title: 'U coördineert een aanpak',
    text: 'Een collega droeg u de coördinatie over. Lees het dossier. Kunt u het niet doen, draag het dan over aan een ander.',
  },
  'coordinator-changed': {
    title: 'Een aanpak heeft een andere coördinator',
    text: 'Bekijk in de casus wie u nu belt bij vragen of knelpunten.',
  },
  'advice-given': {
    title: 'Het advies aan u is vastgelegd',
    text: 'Een procescoördinator gaf u advies over opschalen. Lees het bij Adviezen. Vraagt u daarna om opschaling, noem dit advies dan in uw verzoek.',
  },
  'request-decided-round-table': {
    title: 'Op uw verzoek komt er een rondetafelgesprek',
    text: 'De onafhankelijke procescoördinator nodigt iedereen uit. U krijgt bericht zodra er een tijd is.',
  },
  'request-decided-other-possibilities': {
    title: 'Op uw verzoek volgt geen rondetafelgesprek',
    text: 'De procescoördinator ziet andere mogelijkheden. Lees in de casus welke.',
  },
  'request-decided-access-solves': {
    title: 'De toegang lost uw verzoek zelf op',
    text: 'Er komt geen rondetafelgesprek. Lees in de casus wat de toegang doet.',
  },
  'round-table-booked': {
    title: 'U bent uitgenodigd voor een overleg',
    text: 'Het overleg is op {startsAt}. Laat weten of u komt.',
  },
  'attendance-asked-again': {
    title: 'Wij hebben uw antwoord nog niet',
    text: 'Het overleg is op {startsAt}. Laat weten of u komt.',
  },
  'round-table-moved': {
    title: 'Een overleg is gewijzigd',
    text: 'Het overleg is nu op {startsAt}. Laat opnieuw weten of u komt.',
  },
  'round-table-to-chair': {
    title: 'U zit een overleg voor',
    text: 'Het overleg is op {startsAt}. Iedereen krijgt bericht.',
  },
  'round-table-to-chair-moved': {
    title: 'Een overleg dat u voorzit, is gewijzigd',
    text: 'Het overleg is nu op {startsAt}.',
  },
  'round-table-cancelled': { title: 'Een overleg gaat niet door', text: 'Het overleg op {startsAt} is afgezegd.' },
  'round-table-withdrawn': {
    title: 'U hoeft niet naar een overleg te komen',
    text: 'Uw uitnodiging voor {startsAt} is ingetrokken.',
  },
  'options-offered': {
    title: 'Kies welke momenten u schikken',
    text: 'Er zijn momenten voor een overleg: {count}. Geef uiterlijk {answerByAt} aan welke u schikken.',
  },
  'options-offered-anew': {
    title: 'Kies opnieuw welke momenten u schikken',
    text: 'De eerdere momenten gelden niet meer. Er zijn nieuwe: {count}. Geef uiterlijk {answerByAt} aan welke u schikken.',
  },
  'options-withdrawn': {
    title: 'De momenten waaruit u kon kiezen, vervallen',
    text: 'U hoeft niet meer te kiezen en hoeft ze niet vrij te houden. Komt er een ander moment, dan hoort u dat.',
  },
  'choosers-unreachable': {
    title: 'Niet iedereen die mag kiezen, is per mail te bereiken',
    text: 'Aantal mensen zonder mailadres: {count}. Vraag hun zelf vóór {answerByAt} welk moment schikt.',
  },
  'offer-failed': {
    title: 'Een mail met momenten is niet aangekomen',
    text: 'Iemand die mag kiezen kreeg onze mail niet. Bel diegene, en vraag om het juiste adres.',
  },
  'attendance-accepted': {
    title: 'Iemand komt naar het rondetafelgesprek',
    text: 'Bekijk in de planner wie er al geantwoord heeft.',
  },
  'attendance-tentative': { title: 'Iemand komt misschien', text: 'Bel degene die twijfelt, of zoek een vervanger.' },
  'attendance-declined': {
    title: 'Iemand komt niet',
    text: 'Wie afzegt, is niet verplicht aanwezig. Het rondetafelgesprek blijft staan.',
  },
  'required-attendance-declined': {
    title: 'Iemand die erbij moet zijn, komt niet',
    text: 'Vraag om een vervanger, kies een andere tijd, of leg vast waarom het zonder kan.',
  },
  'booking-to-check': {
    title: 'Kijk opnieuw naar een geboekt gesprek',
    text: 'Op {startsAt} klopt iets niet meer dat bij het boeken klopte. In de planner staat wat, en wat u kunt doen.',
  },
  'reply-not-recognised': {
    title: 'Antwoord niet herkend',
    text: 'Op de uitnodiging voor {startsAt} kwam een mail die niet als antwoord telt. Lees die mail in de postbus {mailbox} en bel wie hem stuurde.',
  },
  'other-time-proposed': {
    title: 'Iemand stelt een andere tijd voor',
    text: 'Het gaat om het overleg op {startsAt}. Lees het voorstel in de postbus {mailbox}. Kies in de planner een andere tijd, of bel wie het voorstelt.',
  },
  'no-slot-at-intake': {
    title: 'Binnen de termijn lijkt er geen gezamenlijk moment',
    text: 'Tot en met {deadlineOn} kunnen niet alle nodige partijen tegelijk. Zie in de planner wie een plek vrij kan maken.',
  },
  'no-slot-in-planning': {
    title: 'Er is geen gezamenlijk moment binnen de termijn',
    text: 'Tot en met {deadlineOn} kan niet iedereen die erbij moet zijn. Zie in de planner wie een plek vrij kan maken.',
  },
  'deadline-at-risk-undecided': {
    title: 'De termijn komt in gevaar: er is nog niet beslist',
    text: 'Beslis over het verzoek. Het rondetafelgesprek moet uiterlijk {deadlineOn} zijn; nog {workingDaysLeft} werkdagen.',
  },
  'deadline-at-risk-table-not-called': {
    title: 'De termijn komt in gevaar: niemand is nog bijeengeroepen',
    text: 'Roep het rondetafelgesprek bijeen. Het moet uiterlijk {deadlineOn} zijn; nog {workingDaysLeft} werkdagen.',
  },
  'deadline-at-risk-table-not-booked': {
    title: 'De termijn komt in gevaar: er is nog geen tijd gekozen',
    text: 'Kies een tijd. Het rondetafelgesprek moet uiterlijk {deadlineOn} zijn; nog {workingDaysLeft} werkdagen.',
  },
  'deadline-at-risk-roster-incomplete': {
    title: 'De termijn komt in gevaar: er ontbreken deelnemers',
    text: 'Vul de ontbrekende rollen in. Uiterlijk {deadlineOn} is het rondetafelgesprek; nog {workingDaysLeft} werkdagen.',
  },
  'deadline-missed': {
    title: 'De termijn is verstreken',
    text: 'Het had uiterlijk {deadlineOn} gemoeten. Leg vast waarom het later wordt, en plan alsnog.',
  },
  'roster-incomplete': {
    title: 'Er ontbreken deelnemers voor het rondetafelgesprek',
    text: 'Zoek voor elke open rol iemand, of leg vast waarom die rol hier niet nodig is.',
  },
  'attendees-unreachable': {
    title: 'Niet iedereen is per mail te bereiken',
    text: 'Aantal deelnemers zonder mailadres: {count}. Vertel hun zelf over het overleg op {startsAt}.',
  },
  'message-failed': {
    title: 'Een mail is niet aangekomen',
    text: 'Een deelnemer aan het overleg op {startsAt} kreeg onze mail niet. Bel diegene, en vraag om het juiste adres.',
  },
  'plan-asked': {
    title: 'Bent u het eens met het plan?',
    text: 'In een plan staat een afspraak waarover u beslist. Lees het en geef uiterlijk {answerOn} antwoord.',
  },
  'plan-answered': {
    title: 'Iemand heeft geantwoord op het plan',
    text: 'Bekijk in het plan wie wat zegt, en of u iemand moet bellen.',
  },
  'plan-answer-missing': {
    title: 'Uw antwoord op een plan ontbreekt nog',
    text: 'Vandaag is de laatste dag. Uw afspraak begint pas als u ja zegt. Bent u het niet eens, zeg dan waarom.',
  },
  'plan-answers-missing': {
    title: 'Nog niet iedereen heeft op het plan geantwoord',
    text: 'Vandaag is de laatste dag. Bel wie nog niets zei. Geen antwoord telt niet als ja en niet als nee.',
  },
  'plan-answer-withdrawn': {
    title: 'Iemand neemt een ja op het plan terug',
    text: 'Bekijk in het plan wie dat is en welke afspraak daardoor stopt. Bel diegene. Het telt niet als niet nagekomen.',
  },
  'agreement-stopped': {
    title: 'Een afspraak van u loopt niet meer',
    text: 'Niet iedereen van wie een ja nodig is, zegt nog ja. Stop ermee en overleg met wie de casus coördineert.',
  },
  'plan-adopted': {
    title: 'Iedereen is het eens met het plan',
    text: 'Alle afspraken lopen. Bekijk in het plan wat u doet en wanneer.',
  },
  'plan-line-proposed': {
    title: 'Een partij stelt een afspraak voor',
    text: 'Die staat in het plan waaraan u schrijft. Lees haar, en vraag ieders akkoord met de volgende versie.',
  },
  'agreement-reminder': {
    title: 'U bent herinnerd aan een afspraak',
    text: 'Een ander in deze casus vraagt hoe het staat met een afspraak van u. Bekijk haar in het plan.',
  },
  'agreement-change-proposed': {
    title: 'Iemand stelt iets anders voor bij een afspraak van u',
    text: 'Lees het voorstel in het plan, en zeg ja of nee. Tot dan blijft de afspraak zoals zij is.',
  },
  'agreement-change-accepted': {
    title: 'Uw voorstel voor een afspraak is overgenomen',
    text: 'Wie de afspraak uitvoert, zei ja. Bekijk in het plan hoe het verdergaat.',
  },
  'agreement-change-declined': {
    title: 'Uw voorstel voor een afspraak is niet overgenomen',
    text: 'Wie de afspraak uitvoert, zei nee. In het plan staat waarom.',
  },
  'plan-small-change': {
    title: 'Iets kleins in het plan is veranderd',
    text: 'Wie een afspraak uitvoert, heeft de dag verzet of laat het iemand anders doen. U hoeft niets te doen.',
  },
  'plan-line-dropped': {
    title: 'Een afspraak van u staat niet meer in het plan',
    text: 'Het plan is bijgesteld. Bekijk de nieuwe versie, en overleg met wie de casus coördineert.',
  },
  'agreement-in-force': {
    title: 'Een afspraak van u kan beginnen',
    text: 'Iedereen van wie een ja nodig was, heeft ja gezegd. U hoeft niet op de rest van het plan te wachten.',
  },
  'agreement-due-soon': {
    title: 'De dag van een afspraak van u komt eraan',
    text: 'U heeft tot en met {dueOn}. Zeg bij uw afspraken dat het gedaan is, of dat het niet lukt.',
  },
  'agreement-late': {
    title: 'Hoe staat het met een afspraak van u?',
    text: 'De dag ervan is voorbij. Zeg uiterlijk {answerOn} bij uw afspraken of het gedaan is, of dat het niet lukt.',
  },
  'agreement-of-party-late': {
    title: 'De dag van een afspraak is voorbij',
    text: 'Die was op {dueOn}. Aan wie de afspraak heeft, is gevraagd hoe het staat. Diegene heeft tot en met {answerOn}.',
  },
  'agreement-kept': {
    title: 'Een afspraak is gedaan',
    text: 'Wie de afspraak had, heeft dat gezegd. Bekijk bij de afspraken wat er nog loopt.',
  },
  'agreement-cannot-be-kept': {
    title: 'Een afspraak lukt niet',
    text: 'Lees bij de afspraken waarom niet. Overleg met wie de afspraak heeft, en leg vast wat u eraan doet.',
  },
  'agreement-unmet': {
    title: 'Een afspraak van u is niet nagekomen',
    text: 'Wie de casus coördineert, heeft dat vastgelegd, met waardoor het komt. Overleg wat er nu moet gebeuren.',
  },
  'agreement-of-party-unmet': {
    title: 'Een afspraak is niet nagekomen',
    text: 'Een collega heeft dat vastgelegd. Bekijk bij de afspraken wat eraan gedaan wordt.',
  },
  'agreement-day-asked': {
    title: 'Kunt u een nieuwe dag kiezen voor een afspraak?',
    text: 'Wie de casus coördineert, vraagt u om een nieuwe dag. Kies die zelf, bij uw afspraken.',
  },
  'agreement-followed-up': {
    title: 'Er gebeurt iets aan een afspraak van u',
    text: 'Bekijk bij uw afspraken wat wie de casus coördineert eraan doet.',
  },
  'table-question-asked': {
    title: 'Wat wilt u aan tafel bespreken?',
    text: 'De coördinator bereidt een gesprek voor en vraagt wat u meebrengt. Open het gesprek in de casus en geef antwoord.',
  },
  'minutes-finished': {
    title: 'Het verslag van een gesprek is af',
    text: 'U was erbij. Lees het na. Klopt iets niet, zeg het de coördinator: een verbetering komt ernaast te staan.',
  },
  'minutes-missing': {
    title: 'Het verslag van een gesprek is nog niet af',
    text: 'Het gesprek was op {heldOn}. De vraag, het verslag of de afspraken ontbreken nog. Maak het af.',
  },
  'member-to-tell': {
    title: 'Vertel een gezinslid wat er nieuw is',
    text: 'Een gezinslid krijgt geen mail van ons. In de casus staat een brief om te printen, een tekst voor een sms, en wat u kunt zeggen als u belt.',
  },
  'member-not-told': {
    title: 'Een mail aan een gezinslid is niet aangekomen',
    text: 'Vertel het op een andere manier. In de casus staat de brief.',
  },
  'member-asked': {
    title: 'Een gezinslid vraagt u iets',
    text: 'Lees de vraag in de casus, en geef uiterlijk {answerOn} antwoord.',
  },
  'member-answer-missing': {
    title: 'Een gezinslid wacht op uw antwoord',
    text: 'Er staat nog een vraag open. Geef uiterlijk {answerOn} antwoord.',
  },
} satisfies Record<string, Message>;

export const en: Record<keyof typeof nl, Message> = {
  'case-registered': {
    title: 'The case is registered',
    text: 'Your report is on record. You can now ask to scale up, or complete the case first.',
  },
  'coordinator-asked': {
    title: 'You are asked to coordinate a case',
    text: 'Look at the request. Declare that you are independent and take the case, or say that you cannot.',
  },
  'coordinator-no-longer-asked': {
    title: 'You are no longer asked for a case',
    text: 'The dispatcher took the question to you back. You need not do anything.',
  },
  'coordinator-refused': {
    title: 'You cannot coordinate this case',
    text: 'You or your organisation already support this household, or the case has ended. Somebody else takes it.',
  },
  'case-handed-back': {
    title: 'A coordinator hands a case back',
    text: 'You had asked this coordinator. The case waits for a coordinator again: ask somebody else.',
  },
  'case-taken-back': {
    title: 'You no longer have a case',
    text: 'The dispatcher took the case back from you and looks for another coordinator. You need not do anything.',
  },
  'coordination-entrusted': {
    title: 'You coordinate an approach',
    text: 'A colleague handed the coordination to you. Read the dossier. If you cannot do it, transfer it to somebody else.',
  },
  'coordinator-changed': {
    title: 'An approach has another coordinator',
    text: 'See in the case whom to call now with questions or bottlenecks.',
  },
  'advice-given': {
    title: 'The advice to you is on record',
    text: 'A coordinator advised you on scaling up. Read it under Advice. If you then ask to scale up, name this advice in your request.',
  },
  'request-decided-round-table': {
    title: 'Your request leads to a round table',
    text: 'The independent coordinator invites everybody. You hear as soon as there is a time.',
  },
  'request-decided-other-possibilities': {
    title: 'Your request does not lead to a round table',
    text: 'The coordinator sees other possibilities. Read in the case which.',
  },
  'request-decided-access-solves': {
    title: 'The access point solves your request itself',
    text: 'There is no round table. Read in the case what the access point does.',
  },
  'round-table-booked': {
    title: 'You are invited to a meeting',
    text: 'The meeting is on {startsAt}. Say whether you will be there.',
  },
  'attendance-asked-again': {
    title: 'We do not have your answer yet',
    text: 'The meeting is on {startsAt}. Say whether you will be there.',
  },
  'round-table-moved': {
    title: 'A meeting has changed',
    text: 'The meeting is now on {startsAt}. Say again whether you will come.',
  },
  'round-table-to-chair': { title: 'You chair a meeting', text: 'The meeting is on {startsAt}. Everybody is told.' },
  'round-table-to-chair-moved': {
    title: 'A meeting that you chair has changed',
    text: 'The meeting is now on {startsAt}.',
  },
  'round-table-cancelled': { title: 'A meeting is off', text: 'The meeting on {startsAt} was cancelled.' },
  'round-table-withdrawn': {
    title: 'You need not come to a meeting',
    text: 'Your invitation for {startsAt} was withdrawn.',
  },
  'options-offered': {
    title: 'Choose which times suit you',
    text: 'There are times for a meeting: {count}. Say by {answerByAt} which of them suit you.',
  },
  'options-offered-anew': {
    title: 'Choose again which times suit you',
    text: 'The earlier times no longer count. There are new ones: {count}. Say by {answerByAt} which of them suit you.',
  },
  'options-withdrawn': {
    title: 'The times that you could choose from no longer count',
    text: 'You need not choose any more, nor keep them free. If there is another time, you hear so.',
  },
  'choosers-unreachable': {
    title: 'Not everybody who may choose can be reached by mail',
    text: 'People without a mail address: {count}. Ask them yourself before {answerByAt} which time suits.',
  },
  'offer-failed': {
    title: 'A mail with times did not arrive',
    text: 'Somebody who may choose did not get our mail. Call them, and ask for the right address.',
  },
  'attendance-accepted': {
    title: 'Somebody comes to the round table',
    text: 'See in the planner who has answered so far.',
  },
  'attendance-tentative': { title: 'Somebody may come', text: 'Call whoever is in doubt, or find a substitute.' },
  'attendance-declined': {
    title: 'Somebody does not come',
    text: 'They are not required to. The round table stays as it is.',
  },
  'required-attendance-declined': {
    title: 'Somebody who must be there does not come',
    text: 'Ask for a substitute, choose another time, or record why you can do without.',
  },
  'booking-to-check': {
    title: 'Look at a booked meeting again',
    text: 'Something about {startsAt} that was right when it was booked is not any more. The planner says what, and what you can do.',
  },
  'reply-not-recognised': {
    title: 'A reply was not recognised',
    text: 'To the invitation for {startsAt} a mail came that does not count as an answer. Read it in the mailbox {mailbox} and call whoever sent it.',
  },
  'other-time-proposed': {
    title: 'Somebody proposes another time',
    text: 'It is about the meeting on {startsAt}. Read the proposal in the mailbox {mailbox}. Choose another time in the planner, or call whoever proposes it.',
  },
  'no-slot-at-intake': {
    title: 'There seems to be no common time within the term',
    text: 'Until {deadlineOn} not all who are needed can meet. See in the planner who could make room.',
  },
  'no-slot-in-planning': {
    title: 'There is no common time within the term',
    text: 'Until {deadlineOn} not all who must be there can. See in the planner who could make room.',
  },
  'deadline-at-risk-undecided': {
    title: 'The term is at risk: nothing is decided yet',
    text: 'Decide on the request. The round table must be held by {deadlineOn}; {workingDaysLeft} working days left.',
  },
  'deadline-at-risk-table-not-called': {
    title: 'The term is at risk: nobody was called together yet',
    text: 'Call the round table. It must be held by {deadlineOn}; {workingDaysLeft} working days left.',
  },
  'deadline-at-risk-table-not-booked': {
    title: 'The term is at risk: no time was chosen yet',
    text: 'Choose a time. The round table must be held by {deadlineOn}; {workingDaysLeft} working days left.',
  },
  'deadline-at-risk-roster-incomplete': {
    title: 'The term is at risk: attendees are missing',
    text: 'Fill the missing roles. The round table must be held by {deadlineOn}; {workingDaysLeft} working days left.',
  },
  'deadline-missed': {
    title: 'The term has passed',
    text: 'It was due by {deadlineOn}. Record why it will be later, and plan it all the same.',
  },
  'roster-incomplete': {
    title: 'The round table misses attendees',
    text: 'Find somebody for each open role, or record why it is not needed here.',
  },
  'attendees-unreachable': {
    title: 'Not everybody can be reached by mail',
    text: 'Attendees without a mail address: {count}. Tell them yourself about the meeting on {startsAt}.',
  },
  'message-failed': {
    title: 'A mail did not arrive',
    text: 'An attendee of the meeting on {startsAt} did not get our mail. Call them, and ask for the right address.',
  },
  'plan-asked': {
    title: 'Do you agree with the plan?',
    text: 'A plan has an agreement that you decide on. Read it, and answer by {answerOn}.',
  },
  'plan-answered': {
    title: 'Somebody answered on the plan',
    text: 'See in the plan who says what, and whether you have to call somebody.',
  },
  'plan-answer-missing': {
    title: 'Your answer on a plan is still missing',
    text: 'Today is the last day. Your agreement begins only once you say yes. If you do not agree, say why.',
  },
  'plan-answers-missing': {
    title: 'Not everybody has answered on the plan yet',
    text: 'Today is the last day. Call those who said nothing. No answer counts neither as a yes nor as a no.',
  },
  'plan-answer-withdrawn': {
    title: 'Somebody takes back a yes on the plan',
    text: 'See in the plan who that is and which agreement stops by it. Call them. It does not count as not kept.',
  },
  'agreement-stopped': {
    title: 'An agreement of yours is not in force any more',
    text: 'Not everybody whose yes is needed says yes still. Stop, and talk with whoever coordinates the case.',
  },
  'plan-adopted': {
    title: 'Everybody agrees with the plan',
    text: 'All agreements are in force. See in the plan what you do, and when.',
  },
  'plan-line-proposed': {
    title: 'A party proposes an agreement',
    text: 'It is in the plan that you are writing. Read it, and ask everybody about it with the next version.',
  },
  'agreement-reminder': {
    title: 'You were reminded of an agreement',
    text: 'Somebody else in this case asks how an agreement of yours is going. Look at it in the plan.',
  },
  'agreement-change-proposed': {
    title: 'Somebody proposes a change of an agreement of yours',
    text: 'Read the proposal in the plan, and say yes or no. Until then the agreement stays as it is.',
  },
  'agreement-change-accepted': {
    title: 'Your proposal for an agreement was accepted',
    text: 'Who carries the agreement out said yes. The plan shows how it goes on.',
  },
  'agreement-change-declined': {
    title: 'Your proposal for an agreement was declined',
    text: 'Who carries the agreement out said no. The plan says why.',
  },
  'plan-small-change': {
    title: 'Something small in the plan has changed',
    text: 'Whoever carries out an agreement moved its day, or has somebody else do it. You need not do anything.',
  },
  'plan-line-dropped': {
    title: 'An agreement of yours is not in the plan any more',
    text: 'The plan was adjusted. Read the new version, and talk with whoever coordinates the case.',
  },
  'agreement-due-soon': {
    title: 'The day of an agreement of yours is near',
    text: 'You have until {dueOn}. Say under your agreements that it is done, or that it cannot be.',
  },
  'agreement-late': {
    title: 'How does an agreement of yours stand?',
    text: 'Its day is over. Say by {answerOn} under your agreements whether it is done, or cannot be.',
  },
  'agreement-of-party-late': {
    title: 'The day of an agreement is over',
    text: 'It was {dueOn}. Whoever has the agreement was asked how it stands, and has until {answerOn}.',
  },
  'agreement-kept': {
    title: 'An agreement is done',
    text: 'Whoever had the agreement said so. See under the agreements what is still to be done.',
  },
  'agreement-cannot-be-kept': {
    title: 'An agreement cannot be kept',
    text: 'Read under the agreements why. Talk with whoever has the agreement, and record what you do about it.',
  },
  'agreement-unmet': {
    title: 'An agreement of yours was not kept',
    text: 'Whoever coordinates the case recorded that, and why. Talk about what has to happen now.',
  },
  'agreement-of-party-unmet': {
    title: 'An agreement was not kept',
    text: 'A colleague recorded that. See under the agreements what is done about it.',
  },
  'agreement-day-asked': {
    title: 'Can you choose a new day for an agreement?',
    text: 'Whoever coordinates the case asks you for a new day. Choose it yourself, under your agreements.',
  },
  'agreement-followed-up': {
    title: 'Something is done about an agreement of yours',
    text: 'See under your agreements what whoever coordinates the case does about it.',
  },
  'agreement-in-force': {
    title: 'An agreement of yours can begin',
    text: 'Everybody whose yes was needed said yes. You need not wait for the rest of the plan.',
  },
  'table-question-asked': {
    title: 'What do you want to discuss at the table?',
    text: 'The coordinator prepares a meeting and asks what you bring. Open the meeting in the case and answer.',
  },
  'minutes-finished': {
    title: 'The minutes of a meeting are finished',
    text: 'You were there. Read them. If something is wrong, tell the coordinator: a correction is put beside them.',
  },
  'minutes-missing': {
    title: 'The minutes of a meeting are not finished yet',
    text: 'The meeting was on {heldOn}. The question, the minutes or the agreements are still missing. Finish them.',
  },
  'member-to-tell': {
    title: 'Tell a member what is new',
    text: 'A member gets no mail from us. The case has a letter to print, a text message to copy, and what you can say when you call.',
  },
  'member-not-told': {
    title: 'A mail to a member did not arrive',
    text: 'Tell them another way. The case has the letter.',
  },
  'member-asked': {
    title: 'A member of a household asks you something',
    text: 'Read the question in the case, and answer by {answerOn}.',
  },
  'member-answer-missing': {
    title: 'A member of a household waits for your answer',
    text: 'A question is still open. Answer by {answerOn}.',
  },
};
