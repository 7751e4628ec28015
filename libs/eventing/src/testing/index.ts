export type { TestBus, TestDatabase, TestDatabaseOptions, TestRecord } from './parts.ts';
export { testBrokers, testBus, testDatabase, until } from './parts.ts';
export type { Api, Frames, Link } from './tcp-proxy.ts';
export { fetching, listOffsets, metadata, produce, TcpProxy } from './tcp-proxy.ts';
export { TwoBrokers } from './two-brokers.ts';
