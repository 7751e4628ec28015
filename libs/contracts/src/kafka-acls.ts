import { topics } from './catalogue.ts';
import type { Owner } from './vocabulary.ts';

/** What one principal may do on the broker; whatever is in no entry is refused. */
export interface KafkaAcl {
  /** The name under which a service signs in: its own. */
  readonly principal: Owner;
  readonly resource: 'topic' | 'group';
  /** Without the installation's prefix. */
  readonly name: string;
  readonly operation: 'Read' | 'Write';
}

/** The topics that each service listens to; `proof` compares them with its listeners. */
const hears: Readonly<Record<Owner, readonly string[]>> = {
  dossier: ['rondetafel.escalation', 'rondetafel.scheduling'],
  escalation: ['rondetafel.directory', 'rondetafel.dossier'],
  scheduling: ['rondetafel.directory', 'rondetafel.dossier', 'rondetafel.escalation', 'rondetafel.notification'],
  notification: ['rondetafel.dossier', 'rondetafel.escalation', 'rondetafel.scheduling'],
};

/**
 * The broker's access list: only the owner of a topic writes to it, so that an event is what its owner published; each
 * service reads what it listens to, in the consumer group of its name. (To write or to read is to describe.)
 */
export const kafkaAcls: readonly KafkaAcl[] = Object.entries(hears).flatMap(([name, heard]) => {
  const principal = name as Owner;
  const owned = topics.filter(({ owner }) => owner === principal);
  return [
    ...owned.map(({ topic }) => ({ principal, resource: 'topic', name: topic, operation: 'Write' }) as const),
    ...heard.map((topic) => ({ principal, resource: 'topic', name: topic, operation: 'Read' }) as const),
    { principal, resource: 'group', name: principal, operation: 'Read' } as const,
  ];
});

/** For an operator: the arguments of `kafka-acls.sh --add`, an entry a line. */
export const kafkaAclsText = (): string =>
  kafkaAcls
    .map(
      ({ principal, resource, name, operation }) =>
        `--allow-principal User:${principal} --operation ${operation} --${resource} ${name}\n`,
    )
    .join('');
