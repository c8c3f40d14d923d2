/** The processes that were started here, and how all of them end. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where Zeren keeps its data, as when it is started by hand. */
const HOUSE = fileURLToPath(new URL('../..', import.meta.url));
const SECONDS_TO_END = 30;
const running = [];

/** Starts a program in a group of its own, so that Ctrl-C reaches this process alone, which then ends the others. */
export function start(name, command, args, env = {}) {
  const all = { ...process.env, ...env };
  const child = spawn(command, args, { cwd: HOUSE, env: all, stdio: 'inherit', detached: true });
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(`${name} ended (${signal ?? code})`));
    child.once('error', (error) => resolve(`${name} did not start: ${error.message}`));
  });
  running.push({ child, ended });
  return ended;
}

/** Asks each to end, the last one first, and waits until it has. */
export async function endAll() {
  for (const { child, ended } of running.toReversed()) {
    const impatient = setTimeout(() => child.kill('SIGKILL'), SECONDS_TO_END * 1000);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(impatient);
  }
}

/** Asks an address as a client does, who may bear a token. */
export const ask = (url, query, token) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(10_000),
  });

/** The token of a Zeren that runs on this machine over a graph of its own, if it is ours to read. */
export function localToken() {
  try {
    return readFileSync(resolve(HOUSE, process.env.ZEREN_HOME ?? '.zeren', 'local-token'), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Waits until GraphQL is answered at an address, if only with the question who asks; true then, false when `givenUp` settles first. */
export async function answers(url, givenUp) {
  let waiting = true;
  givenUp.then(() => (waiting = false));
  while (waiting) {
    const up = await ask(url, '{ __typename }').then(
      (answer) => answer.ok || answer.status === 401,
      () => false,
    );
    if (up) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
