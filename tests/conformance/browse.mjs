/* Opens pages in Chromium as readers do: node browse.mjs MODULES PAGE...
 *
 * On a desk and on a telephone, light and dark: axe finds nothing, no page is wider than its window, no short word is
 * broken, no script that has no italics is slanted, and nothing is asked for but the page itself.  MODULES is where npm
 * put its packages. */
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const [modules, ...pages] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(modules), 'package.json'));
const puppeteer = require('puppeteer-core');
const axe = require.resolve('axe-core/axe.min.js');
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const looks = [1280, 320].flatMap(width => ['light', 'dark'].map(scheme => ({ width, scheme })));
/* What a dark page can have wrong that the light one has not. */
const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
const AT_ONCE = 2;

/* Short words that a line ends amid of, without a hyphen.  Tables are as narrow as they have to be. */
function brokenWords() {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const words = /(?<!\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]{2,12}(?!\p{L})/gu;
  const broken = [];
  while (texts.nextNode()) {
    const text = texts.currentNode, range = document.createRange();
    if (text.parentElement.closest('td, th, svg') || getComputedStyle(text.parentElement).hyphens === 'auto') continue;
    for (const word of text.data.matchAll(words)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
  return broken;
}

/* Texts that the browser makes aslant, of scripts that have no italics. */
function slantedTexts() {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const slanted = [];
  while (texts.nextNode()) {
    const text = texts.currentNode.data, style = getComputedStyle(texts.currentNode.parentElement);
    if (/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}]/u.test(text) && style.fontStyle !== 'normal' &&
        style.fontSynthesisStyle !== 'none') slanted.push(text.trim());
  }
  return slanted;
}

async function look(page, { width, scheme }) {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const faults = [];
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  if (needed > width) faults.push(`is ${needed} wide`);
  const broken = await page.evaluate(brokenWords);
  if (broken.length > 0) faults.push(`breaks ${broken.length} words: ${broken.slice(0, 5).join(', ')}`);
  const slanted = await page.evaluate(slantedTexts);
  if (slanted.length > 0) faults.push(`slants ${slanted.length} texts: ${slanted[0]}`);
  const options = { resultTypes: ['violations'], ...(scheme === 'dark' ? colours : {}) };
  const found = await page.evaluate(given => globalThis.axe.run(given), options);
  for (const violation of found.violations)
    faults.push(`${violation.id}: ${violation.help} (${violation.nodes.length} times, at ${violation.nodes[0].target})`);
  return faults.map(fault => `${width} ${scheme}: ${fault}`);
}

async function judge(browser, file) {
  const page = await browser.newPage();
  const url = pathToFileURL(path.resolve(file)).href;
  const faults = [];
  page.on('request', request => {
    const asked = request.url();
    if (asked !== url && !asked.startsWith('data:')) faults.push(`asks for ${asked}`);
  });
  await page.setBypassCSP(true); /* for axe; the page has no script */
  await page.goto(url);
  await page.addScriptTag({ path: axe });
  for (const it of looks) faults.push(...await look(page, it));
  await page.close();
  return faults;
}

const executablePath = process.env.CHROMIUM || browsers.find(existsSync);
if (executablePath === undefined) {
  console.error('conformance: no Chromium: install it (Debian: chromium)');
  process.exit(2);
}
const browser = await puppeteer.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
let failed = 0;
const left = [...pages];
async function work() {
  for (let file = left.shift(); file !== undefined; file = left.shift()) {
    const faults = await judge(browser, file);
    for (const fault of faults) console.log(`${path.basename(file)}, ${fault}`);
    failed += faults.length > 0;
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
await browser.close();
console.log(`${pages.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
