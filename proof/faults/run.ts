import { parseArgs } from 'node:util';
import { answer, type Context, Stop } from '../../dev/parts/context.ts';
import { machine } from '../../dev/parts/testing/machine.ts';
import { backlog } from '../../libs/eventing/faults/backlog.ts';
import { campaign, type Finding } from '../../libs/eventing/faults/campaign.ts';
import { catalogue } from '../../libs/eventing/faults/catalogue.ts';
import { inColumns, isFaultless, rowOf, titles, valuesOf } from '../../libs/eventing/faults/table.ts';
import { kinds as serviceKinds } from './kinds.ts';
import { writeDown } from './page.ts';
import { storm } from './storm.ts';

/**
 * `npm run faults [-- NAME…] [--kills N] [--minutes N] [--write] [--json]`. Kinds of the four services
 * always run together, and those named are reported. `npm run faults -- backlog [--records N]` runs alone: a new consumer
 * starts with a million events.
 */
export const run = (context: Context): Promise<number> =>
  answer(async () => {
    const { values, positionals } = parseArgs({
      args: context.args,
      allowPositionals: true,
      options: {
        kills: { type: 'string', default: '30' },
        minutes: { type: 'string' },
        rate: { type: 'string', default: '40' },
        write: { type: 'boolean', default: false },
        records: { type: 'string', default: '1000000' },
        json: { type: 'boolean', default: false },
      },
    });
    if (positionals[0] === 'backlog') {
      const found = await backlog(context, Number(values.records));
      console.log(JSON.stringify({ ...machine(), ...found }));
      return found.handled === found.records ? 0 : 1;
    }
    const all = [...serviceKinds, ...catalogue];
    const unknown = positionals.filter((name) => name !== 'services' && !all.some((kind) => kind.name === name));
    if (unknown.length > 0) {
      const known = all.map(({ name, what }) => `  ${name.padEnd(22)} ${what}`).join('\n');
      throw new Stop(
        `no fault "${unknown.join('", "')}"; there is:\n  services               all that begin so\n  backlog                a million events wait for a new consumer (--records)\n${known}`,
      );
    }
    const [kills, rate] = [Number(values.kills), Number(values.rate)];
    if (!(kills >= 1 && rate >= 1)) throw new Stop('--kills and --rate want a number of at least 1');
    const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);
    const faults = catalogue.filter(({ name }) => isAsked(name));
    const withServices = isAsked('services') || serviceKinds.some(({ name }) => isAsked(name));

    const began = machine();
    if (!values.json) console.log(inColumns(titles));
    const findings: Finding[] = [];
    const told = (finding: Finding) => {
      findings.push(finding);
      if (!values.json) console.log(inColumns(valuesOf(rowOf(finding))));
      if (values.write) writeDown(context.root, all, began, [finding]);
    };
    if (withServices) {
      const found = await storm(context, { kills, minutes: Number(values.minutes ?? Infinity) });
      for (const finding of found) if (isAsked('services') || isAsked(finding.name)) told(finding);
    }
    if (faults.length > 0) await campaign(context, { faults, kills, rate, told });
    if (values.json) console.log(JSON.stringify({ ...began, kills, rate, findings }));
    return findings.map(rowOf).every(isFaultless) ? 0 : 1;
  });
