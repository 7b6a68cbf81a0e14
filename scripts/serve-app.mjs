// Serves a built example app, the way its own framework does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Resolves once the app answers.
 * @param {string} folder the app
 * @param {readonly string[]} command the script of its framework and its arguments; a port is added
 */
export async function serveApp(folder, command) {
  const port = await freePort();
  const server = spawn(process.execPath, [...command, '--port', `${port}`], { cwd: folder, stdio: 'ignore' });
  const stop = async () => {
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  };
  const origin = `http://localhost:${port}`;
  try {
    await answer(origin);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stop };
}

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
  probe.close();
  return port;
}

/** @param {string} url */
async function answer(url) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt === 60) throw error;
      await wait(500);
    }
  }
}
