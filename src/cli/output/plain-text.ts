// Control characters steer a terminal, bidi controls reorder what stands there; line breaks and tabs are text.
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;

/** Text that strangers wrote, so that a terminal only shows it. */
export function plainText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(CONTROLS, '\ufffd');
}
