/** Controls that reorder text on screen (Unicode UAX #9; CVE-2021-42574): they can make a sentence read as its opposite. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;

/** Whether text holds a control that reorders what readers see. */
export function hasBidiControls(text: string): boolean {
  return BIDI_CONTROLS.test(text);
}
