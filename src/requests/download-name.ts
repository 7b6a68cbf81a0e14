import type { FILE_TYPES, RequestFile } from './request-fields.js';

const ENDINGS: Readonly<Record<(typeof FILE_TYPES)[number], readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/heic': ['.heic', '.heif'],
  'text/plain': ['.txt'],
};

/**
 * The name under which to save a file that a stranger sent: it leads into no other folder, hides nothing, and ends as
 * files of its type do, so that no program of another kind opens it.
 */
export function downloadName({ name, type }: Pick<RequestFile, 'name' | 'type'>): string {
  const plain = name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    // Letters without a shape, which can turn a name around, and what some systems give a meaning.
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/^[.\s]+/, '');
  const [ending, ...others] = ENDINGS[type as keyof typeof ENDINGS] ?? ['.bin'];
  const endsWell = [ending, ...others].some((one) => plain.toLowerCase().endsWith(one));
  return endsWell ? plain : `${plain || 'file'}${ending}`;
}
