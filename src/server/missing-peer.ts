/**
 * Says how to install an optional package, where that is why an import failed; else gives the failure back.
 *
 * Imports of optional packages stand in a `try`: there bundlers do not insist on finding them.
 *
 * @example
 * try {
 *   return await import('pg');
 * } catch (error) {
 *   throw missingPeer('pg', 'postgresStore', error);
 * }
 */
export function missingPeer(name: string, neededBy: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return error;
  // In quotes: an installed package may miss one of its own, with a longer name.
  if (!message.includes(`'${name}'`)) return error;
  return new Error(`[react-privacy-center] ${neededBy} needs the package "${name}". Install it: npm install ${name}`, {
    cause: error,
  });
}
