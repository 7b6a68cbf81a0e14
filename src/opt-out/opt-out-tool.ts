/** Whatever opts a browser out on the host's site: a consent tool, or code of the host's own. */
export interface OptOutTool {
  /** Whether this browser is opted out at this moment. Readers are told so on no other word than this. */
  isOptedOut(): boolean | Promise<boolean>;
  /** Opts this browser out, without asking for anything. */
  optOut(): unknown;
  /** Takes the opt-out back. Without it, readers are offered no way back here. */
  optIn?(): unknown;
}
