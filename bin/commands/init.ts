import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { literal } from '../../lib/reporters/wording';
import type { Define, ExitCode } from '../command';
import { print } from '../print';

/** `bulwark init`: begins a configuration. */
export const defineInit: Define = (program, answer) => {
  program
    .command('init')
    .description('write a first bulwark.config.ts, and show the lines to add to the app')
    .action(() => answer(init()));
};

/** What a project is written with, and what to do with it. */
interface Toolkit {
  readonly name: string;
  /** Where its output goes, where that is not the default of `bulwark check`. */
  readonly output?: string;
  readonly next: string;
}

/** Writes a first configuration and shows how to use it. Refuses to overwrite one. */
function init(): ExitCode {
  const existing = readdirSync('.').find((name) => /^bulwark\.config\.\w+$/.test(name));
  if (existing) throw new BulwarkError('there is a configuration already; it was left as it is', { file: existing });
  const toolkit = detect();
  try {
    writeFileSync('bulwark.config.ts', configuration(toolkit));
  } catch (error) {
    throw new BulwarkError(`the configuration cannot be written: ${messageOf(error)}`, { file: 'bulwark.config.ts' });
  }
  print(`${toolkit.name}: wrote bulwark.config.ts.`, '', ...toolkit.next.split('\n'));
  return 0;
}

/** The toolkit of the project in the working directory. */
function detect(): Toolkit {
  const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = data('package.json');
  const installed = { ...peerDependencies, ...devDependencies, ...dependencies };
  const cdk = data('cdk.json');
  if (existsSync('cdk.json') || 'aws-cdk-lib' in installed) {
    if (existsSync('package.json') && /\bnode\b|\btsx?\b|ts-node|\.[cm]?[jt]s\b/.test(String(cdk.app ?? '.ts')))
      return inApp(cdk);
    return {
      name: 'AWS CDK',
      ...(typeof cdk.output === 'string' ? { output: cdk.output } : {}),
      next: 'Run it after synthesis:\n\n  cdk synth && npx bulwark check',
    };
  }
  if (existsSync('cdktf.json') || 'cdktf' in installed || 'cdktn' in installed) {
    const output = String(data('cdktf.json').output ?? 'cdktf.out');
    return {
      name: 'cdktn' in installed ? 'CDK Terrain' : 'CDKTF',
      output,
      next: `Run it after synthesis:\n\n  npx cdktf synth && npx bulwark check`,
    };
  }
  return { name: 'templates', next: 'Name what to check:\n\n  npx bulwark check templates/' };
}

/** An app in TypeScript or JavaScript can hold the gate itself. */
function inApp(cdk: Readonly<Record<string, unknown>>): Toolkit {
  const entry = /(?<!\S)\S+\.[cm]?[jt]s\b/.exec(String(cdk.app ?? ''))?.[0];
  return {
    name: 'AWS CDK',
    ...(typeof cdk.output === 'string' ? { output: cdk.output } : {}),
    next: [
      `Add two lines to ${entry ?? 'the file that makes your App'}, and synthesis fails when what it emits is insecure:`,
      "  import { harden } from 'cdk-bulwark/cdk';\n  harden(app);",
      'An app that exists has findings; to block on new ones only:',
      '  cdk synth --quiet; npx bulwark accept',
    ].join('\n\n'),
  };
}

const configuration = ({ output }: Toolkit): string =>
  `import { defineConfig, presets } from 'cdk-bulwark';

export default defineConfig(presets.baseline, {
  name: 'this project',
${output === undefined ? '' : `  paths: [${literal(output)}],\n`}  rules: {},
});
`;

/** A JSON file's object; empty where there is none. */
function data(file: string): Readonly<Record<string, any>> {
  if (!existsSync(file)) return {};
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return parsed !== null && typeof parsed === 'object' ? parsed : {};
  } catch (error) {
    throw new BulwarkError(`this is no valid JSON: ${messageOf(error)}`, { file });
  }
}
