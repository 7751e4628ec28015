import { type EventContract, shortName } from './event.ts';
import { type JsonSchema, payloadSchema } from './payload-schema.ts';
import { Owner } from './vocabulary.ts';

/** The catalogue for people, as a page of Markdown: per service what it says and what goes with it. */
export function eventsPage(catalogue: readonly EventContract[]): string {
  const sections = Owner.options.map((owner) => section(owner, catalogue));
  const parts = [
    '# What the services say to each other',
    'Written from `libs/contracts` by `npm run docs -w @rondetafel/contracts`; `asyncapi.json` has the schemas and examples. `?` = may be absent. Numbers are rules of the domain.',
    ...sections,
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(owner: Owner, catalogue: readonly EventContract[]): string {
  const rows = catalogue.filter((event) => event.owner === owner).map(row);
  return [`## ${owner}`, '| event | what happened | carries |', '| --- | --- | --- |', ...rows].join('\n');
}

function row(event: EventContract): string {
  const name = shortName(event).slice(event.owner.length + 1);
  const place = event.compacted ? ` (snapshot on \`${event.topic}\`)` : '';
  return `| ${name}${place} | ${event.summary} | ${fields(payloadSchema(event)).join(', ')} |`;
}

function fields({ properties = {}, required = [] }: JsonSchema): string[] {
  return Object.entries(properties).map(([name, field]) => {
    const inner = fields(field.items ?? field);
    return `${name}${required.includes(name) ? '' : '?'}${inner.length > 0 ? ` { ${inner.join(', ')} }` : ''}`;
  });
}
