import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/server/net/is-public-address.js';
import { postSafely, type Resolve } from '../../src/server/net/post-safely.js';

const at =
  (...addresses: string[]): Resolve =>
  (_, __, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
const post = (url: string, resolve = at('127.0.0.1'), allow: string[] = []) =>
  postSafely(url, { headers: {}, body: '{}', timeoutMs: 1_000, allow, resolve });

describe('an address of the open internet', () => {
  it.each(['8.8.8.8', '100.63.255.255', '100.128.0.0', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '2a00::1'])(
    '%s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

const PRIVATE = [
  ['this machine', '127.0.0.1'],
  ['any of this machine', '127.255.255.254'],
  ['no address', '0.0.0.0'],
  ['a private network', '10.1.2.3'],
  ['a private network', '172.16.0.1'],
  ['a private network', '172.31.255.255'],
  ['a home network', '192.168.1.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['carrier-grade NAT', '100.127.255.255'],
  ['a metadata service', '169.254.169.254'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['documentation', '203.0.113.9'],
  ['this machine', '::1'],
  ['no address', '::'],
  ['IPv4 mapped into IPv6', '::ffff:127.0.0.1'],
  ['IPv4 mapped into IPv6, in hexadecimal', '::ffff:7f00:1'],
  ['public IPv4 mapped into IPv6', '::ffff:8.8.8.8'],
  ['IPv4 behind NAT64', '64:ff9b::7f00:1'],
  ['6to4 around a private address', '2002:7f00:1::1'],
  ['Teredo', '2001:0:4136:e378::1'],
  ['link-local', 'fe80::1'],
  ['link-local with its interface', 'fe80::1%eth0'],
  ['a unique local network', 'fd12:3456::1'],
  ['multicast', 'ff02::1'],
  ['no address at all', 'localhost'],
] as const;

describe('nothing is sent to', () => {
  it.each(PRIVATE)('%s: %s', async (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
    // By a name that leads there, alone and hidden among public addresses.
    await expect(post('https://hooks.example', at(address))).rejects.toThrow('private');
    await expect(post('https://hooks.example', at('8.8.8.8', address))).rejects.toThrow('private');
  });

  it.each([
    ['a private address itself', 'https://127.0.0.1/', 'private'],
    ['one in brackets', 'https://[::1]/', 'private'],
    ['one mapped into IPv6', 'https://[::ffff:10.0.0.1]/', 'private'],
    ['one in decimal', 'https://2130706433/', 'private'],
    ['one in octal', 'https://0177.0.0.1/', 'private'],
    ['one cut short', 'https://127.1/', 'private'],
    ['one that is not encrypted', 'http://hooks.example/', 'https:'],
    ['a file', 'file:///etc/passwd', 'https:'],
    ['an address with a password', 'https://me:secret@hooks.example/', 'password'],
    ['no address', 'nowhere', 'no web address'],
  ])('%s', async (_, url, why) => {
    await expect(post(url, at('8.8.8.8'))).rejects.toThrow(why);
  });

  it('a name without addresses', async () => {
    await expect(post('https://hooks.example', at())).rejects.toThrow('private');
  });
});
