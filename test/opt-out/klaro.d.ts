// Klaro ships no types.
declare module 'klaro' {
  export function getManager(config: object): import('../../src/opt-out.js').KlaroManager;
}
