import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './layout';

/** Runs an app that a tired engineer would write, and shows the gate refusing it. Exits 1 if the gate lets it pass. */
function main(): void {
  const outdir = mkdtempSync(join(tmpdir(), 'bulwark-demo-'));
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'test/fixtures/apps/insecure/app.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CDK_OUTDIR: outdir, CDK_VALIDATION: 'false' },
  });
  rmSync(outdir, { recursive: true });
  const refused = status !== 0 && SUMMARY.test(stderr);
  console.log(refused ? reportIn(stderr) : stderr);
  console.log(
    refused
      ? `\nThe gate refused this app: its synthesis ended with exit code ${status}, so nothing of it can be deployed.`
      : `\nThe gate did not refuse this app (exit code ${status}). That is a defect.`,
  );
  process.exitCode = refused ? 0 : 1;
}

const SUMMARY = /^\d+ findings \(.*\): [1-9]\d* block.*\nchecked .*$/m;

/** Our lines and the CDK's report, without the stack trace that Node ends in. */
const reportIn = (output: string): string => output.split(/^(?:node:|\S*aws-cdk-lib)\S*:\d+$/m)[0]?.trimEnd() ?? output;

main();
