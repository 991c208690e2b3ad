// A picture from the camera, made small and upright in the browser before it is sent; drawn anew, it carries no note of
// where it was taken.
const mostCharacters = 400_000;
const leastSide = 160;
const quality = 0.8;

function drawn(picture: ImageBitmap, longestSide: number): string {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    // What is transparent would turn black.
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  return canvas.toDataURL('image/jpeg', quality);
}

/** As JPEG data URL, at most `longestSide` pixels a side, smaller where it would weigh too much; null for what is no picture. */
export async function smallPicture(file: File, longestSide: number): Promise<string | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (picture === null) return null;
  for (let side = longestSide; side >= leastSide; side = Math.round(side * 0.75)) {
    const url = drawn(picture, side);
    if (url.length <= mostCharacters) return url;
  }
  return null;
}
