// Photos are made small in the browser before they are sent: a file is kept for years, and a phone's picture is 5 MB.

const mostCharacters = 400_000;
/** A picture too rich for its size is made smaller so often. */
const mostTries = 4;

function drawn(picture: ImageBitmap, longestSide: number): string {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

/** The picture as PNG, at most so many pixels a side and 300 kB; null for what is no picture. */
export async function smallPng(file: File, longestSide: number): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  for (let [tries, side] = [0, longestSide]; tries < mostTries; tries += 1, side *= 0.7) {
    const url = drawn(picture, side);
    if (url.length <= mostCharacters) return url;
  }
  return null;
}
