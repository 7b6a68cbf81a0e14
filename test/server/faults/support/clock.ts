/** Time passes faster here than for people: their 15 seconds of waiting are a tenth of one. */
const SPEED = 150;

/** How long something takes here that takes so many milliseconds elsewhere. */
export const fast = (milliseconds: number): number => milliseconds / SPEED;

/** How long a browser waits for one answer. */
export const TIMEOUT_MS = fast(15_000);

/** The same once nothing goes wrong any more, by the clock of the machine, which may have other things to do. */
export const CALM_TIMEOUT_MS = 10_000;

/** Waits without keeping the process. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
