// pdfjs.mjs NODE_MODULES FILE.pdf DPI OUT: draws every page with pdf.js to OUT-1.png … and writes the characters that
// it finds to OUT.txt. What pdf.js warns of goes to standard error.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, file, dpi, out] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, "at.cjs"));
process.getBuiltinModule ??= require; // Node 18 has none, and pdf.js asks for nothing else that it lacks
console.log = console.warn = console.error;
const { createCanvas } = require("@napi-rs/canvas");
const pdfjs = await import(pathToFileURL(path.resolve(modules, "pdfjs-dist/legacy/build/pdf.mjs")).href);

/** A copy of a picture whose opacity is its lightness: what pdf.js makes with an SVG filter in a browser. */
function lightness(picture) {
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = pixels;
  for (let i = 0; i < data.length; i += 4)
    data[i + 3] = ((0.3 * data[i] + 0.59 * data[i + 1] + 0.11 * data[i + 2]) * data[i + 3]) / 255;
  context.putImageData(pixels, 0, 0);
  return canvas;
}

class Filters {
  addFilter() { return "none"; }
  addHCMFilter() { return "none"; }
  addAlphaFilter() { throw new Error("soft masks with transfer functions cannot be drawn here"); }
  addLuminosityFilter(map) { return map ? this.addAlphaFilter() : "lightness"; }
  addHighlightHCMFilter() { return "none"; }
  destroy() {}
}

/** Canvases that know the one filter of Filters. */
class Canvases {
  create(width, height) {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext("2d");
    const drawImage = context.drawImage.bind(context);
    let filter = "none";
    Object.defineProperty(context, "filter", { get: () => filter, set: value => { filter = value; } });
    context.drawImage = (picture, ...place) => {
      drawImage(filter === "lightness" ? lightness(picture) : picture, ...place);
      filter = "none";
    };
    return { canvas, context };
  }
  reset(entry, width, height) {
    entry.canvas.width = width;
    entry.canvas.height = height;
  }
  destroy(entry) { entry.canvas = entry.context = null; }
}

const data = path.resolve(modules, "pdfjs-dist");
const document = await pdfjs.getDocument({
  data: new Uint8Array(readFileSync(file)),
  cMapUrl: `${data}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${data}/standard_fonts/`,
  disableFontFace: true,
  useSystemFonts: false,
  CanvasFactory: Canvases,
  FilterFactory: Filters,
}).promise;
let text = "";
for (let number = 1; number <= document.numPages; ++number) {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: Number(dpi) / 72 });
  const { canvas, context } = new Canvases().create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvasContext: context, viewport }).promise;
  writeFileSync(`${out}-${number}.png`, canvas.toBuffer("image/png"));
  const content = await page.getTextContent({ disableNormalization: true });
  text += content.items.map(item => item.str).join("");
}
writeFileSync(`${out}.txt`, text);
await document.destroy();
