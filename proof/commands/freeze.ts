import { freezeExamples } from '@rondetafel/contracts/write';
import { answer, type Context } from '../../dev/parts/context.ts';

/** `npm run freeze -w @rondetafel/contracts`: keeps the examples of new events as what consumers must still take. */
export const run = ({ root }: Context): Promise<number> =>
  answer(async () => {
    const added = await freezeExamples(root);
    console.log(added.length > 0 ? `frozen: ${added.join(', ')}` : 'every example is frozen already');
    return 0;
  });
