import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts a screen that nobody sees, and gives its name. */
export async function startScreen(): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [name] = (await once(screen.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
  return { screen, display: `:${String(name).trim()}` };
}
