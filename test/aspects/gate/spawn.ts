import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/layout';
import { folderOf } from '../../compiled';

const output = mkdtempSync(join(tmpdir(), 'gate-'));

afterAll(() => rmSync(output, { recursive: true }));

/** What a command did. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The CDK's validation report. */
  readonly native: () => NativeReport;
}

interface NativeReport {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly conclusion: string;
    readonly violations: readonly {
      readonly ruleName: string;
      readonly description: string;
      readonly suggestedFix: string;
      readonly severity: string;
      readonly violatingConstructs: readonly { readonly constructPath: string; readonly stackTraces?: string[] }[];
    }[];
    readonly suppressedViolations?: readonly { readonly ruleName: string; readonly reason?: string }[];
  }[];
}

/** The environment without what Jest adds: the CDK behaves differently in tests. */
const { NODE_ENV: _, JEST_WORKER_ID: __, ...outside } = process.env;

const APP = ['--enable-source-maps', 'app.js'];

/** Runs `node app.js` in a fixture app. */
export const node = (app: string, env: Record<string, string> = {}): Run =>
  run(app, process.execPath, APP, { CDK_OUTDIR: join(output, app), ...env });

/** Runs the CDK's command line on a fixture app. */
export const cdk = (app: string, ...args: string[]): Run => cdkIn({}, app, ...args);

/** The same, in an environment. */
export const cdkIn = (env: Record<string, string>, app: string, ...args: string[]): Run =>
  run(
    app,
    process.execPath,
    [
      join(root, 'node_modules/aws-cdk/bin/cdk'),
      ...['--app', `${process.execPath} ${APP.join(' ')}`, '--output', join(output, app), '--no-notices', '--no-color'],
      ...args,
    ],
    env,
  );

function run(app: string, command: string, args: readonly string[], env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folderOf(`gate-${app}`),
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...outside, AWS_EC2_METADATA_DISABLED: 'true', NO_COLOR: '1', ...env },
  });
  const native = () => JSON.parse(readFileSync(join(output, app, 'validation-report.json'), 'utf8')) as NativeReport;
  return { code: status, out: stdout, err: stderr, native };
}
