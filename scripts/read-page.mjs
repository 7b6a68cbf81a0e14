// Looks at a page of an example app as its reader does.
import { chromium } from 'playwright';
import { launchOptions } from './chromium.mjs';

/**
 * Throws where a reader would not find the title, could not open a section, or would not see the lines between sections.
 * @param {string} url
 * @param {{ title: string, section: string, text: string }} words of the policy: its title, a closed section, what that says
 */
export async function readPage(url, { title, section, text }) {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      // Neither app has an icon.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
        complaints.push(message.text());
    });

    await page.goto(url);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const heading = page.getByRole('heading', { level: 2, name: section });
    const trigger = heading.getByRole('button', { name: section });
    const words = page.getByText(text);
    await trigger.waitFor();
    if (await words.isVisible()) throw new Error(`“${section}” is open before anyone opened it.`);
    // A click before React has taken over the server's HTML is lost.
    const button = await trigger.elementHandle();
    await page.waitForFunction(
      (element) => Object.keys(element ?? {}).some((key) => key.startsWith('__react')),
      button,
    );
    await trigger.click();
    await words.waitFor();

    const line = await page
      .locator('[data-pc-section]')
      .filter({ has: trigger })
      .evaluate((element) => {
        const {
          borderBlockStartStyle: style,
          borderBlockStartWidth: width,
          borderBlockStartColor,
        } = getComputedStyle(element);
        const { color, backgroundColor } = getComputedStyle(/** @type {Element} */ (element.closest('article')));
        // A colour that was lost is that of the text, or none.
        const isSeen = ![color, backgroundColor, 'rgba(0, 0, 0, 0)'].includes(borderBlockStartColor);
        return { style, width, color: borderBlockStartColor, isSeen };
      });
    if (line.style !== 'solid' || line.width === '0px' || !line.isSeen)
      throw new Error(`No hairline above “${section}”: ${JSON.stringify(line)}`);
    if (complaints.length > 0) throw new Error(`The page complains: ${complaints.join('\n')}`);
  } finally {
    await browser.close();
  }
}
