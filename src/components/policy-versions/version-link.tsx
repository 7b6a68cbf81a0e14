import type { MouseEvent, ReactNode } from 'react';
import { type VersionAddress, writeVersionAddress } from '../../changes/version-address.js';

/** How a host lets readers go from version to version: by addresses, and in client apps by handling the step itself. */
export interface VersionNavigation {
  /**
   * The address of this page for a version or a comparison. Works without scripts.
   * @default `writeVersionAddress('', address)`, such as `?version=2011`
   */
  versionHref?: ((address: VersionAddress) => string) | undefined;
  /** Called in place of following the address, in client apps. */
  onVersionChange?: ((address: VersionAddress) => void) | undefined;
}

/** A link to a version, or to how two of them differ. */
export function VersionLink({
  to,
  versionHref = (address) => writeVersionAddress('', address),
  onVersionChange,
  children,
  ...rest
}: VersionNavigation & {
  to: VersionAddress;
  className?: string;
  'aria-current'?: 'true' | undefined;
  'aria-label'?: string | undefined;
  children: ReactNode;
}): ReactNode {
  const follow =
    onVersionChange &&
    ((event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onVersionChange(to);
    });
  return (
    <a {...rest} href={versionHref(to)} onClick={follow}>
      {children}
    </a>
  );
}
