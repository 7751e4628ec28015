import { rm } from 'node:fs/promises';

export default async function stopSharedPlatform() {
  const { server, started } = globalThis.rondetafelSharedPlatform;
  server.closeAllConnections();
  server.close();
  const shared = await started()?.catch(() => undefined);
  if (shared) {
    shared.platform.stdin.write('\x03');
    await shared.ended;
    // PostgreSQL may write a last time just after its launcher ended.
    await rm(shared.dataDir, { recursive: true, force: true, maxRetries: 8, retryDelay: 200 });
  }
}
