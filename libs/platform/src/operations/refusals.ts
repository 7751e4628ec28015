import { Refusal } from '@rondetafel/contracts';

const refuse = (code: string, sentence: string, kind?: Refusal['kind']) => new Refusal(code, sentence, undefined, kind);

export const unknownMessage = () => refuse('message-unknown', 'Dit bericht bestaat niet (meer).', 'unknown');
export const unknownConsumer = () =>
  refuse('consumer-unknown', 'Deze afnemer bestaat hier niet; `GET /v1/ops/status` noemt ze.', 'unknown');
export const unknownRuling = () => refuse('ruling-unknown', 'Dit voorstel bestaat niet.', 'unknown');
export const notParked = () =>
  refuse('message-not-parked', 'Dit bericht staat niet (meer) apart. Bekijk het opnieuw voor u verdergaat.');
export const notWaiting = () =>
  refuse('message-not-waiting', 'Dit bericht wacht niet (meer) op een voorganger. Bekijk het opnieuw.');
export const unreadable = () =>
  refuse(
    'message-unreadable',
    'Dit bericht is niet te lezen; opnieuw proberen verandert dat niet. Stel voor om het over te slaan.',
  );
export const alreadyProposed = () =>
  refuse('ruling-already-proposed', 'Voor dit bericht ligt al een voorstel. Bevestig dat of trek het in.');
export const alreadyDecided = () => refuse('ruling-decided', 'Dit voorstel is al bevestigd of ingetrokken.');
export const outdated = () =>
  refuse(
    'ruling-outdated',
    'Het bericht is na dit voorstel veranderd. Trek het in, bekijk het bericht en stel zo nodig opnieuw voor.',
  );
export const secondPersonNeeded = () =>
  refuse(
    'second-person-needed',
    'U stelde dit zelf voor. Laat een andere beheerder het bekijken en bevestigen.',
    'forbidden',
  );
