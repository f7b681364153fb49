// oracles.mjs NODE_MODULES BANXIN_CLI CASES SAMPLE...: holds `banxin-cli normalise` against zhlint and autocorrect, which
// come from npm. Besides the cases, each sentence of the samples that has Chinese and its marks alone is made half-width
// and has to come back. Exits 77 where the two are not installed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [modules, cli, cases, ...samples] = process.argv.slice(2);
if (!existsSync(join(modules, 'zhlint')) || !existsSync(join(modules, 'autocorrect-node'))) {
  console.log(`skipped: zhlint and autocorrect are not in ${modules}; ./dev test --long installs them`);
  process.exit(77);
}
const require = createRequire(join(modules, 'x.js'));
const warn = console.warn, log = console.log;
console.warn = () => {};
console.log = () => {};
const { run } = require('zhlint');
const { format } = require('autocorrect-node');
const marks = { '，': ',', '。': '.', '；': ';', '：': ':', '？': '?', '！': '!' };
const zhlint = (text) => run(text, { rules: { preset: 'default', halfwidthPunctuation: '', fullwidthPunctuation: '，。：；？！“”‘’（）',
  spaceOutsideFullwidthQuotation: false, spaceOutsideHalfwidthQuotation: false } }).result;
const oracles = { z: ['zhlint', zhlint], a: ['autocorrect', format] };

const lines = [];
for (const line of readFileSync(cases, 'utf8').split('\n')) {
  const found = /^([za]+) (.*)$/.exec(line);
  if (found) lines.push({ by: found[1], text: found[2] });
}
for (const sample of samples) {
  for (const sentence of readFileSync(sample, 'utf8').match(/[\u4e00-\u9fff，；：]{6,}[。？！]/g) ?? []) {
    if (/^[，；：]/.test(sentence)) continue;
    const half = sentence.replace(/[，。；：？！]/g, (mark) => marks[mark]);
    lines.push({ by: /[;]/.test(half) ? 'z' : 'za', text: half, back: sentence });
  }
}
const folder = mkdtempSync(join(tmpdir(), 'banxin-oracles-'));
let ours;
try {
  // Blank lines between, so that no line is the rest of another.
  writeFileSync(join(folder, 'lines.txt'), lines.map((line) => line.text).join('\n\n') + '\n');
  ours = execFileSync(cli, ['normalise', join(folder, 'lines.txt')], { encoding: 'utf8' }).split('\n').filter((_, i) => i % 2 === 0);
} finally {
  rmSync(folder, { recursive: true });
}
let compared = 0, faults = 0;
lines.forEach((line, i) => {
  if (line.back && ours[i] !== line.back) {
    ++faults;
    log(`came back otherwise: ${line.text} -> ${ours[i]}`);
  }
  for (const key of line.by) {
    const [name, oracle] = oracles[key];
    const theirs = oracle(line.text);
    ++compared;
    if (theirs !== ours[i]) {
      ++faults;
      log(`${name}: ${line.text}\n  theirs ${theirs}\n  ours   ${ours[i]}`);
    }
  }
});
log(`${compared} comparisons over ${lines.length} lines, ${faults} differences`);
process.exit(faults === 0 && lines.length > 100 ? 0 : 1);
