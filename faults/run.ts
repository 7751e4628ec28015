import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../bench/machine.ts';
import { answer, type Context, Stop } from '../infra/commands/context.ts';
import { campaign } from './campaign.ts';
import { catalogue } from './catalogue.ts';
import { isFaultless, page, row, titles } from './table.ts';

/** `npm run faults [-- NAME…] [--kills N] [--write] [--json]`. */
export const run = (context: Context): Promise<number> =>
  answer(async () => {
    const { values, positionals } = parseArgs({
      args: context.args,
      allowPositionals: true,
      options: {
        kills: { type: 'string', default: '30' },
        rate: { type: 'string', default: '40' },
        write: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const unknown = positionals.filter((name) => !catalogue.some((fault) => fault.name === name));
    if (unknown.length > 0) {
      const known = catalogue.map(({ name, what }) => `  ${name.padEnd(18)} ${what}`).join('\n');
      throw new Stop(`no fault "${unknown.join('", "')}"; there is:\n${known}`);
    }
    const kills = Number(values.kills);
    const rate = Number(values.rate);
    if (!(kills >= 1 && rate >= 1)) throw new Stop('--kills and --rate want a number of at least 1');
    const faults = catalogue.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    const began = machine();
    if (!values.json) console.log(titles);
    const findings = await campaign(context, {
      ...{ faults, kills, rate },
      told: (finding) => values.json || console.log(row(finding)),
    });
    if (values.json) console.log(JSON.stringify({ ...began, kills, rate, findings }));
    if (values.write)
      await writeFile(join(context.root, 'docs', 'fault-campaign.md'), page(began, { kills, rate }, findings));
    return findings.every(isFaultless) ? 0 : 1;
  });
