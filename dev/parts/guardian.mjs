// Runs a foreign program (PostgreSQL, Java) and stops it properly when the launcher ends: the launcher holds the other
// end of stdin, and the pipe closes however the launcher ends, kill -9 included.
// node guardian.mjs <stop signal> <uid or -> <gid or -> <program> <arguments…>
import { spawn } from 'node:child_process';

const [signal, uid, gid, program, ...args] = process.argv.slice(2);
const child = spawn(program, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(uid === '-' ? {} : { uid: Number(uid), gid: Number(gid) }),
});

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  child.kill(signal);
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('SIGHUP', stop);
process.stdin.on('end', stop).on('error', stop).resume();
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code, killedBy) => process.exit(stopping ? 0 : (code ?? (killedBy === 'SIGKILL' ? 137 : 1))));
