import type { Message } from './forms.ts';

/** What a line in the inbox says, by kind: that something is there and what to do. The content stays in the dossier. */
export const messages = {
  'case-registered': {
    title: 'De casus is geregistreerd',
    text: 'Uw melding is vastgelegd. U kunt nu een verzoek doen om op te schalen, of eerst de casus aanvullen.',
  },
  'coordinator-asked': {
    title: 'U wordt gevraagd een casus te coördineren',
    text: 'Bekijk het verzoek. Verklaar dat u onafhankelijk bent en neem de casus aan, of zeg dat het niet kan.',
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
  'room-too-small': {
    title: 'De ruimte is te klein geworden',
    text: 'Op {startsAt} komen meer mensen dan erin passen. Kies in de planner een andere ruimte of tijd.',
  },
  'room-not-step-free': {
    title: 'De ruimte is niet voor iedereen bereikbaar',
    text: 'Op {startsAt} komt iemand die geen trappen of drempels op kan. Kies in de planner een andere ruimte of tijd.',
  },
  'hidden-party-undecided': {
    title: 'Beslis over een partij die alleen u ziet',
    text: 'Het gesprek van {startsAt} is al geboekt. Maak de partij zichtbaar of laat haar weg.',
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
} satisfies Record<string, Message>;
