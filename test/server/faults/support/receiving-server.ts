import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export const SECRET = 'a secret that is at least 32 characters long';
export const NOTIFY = { requester: true, team: ['team@tidewater-atlas.example'] };

/** What a server is told: the step of a write at which to die, or none. */
export interface ToChild {
  readonly dieAtStep?: number;
}

/** A server in another process that is started again whenever it dies. */
export interface ReceivingServer {
  /** Where it listens; `undefined` while it is down. */
  port(): number | undefined;
  /** Resolves once it listens. */
  up(): Promise<void>;
  tell(message: ToChild): Promise<void>;
  kill(): Promise<void>;
  /** How often it died. */
  deaths(): number;
  stop(): Promise<void>;
}

export function startReceivingServer(
  script: string,
  { database, base }: { database: string; base: string },
): ReceivingServer {
  let child: ChildProcess;
  let port: number | undefined;
  let listening: Promise<void>;
  let deaths = 0;
  let isStopped = false;

  const start = () => {
    const started = fork(script, { env: { ...process.env, DATABASE: database, BASE: base } });
    child = started;
    listening = new Promise((resolve, reject) => {
      started.on('message', (message) => {
        if (typeof message !== 'number') return;
        port = message;
        resolve();
      });
      started.on('exit', (code) => {
        port = undefined;
        if (isStopped) return;
        if (code !== null) {
          reject(new Error(`The receiving process ended with ${code}.`));
          return;
        }
        deaths += 1;
        start();
        listening.then(resolve, reject);
      });
    });
    listening.catch(() => undefined);
  };
  start();

  return {
    port: () => port,
    up: () => listening,
    async tell(message) {
      await listening;
      // Who dies over it has heard it, too.
      const answered = Promise.race([once(child, 'message'), once(child, 'exit')]);
      child.send(message, () => undefined);
      await answered;
    },
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    deaths: () => deaths,
    async stop() {
      isStopped = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      await this.kill();
    },
  };
}
