import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type IPolicyValidationContext, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib';
import { shopOf } from './shop';
import { unlikeOf } from './unlike';

/** What one process measured: CPU and wall time in milliseconds, memory in megabytes. */
export interface Measured {
  /** The whole process, start to end. */
  readonly cpu: number;
  readonly peak: number;
  /** Time inside the judge alone; absent where there is none. */
  readonly judging?: number;
  readonly judgingCpu?: number;
  /** The same for the fifth time in one process, where it was asked for. */
  readonly fifth?: number;
  /** How much was found. */
  readonly found?: number;
}

/**
 * One process, one app, one judge: `node measure.js <plain|ours|nag> <shop|unlike> <resources> <stacks> <dist>`.
 * Prints what it measured as JSON. With FIFTH set, it judges five times.
 */
const [judge = 'plain', kind = 'shop', resources = '100', stacks = '2', dist = ''] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), 'bulwark-bench-'));
/** What the `cdk` command tells every app it runs. */
const context = { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true };
const app = new App({ outdir, context });
let judging: { wall: number; cpu: number; fifth?: number; found?: number } | undefined;

/** Times a plugin, and lets the app go on whatever it finds. */
const timed = (
  validate: (context: IPolicyValidationContext) => { violations: readonly unknown[] }[],
): IPolicyValidationPlugin => ({
  name: 'timed',
  validate(context) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    const reports = validate(context);
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    const found = reports.reduce((sum, { violations }) => sum + violations.length, 0);
    judging = { wall, cpu: (user + system) / 1000, found };
    if (process.env.FIFTH) {
      for (let run = 2; run < 5; run++) validate(context);
      const again = performance.now();
      validate(context);
      judging.fifth = performance.now() - again;
    }
    return { success: true, violations: [] };
  },
});

if (judge === 'ours') {
  const { defineConfig, presets } = require(join(dist, 'index.js')) as typeof import('../../lib');
  const { harden } = require(join(dist, 'cdk.js')) as typeof import('../../doors/cdk');
  const plugins: IPolicyValidationPlugin[] = [];
  const { addPlugins } = Object.getPrototypeOf(Validations.of(app)) as {
    addPlugins: (...added: IPolicyValidationPlugin[]) => void;
  };
  Object.getPrototypeOf(Validations.of(app)).addPlugins = (...added: IPolicyValidationPlugin[]) =>
    plugins.push(...added);
  harden(app, defineConfig(presets[(process.env.PRESET ?? 'baseline') as 'baseline']));
  Object.getPrototypeOf(Validations.of(app)).addPlugins = addPlugins;
  process.stderr.write = () => true;
  Validations.of(app).addPlugins(timed((context) => plugins.map((plugin) => plugin.validate(context))));
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
  Validations.of(app).addPlugins(timed((context) => packs.map((pack) => pack.validate(context as never))));
}

({ shop: shopOf, unlike: unlikeOf })[kind as 'shop'](app, Number(resources), Number(stacks));
app.synth();
rmSync(outdir, { recursive: true, force: true });
const { user, system } = process.cpuUsage();
const measured: Measured = {
  cpu: (user + system) / 1000,
  peak: process.resourceUsage().maxRSS / 1024,
  ...(judging
    ? { judging: judging.wall, judgingCpu: judging.cpu, fifth: judging.fifth ?? 0, found: judging.found ?? 0 }
    : {}),
};
process.stdout.write(JSON.stringify(measured));
