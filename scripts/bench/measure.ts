import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type IPolicyValidationContext, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib';
import { shopOf } from './shop';

/** What one process measured: CPU and wall time in milliseconds, memory in megabytes. */
export interface Measured {
  /** The whole process, start to end. */
  readonly cpu: number;
  readonly peak: number;
  /** Time inside the judge alone; absent where there is none. */
  readonly judging?: number;
  readonly judgingCpu?: number;
}

/**
 * One process, one app, one judge: `node measure.js <plain|ours|nag> <resources> <stacks> <dist>`.
 * Prints what it measured as JSON.
 */
const [judge = 'plain', resources = '100', stacks = '2', dist = ''] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), 'bulwark-bench-'));
/** What the `cdk` command tells every app it runs. */
const context = { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true };
const app = new App({ outdir, context });
let judging: { wall: number; cpu: number } | undefined;

/** Times a plugin, and lets the app go on whatever it finds. */
const timed = (validate: (context: IPolicyValidationContext) => unknown): IPolicyValidationPlugin => ({
  name: 'timed',
  validate(context) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    validate(context);
    const { user, system } = process.cpuUsage(cpu);
    judging = { wall: performance.now() - start, cpu: (user + system) / 1000 };
    return { success: true, violations: [] };
  },
});

if (judge === 'ours') {
  const { defineConfig, presets } = require(join(dist, 'index.js')) as typeof import('../../lib');
  const { harden } = require(join(dist, 'cdk.js')) as typeof import('../../constructs/cdk');
  const plugins: IPolicyValidationPlugin[] = [];
  const { addPlugins } = Object.getPrototypeOf(Validations.of(app)) as {
    addPlugins: (...added: IPolicyValidationPlugin[]) => void;
  };
  Object.getPrototypeOf(Validations.of(app)).addPlugins = (...added: IPolicyValidationPlugin[]) =>
    plugins.push(...added);
  harden(app, defineConfig(presets[(process.env.PRESET ?? 'baseline') as 'baseline']));
  Object.getPrototypeOf(Validations.of(app)).addPlugins = addPlugins;
  process.stderr.write = () => true;
  Validations.of(app).addPlugins(timed((context) => plugins.forEach((plugin) => void plugin.validate(context))));
} else if (judge === 'nag') {
  const nag = require('cdk-nag') as typeof import('cdk-nag');
  const packs = [
    nag.AwsSolutionsChecks,
    nag.HIPAASecurityChecks,
    nag.NIST80053R4Checks,
    nag.NIST80053R5Checks,
    nag.PCIDSS321Checks,
    nag.ServerlessChecks,
  ].map((Pack) => new Pack(app));
  Validations.of(app).addPlugins(timed((context) => packs.forEach((pack) => void pack.validate(context as never))));
}

shopOf(app, Number(resources), Number(stacks));
app.synth();
rmSync(outdir, { recursive: true, force: true });
const { user, system } = process.cpuUsage();
const measured: Measured = {
  cpu: (user + system) / 1000,
  peak: process.resourceUsage().maxRSS / 1024,
  ...(judging ? { judging: judging.wall, judgingCpu: judging.cpu } : {}),
};
process.stdout.write(JSON.stringify(measured));
