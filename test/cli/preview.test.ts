import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { terminal } from './support/terminal.js';

// What it shows is told by test/e2e/preview.e2e.test.ts.

it('says where it shows the file, until it is ended', async () => {
  let shown = '';
  const { code, out } = await terminal(['preview', 'examples/policies/minimal.json', '--port', '0'], {
    untilStopped: async () => {
      shown = 'yes';
    },
  });
  expect({ code, shown }).toEqual({ code: 0, shown: 'yes' });
  expect(out).toMatch(
    /^examples\/policies\/minimal\.json is shown at http:\/\/127\.0\.0\.1:\d+\/, and shown anew whenever you save it\.\nCtrl\+C ends it\.\n$/,
  );
});

it('says so where there is no file, or no port', async () => {
  expect((await terminal(['preview', 'nowhere.json'])).error).toMatch('There is no file nowhere.json.');
  expect((await terminal(['preview', '-'])).error).toMatch('What is piped in cannot change.');
  const refused = await terminal(['preview', 'examples/policies/minimal.json', '--port', '70000']);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.error).toMatch('It is a number from 0 to 65535.');
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const taken = await terminal(['preview', 'examples/policies/minimal.json', '--port', String(port)]);
  other.close();
  expect(taken).toMatchObject({ code: 1 });
  expect(taken.error).toBe(
    `Error: Port ${port} is in use.\nChoose another with --port, or --port 0 for any that is free.\n`,
  );
});
