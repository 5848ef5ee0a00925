/** Longer side of a thumbnail in pixels; shown at half of it. */
const side = 144;

/**
 * A small picture of a photo that was chosen, as a data address: the page's policy shows no others. Nothing where it is
 * no picture that this browser reads.
 */
export async function thumbnailOf(file: File): Promise<string | undefined> {
  if (!file.type.startsWith("image/")) return undefined;
  try {
    const picture = await createImageBitmap(file);
    const scale = side / Math.max(picture.width, picture.height);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return canvas.toDataURL("image/jpeg", 0.7);
  } catch {
    return undefined;
  }
}
