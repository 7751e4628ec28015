import { parseArgs } from 'node:util';
import { answer, type Context, Stop } from '../../dev/parts/context.ts';
import { machine } from '../../dev/parts/testing/machine.ts';
import { backlog } from '../../libs/eventing/faults/backlog.ts';
import { campaign, type Finding } from '../../libs/eventing/faults/campaign.ts';
import { catalogue } from '../../libs/eventing/faults/catalogue.ts';
import { inColumns, isFaultless, rowOf, titles, valuesOf } from '../../libs/eventing/faults/table.ts';
import { storms } from './kinds.ts';
import { writeDown } from './page.ts';
import { storm } from './storm.ts';
import { trials } from './trials.ts';

/**
 * `npm run faults [-- NAME…] [--kills N] [--minutes N] [--write] [--json]`. Kinds of the four services that are of one
 * storm always run together, and those named are reported; `services` names all of them. `npm run faults -- backlog
 * [--records N]` runs alone: a new consumer starts with a million events.
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
        help: { type: 'boolean', default: false },
      },
    });
    if (positionals[0] === 'backlog') {
      const found = await backlog(context, Number(values.records));
      console.log(JSON.stringify({ ...machine(), ...found }));
      return found.handled === found.records ? 0 : 1;
    }
    const ofServices = [...storms.flatMap(({ kinds }) => kinds), ...trials];
    const all = [...ofServices, ...catalogue];
    if (values.help) {
      console.log(listOf(all));
      return 0;
    }
    const unknown = positionals.filter((name) => name !== 'services' && !all.some((kind) => kind.name === name));
    if (unknown.length > 0) throw new Stop(`no fault "${unknown.join('", "')}"; there is:\n${listOf(all)}`);
    const [kills, rate] = [Number(values.kills), Number(values.rate)];
    if (!(kills >= 1 && rate >= 1)) throw new Stop('--kills and --rate want a number of at least 1');
    const isAsked = ({ name }: { name: string }) =>
      positionals.length === 0 ||
      positionals.includes(name) ||
      (positionals.includes('services') && ofServices.some((kind) => kind.name === name));

    const began = machine();
    if (!values.json) console.log(inColumns(titles));
    const findings: Finding[] = [];
    const told = (finding: Finding) => {
      findings.push(finding);
      if (!values.json) console.log(inColumns(valuesOf(rowOf(finding))));
      if (values.write) writeDown(context.root, all, began, [finding]);
    };
    for (const kind of storms.filter(({ kinds }) => kinds.some(isAsked))) {
      const found = await storm(context, kind, { kills, minutes: Number(values.minutes ?? Infinity) });
      for (const finding of found.filter(isAsked)) told(finding);
    }
    for (const trial of trials.filter(isAsked)) told(await trial.run(context, kills));
    const faults = catalogue.filter(isAsked);
    if (faults.length > 0) await campaign(context, { faults, kills, rate, told });
    if (values.json) console.log(JSON.stringify({ ...began, kills, rate, findings }));
    return findings.map(rowOf).every(isFaultless) ? 0 : 1;
  });

function listOf(kinds: readonly { name: string; what: string }[]): string {
  const lines = kinds.map(({ name, what }) => `  ${name.padEnd(30)} ${what}`);
  return [
    `  ${'services'.padEnd(30)} all that begin so`,
    `  ${'backlog'.padEnd(30)} a million events wait for a new consumer (--records)`,
    ...lines,
  ].join('\n');
}
