// Small pictures: PNG with a palette of at most 64 colours (PNG Specification 3, 11.2.2). The others, at the edges of
// letters, go to the nearest one, which the comparison hardly sees; the pictures are half as large.
import { crc32, deflateSync } from "node:zlib";
import { PNG } from "pngjs";

const kSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const kMost = 64;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The colours as 0xRRGGBB, the most frequent first. */
function coloursOf({ data }: PNG): number[] {
  const count = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    count.set(colour, (count.get(colour) ?? 0) + 1);
  }
  return [...count].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
}

/** The square of how far two colours are apart. */
const apart = (one: number, other: number) =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
const kNear = 3 * 12 ** 2; // twelve steps of grey: the comparison takes them for the same

/** The most frequent ones, each unlike those before it. */
function choose(colours: readonly number[]): number[] {
  const kept: number[] = [];
  for (const colour of colours) {
    if (kept.length < kMost && kept.every((one) => apart(one, colour) > kNear)) kept.push(colour);
  }
  return kept;
}

function nearest(colour: number, kept: readonly number[]): number {
  const distances = kept.map((one) => apart(one, colour));
  return distances.indexOf(Math.min(...distances));
}

export function withPalette(png: Buffer): Buffer {
  const picture = PNG.sync.read(png);
  const { width, height, data } = picture;
  const colours = coloursOf(picture);
  const kept = choose(colours);
  const place = new Map(colours.map((colour) => [colour, nearest(colour, kept)]));
  const lines = Buffer.alloc(height * (width + 1)); // each line begins with its filter: none
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      lines[y * (width + 1) + 1 + x] = place.get(data.readUIntBE((y * width + x) * 4, 3)) ?? 0;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8); // 8 bits, palette
  const palette = Buffer.alloc(kept.length * 3);
  kept.forEach((colour, index) => palette.writeUIntBE(colour, index * 3, 3));
  const parts = [
    chunk("IHDR", head),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
  ];
  return Buffer.concat([kSignature, ...parts, chunk("IEND", Buffer.alloc(0))]);
}
