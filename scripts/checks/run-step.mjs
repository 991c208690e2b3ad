// Runs one program of the test command in a process group of its own: its output is kept for when it fails, its
// time is bounded, and nothing that it started outlives it.
import { spawn } from 'node:child_process';

const longestMs = 1_800_000;
const running = new Set();

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => {
    for (const { pid } of running) process.kill(-pid, 'SIGTERM');
    // The tests' own PostgreSQL is stopped by the process that started it: it gets a moment for that.
    setTimeout(() => {
      for (const { pid } of running) endGroup(pid);
      process.exit(code);
    }, 3000);
  });
}

/** Runs Node with the words; resolves to { isOk, output } and never rejects. */
export function runNode(words, { cwd, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', CI: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    const heard = [];
    child.stdout.on('data', (bytes) => heard.push(bytes));
    child.stderr.on('data', (bytes) => heard.push(bytes));
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      endGroup(child.pid);
    }, longestMs);
    const finish = (isOk, last = '') => {
      clearTimeout(late);
      running.delete(child);
      resolve({ isOk, output: `${Buffer.concat(heard).toString('utf8')}${last}${isLate ? `\nended after ${longestMs / 1000} s\n` : ''}` });
    };
    child.once('error', (error) => finish(false, String(error)));
    child.once('exit', () => endGroup(child.pid));
    child.once('close', (code) => finish(code === 0));
  });
}
