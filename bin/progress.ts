import { Worker } from 'node:worker_threads';

/** The judging thread is busy, so another one writes. */
const WRITER = `
const { writeSync } = require('node:fs');
const started = Date.now();
const write = (text) => { try { writeSync(2, text); } catch {} };
setInterval(() => write('\\rbulwark: judging, ' + Math.round((Date.now() - started) / 1000) + ' s'), 1000);
require('node:worker_threads').parentPort.once('message', () => process.exit());
`;

/** Says on a terminal, once a second, that work is going on. Returns what ends it. */
export function showProgress(): () => void {
  if (!process.stderr.isTTY) return () => {};
  const started = Date.now();
  const writer = new Worker(WRITER, { eval: true });
  writer.unref();
  writer.on('error', () => {});
  return () => {
    writer.postMessage('done');
    if (Date.now() - started >= 1000) process.stderr.write('\r\u001b[K');
  };
}
