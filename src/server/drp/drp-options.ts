/** Who may send requests by the Data Rights Protocol, and to whom. */
export interface DrpOptions {
  /** Your id in the network's directory: requests meant for another business are refused. */
  readonly businessId: string;
  /** The agents of the directory, by id. */
  readonly agents: Readonly<Record<string, DrpAgent>>;
}

/** An authorized agent. */
export interface DrpAgent {
  /** Ed25519, base64, as in the directory. */
  readonly verifyKey: string;
  readonly name?: string;
}
