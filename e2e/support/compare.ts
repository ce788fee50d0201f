import type { Page } from 'playwright-core';

/** How much two pictures of the same size differ. */
export interface Difference {
  /** Share of the picture's blocks whose mean colour differs visibly, 0 to 1. */
  share: number;
  sameSize: boolean;
}

/** Side of a block in pixels: larger than a letter, smaller than a piece of layout. */
const BLOCK = 24;
/** Least difference of a block's mean, of 255 in any channel, that counts: a changed word moves it less. */
const VISIBLE = 14;

/**
 * Compares two PNG pictures block by block, in the browser that took them. A changed word changes a block or two; a
 * moved column, a lost style or a wrong ground changes many.
 */
export async function compare(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  return page.evaluate(
    async ({ pictures, block, visible }) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          // Shrinking to one pixel a block takes the mean of each.
          canvas.width = Math.ceil(image.width / block);
          canvas.height = Math.ceil(image.height / block);
          const context = canvas.getContext('2d')!;
          context.imageSmoothingQuality = 'high';
          context.drawImage(image, 0, 0, canvas.width, canvas.height);
          return { width: image.width, height: image.height, data: context.getImageData(0, 0, canvas.width, canvas.height).data };
        }),
      );
      if (a!.width !== b!.width || a!.height !== b!.height) return { share: 1, sameSize: false };
      let differing = 0;
      for (let at = 0; at < a!.data.length; at += 4) if ([0, 1, 2].some((channel) => Math.abs(a!.data[at + channel]! - b!.data[at + channel]!) > visible)) differing += 1;
      return { share: differing / (a!.data.length / 4), sameSize: true };
    },
    { pictures: [one.toString('base64'), other.toString('base64')], block: BLOCK, visible: VISIBLE },
  );
}
