import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { shopOf } from './shop-cdktf';

/**
 * One process, one CDKTF app: `node measure-cdktf.js <plain|ours> <resources> <stacks> <dist>`.
 * Prints the CPU time of making and synthesising it, in milliseconds, and the memory at its peak, in megabytes, as JSON.
 */
const [judge, resources = '500', stacks = '5', dist = ''] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), 'bulwark-bench-'));
const { defineConfig } = require(join(dist, 'index.js')) as typeof import('../../lib');
const { harden } = require(join(dist, 'cdktf.js')) as typeof import('../../aspects/gate/cdktf');
const { presets } = require(join(dist, 'index.js')) as typeof import('../../lib');
const before = process.cpuUsage();
const app = new App({ outdir, skipBackendUpgrade: true } as never);
if (judge === 'ours') {
  const gentle = {
    name: 'nothing blocks',
    severity: { critical: 'note', high: 'note', medium: 'note', low: 'note' },
  } as const;
  harden(app, defineConfig(presets.baseline, gentle));
}
shopOf(app, Number(resources), Number(stacks));
process.stderr.write = () => true;
app.synth();
const { user, system } = process.cpuUsage(before);
rmSync(outdir, { recursive: true, force: true });
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024 }));
