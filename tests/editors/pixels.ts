import type { Page } from "puppeteer";

/** A colour as red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colours of `ui/style/underlines.css`. */
export const UNDERLINES: Readonly<Record<string, Colour>> = {
  suggestion: [0xc0, 0x7a, 0x12],
  warning: [0xc9, 0x67, 0x2e],
  strong: [0xc1, 0x4b, 0x38],
};

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many pixels of a part of what is seen have a colour, give or take what smoothing does to it. */
export async function countPixels(page: Page, clip: Clip, colour: Colour): Promise<number> {
  const [left, top] = await page.evaluate(() => [scrollX, scrollY] as const);
  const place = { ...clip, x: clip.x + left, y: clip.y + top };
  const picture = await page.screenshot({ clip: place, encoding: "base64" });
  return page.evaluate(
    async (data, [red, green, blue]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (!context) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let at = 0; at < bytes.length; at += 4) {
        const [r = 0, g = 0, b = 0] = bytes.subarray(at, at + 3);
        if (Math.abs(r - red) + Math.abs(g - green) + Math.abs(b - blue) < 12) count++;
      }
      return count;
    },
    picture,
    colour,
  );
}
