import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downloadName } from '../../src/requests/download-name.js';
import { FILE_TYPES } from '../../src/requests/request-fields.js';

describe('a stranger’s file is saved', () => {
  it.each([
    ['proof.pdf', 'application/pdf', 'proof.pdf'],
    ['PHOTO.JPEG', 'image/jpeg', 'PHOTO.JPEG'],
    ['passport (1).heic', 'image/heic', 'passport (1).heic'],
    ['صورة.png', 'image/png', 'صورة.png'],
    // What a double click would start.
    ['invoice.exe', 'application/pdf', 'invoice.exe.pdf'],
    ['page.html', 'text/plain', 'page.html.txt'],
    // Shown as "invoiceexe.pdf" by what reads it from the right.
    ['invoice\u202efdp.exe', 'application/pdf', 'invoicefdp.exe.pdf'],
    ['../../.ssh/authorized_keys', 'text/plain', 'authorized_keys.txt'],
    ['C:\\Windows\\win.ini', 'text/plain', 'win.ini.txt'],
    ['..', 'text/plain', 'file.txt'],
    ['.htaccess', 'text/plain', 'htaccess.txt'],
    ['script', 'text/javascript', 'script.bin'],
  ])('%j of the type %s as %j', (name, type, expected) => {
    expect(downloadName({ name, type })).toBe(expected);
  });

  it('under a name that stays in its folder, hides nothing and ends as its type does', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', '/', '\\', ' ', '\u202e', '\u200f', 'a', ':', '\u0000', 'pdf') }),
    );
    fc.assert(
      fc.property(name, fc.constantFrom(...FILE_TYPES), (given, type) => {
        const saved = downloadName({ name: given, type });
        expect(saved).not.toMatch(/[/\\<>:"|?*\p{C}]|^[.\s]/u);
        expect(saved).toMatch(/.\.(?:pdf|png|jpe?g|hei[cf]|txt)$/i);
        expect(downloadName({ name: saved, type })).toBe(saved);
      }),
      { numRuns: 2_000 },
    );
  });
});
