// Jest's globalSetup of these specs: an address at which the first spec that asks starts a platform (`npm start`), and
// those after it are given the same. It ends with this process, however that ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

export default async function sharePlatform() {
  let started;
  const server = createServer(async (request, response) => {
    try {
      started ??= start(new URL(request.url, 'http://here').searchParams.get('port'));
      const { port, dataDir } = await started;
      response.end(JSON.stringify({ port, dataDir }));
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  process.env.TEST_PLATFORM = `http://127.0.0.1:${server.address().port}`;
  globalThis.rondetafelSharedPlatform = { server, started: () => started };
}

async function start(port) {
  const dataDir = await mkdtemp(join(tmpdir(), 'rondetafel-e2e-'));
  // npm's and Jest's variables would make the platform think that it runs inside a test.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|TEST_|JEST_|NX_|NODE_ENV$)/.test(name));
  const command = ['npm', 'start', '--', '--empty', '--port', port, '--data', dataDir];
  // Under a terminal, which hangs up when this process ends.
  const platform = spawn('script', ['-qefc', `exec ${command.join(' ')}`, '/dev/null'], {
    cwd: root,
    // One person has dozens of windows open here, which nobody has.
    env: { ...Object.fromEntries(inherited), TERM: 'xterm', RATE_LIMIT: '6000' },
  });
  const ended = once(platform, 'exit');
  let output = '';
  await new Promise((ready, failed) => {
    const read = (text) => {
      output += text;
      if (/rondetafel ready: /.test(output)) ready();
    };
    platform.stdout.on('data', read);
    platform.stderr.on('data', read);
    ended.then(() => failed(new Error(`the platform ended before it was ready:\n${output}`)), failed);
  });
  return { port: Number(port), dataDir, platform, ended };
}
