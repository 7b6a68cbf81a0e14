/**
 * What a policy may weigh. Real policies stay far below; what is above is refused with its path, so that a
 * hostile or broken file cannot stall a reader's browser or a server.
 */
export const LIMITS = {
  /** Characters of the whole policy, keys included. */
  size: 512 * 1024,
  /** Nested objects and arrays, the policy itself being 1. */
  depth: 12,
  /** Blocks in one section, nested ones included. */
  blocksPerSection: 500,
  /** Characters of one string. */
  stringLength: 20_000,
  /** Characters of one link target. */
  linkLength: 2_048,
} as const;

/** Keys that could reach an object's prototype. */
export const RESERVED_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];
