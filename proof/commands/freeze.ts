import { freezeExamples } from '@rondetafel/contracts/write';
import { answer, type Context } from '../../dev/parts/context.ts';

/** `npm run freeze -w @rondetafel/contracts`: stores the examples of new events, which consumers must accept from then on. */
export const run = ({ root }: Context): Promise<number> =>
  answer(async () => {
    const added = await freezeExamples(root);
    console.log(added.length > 0 ? `frozen: ${added.join(', ')}` : 'every example is frozen already');
    return 0;
  });
