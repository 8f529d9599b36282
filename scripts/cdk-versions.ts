// Runs the gate with several versions of aws-cdk-lib, each installed beside the packed package: `npm run test:cdk-versions`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './layout';

/** The oldest that the gate takes, those in which plugins are called in another way than before, and the latest. */
const VERSIONS = process.argv.length > 2 ? process.argv.slice(2) : ['2.120.0', '2.257.0', '2.262.1', 'latest'];

const app = (cidr: string): string => `
const { App, Stack } = require('aws-cdk-lib');
const { CfnSecurityGroup } = require('aws-cdk-lib/aws-ec2');
const { defineConfig } = require('cdk-bulwark');
const { harden } = require('cdk-bulwark/cdk');
const app = new App({ outdir: 'cdk.out' });
harden(app, defineConfig({ name: 'versions', rules: { 'ec2/group-no-world-ssh': 'error' } }));
new CfnSecurityGroup(new Stack(app, 'Shop'), 'Admin', {
  groupDescription: 'administration',
  securityGroupIngress: [{ ipProtocol: 'tcp', fromPort: 22, toPort: 22, cidrIp: '${cidr}' }],
});
app.synth();
`;

/** What becomes of an app, by itself and under the command line of the CDK: its exit code, and whether the finding was told with its fix. */
interface Expected {
  readonly code: number;
  readonly tells: boolean;
}

const APPS: Readonly<Record<string, Expected & { readonly text: string }>> = {
  sound: { text: app('10.0.0.0/8'), code: 0, tells: false },
  insecure: { text: app('0.0.0.0/0'), code: 1, tells: true },
};

/** The rule, and its fix. */
const TOLD = ['ec2/group-no-world-ssh', 'Use Session Manager instead of SSH'];

const UNREACHABLE = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)\b/;

const run = (command: string, args: readonly string[], cwd: string) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 });
  return { code: status, said: `${stdout}${stderr}` };
};

const tools = mkdtempSync(join(tmpdir(), 'cdk-versions-'));

function main(): number {
  if (!existsSync(join(root, 'dist/cdk.js'))) run('npm', ['run', 'build'], root);
  const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', tools], root);
  const archive = readdirSync(tools).find((file) => file.endsWith('.tgz'));
  if (!archive) throw new Error(`the package cannot be packed:\n${packed.said}`);
  return VERSIONS.map((version) => tryVersion(version, join(tools, archive))).includes(false) ? 1 : 0;
}

/** Whether the gate does with a version what it should, or the version cannot be had here. */
function tryVersion(version: string, archive: string): boolean {
  const folder = join(tools, version);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const wanted = [archive, `aws-cdk-lib@${version}`, 'constructs@^10'];
  const installed = run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...wanted], folder);
  if (installed.code !== 0) {
    const [reason] = UNREACHABLE.exec(installed.said) ?? [];
    if (reason) console.log(`skipped  aws-cdk-lib ${version}: the registry cannot be reached (${reason})`);
    else console.log(`failed   aws-cdk-lib ${version} cannot be installed:\n${installed.said}`);
    return reason !== undefined;
  }
  const wrong = Object.entries(APPS).flatMap(([name, { text, code, tells }]) => {
    writeFileSync(join(folder, `${name}.js`), text);
    const cli = [join(root, 'node_modules/aws-cdk/bin/cdk'), '--app', `node ${name}.js`, '--no-notices', 'synth', '-q'];
    return [[`${name}.js`], cli].flatMap((args) => {
      const outcome = run(process.execPath, args, folder);
      const isRight = outcome.code === code && TOLD.every((words) => outcome.said.includes(words) === tells);
      return isRight ? [] : [`the ${name} app ends with ${outcome.code} (${args.join(' ')}):\n${outcome.said}`];
    });
  });
  console.log(
    wrong.length === 0 ? `passed   aws-cdk-lib ${version}` : `failed   aws-cdk-lib ${version}: ${wrong.join('\n')}`,
  );
  rmSync(folder, { recursive: true });
  return wrong.length === 0;
}

try {
  process.exitCode = main();
} finally {
  rmSync(tools, { recursive: true, force: true });
}
