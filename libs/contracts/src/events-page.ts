import { type EventContract, shortName } from './event.ts';
import { type JsonSchema, payloadSchema } from './payload-schema.ts';
import { Owner } from './vocabulary.ts';

/** The catalogue as a page of Markdown: the events of each service and their fields. */
export function eventsPage(catalogue: readonly EventContract[]): string {
  const sections = Owner.options.map((owner) => section(owner, catalogue));
  const parts = [
    '# Events between the services',
    'Written from `libs/contracts` by `npm run docs`; `asyncapi.json` has the schemas and examples. `?` = optional. Numbers refer to [the rules](rules.md).',
    ...sections,
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(owner: Owner, catalogue: readonly EventContract[]): string {
  const rows = catalogue.filter((event) => event.owner === owner).map(row);
  return [`## ${owner}`, '| event | what happened | data |', '| --- | --- | --- |', ...rows].join('\n');
}

function row(event: EventContract): string {
  const name = shortName(event).slice(event.owner.length + 1);
  const place = event.compacted ? ` (snapshot on \`${event.topic}\`)` : '';
  return `| ${name}${place} | ${event.summary} | ${fields(payloadSchema(event.wire)).join(', ')} |`;
}

function fields({ properties = {}, required = [] }: JsonSchema): string[] {
  return Object.entries(properties).map(([name, field]) => {
    const inner = fields(field.items ?? field);
    return `${name}${required.includes(name) ? '' : '?'}${inner.length > 0 ? ` { ${inner.join(', ')} }` : ''}`;
  });
}
