import { BulwarkError } from '../../lib/engine/error';
import { json, only, tsconfig } from './baseline';
import type { Texts } from './write-new';

/** What can be said of a new app. */
export interface NewAppOptions {
  /** The package whose `baseline` its configuration begins with. @default presets.baseline */
  readonly baseline?: string;
}

/** The files of a CDK app with the gate, a hardened construct and tests. Throws a `BulwarkError` for a name that no package can have. */
export function newApp(name: string, { baseline }: NewAppOptions): Texts {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new BulwarkError(`'${name}' cannot name an app: use lower-case letters, digits and dashes, such as shop`);
  if (baseline !== undefined && !/^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/.test(baseline))
    throw new BulwarkError(
      `'${baseline}' is no name of a package: write it as in package.json, such as @acme/baseline`,
    );
  const stack = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
  const texts: Texts = {
    'package.json': manifest(name, baseline),
    'tsconfig.json': tsconfig(['main.ts', 'lib', 'test'], ['jest', 'node']),
    'cdk.json': json({ app: 'node dist/main.js' }),
    '.gitignore': 'node_modules/\ndist/\ncdk.out/\n',
    'bulwark.config.ts': configuration(name, baseline),
    'main.ts': main(name, stack),
    [`lib/${name}.ts`]: stackText(stack),
    [`test/${name}.test.ts`]: testOf(name, stack),
  };
  return Object.fromEntries(Object.entries(texts).map(([file, text]) => [`${name}/${file}`, text]));
}

const manifest = (name: string, baseline: string | undefined): string =>
  json({
    name,
    version: '1.0.0',
    private: true,
    scripts: { build: 'tsc', test: 'tsc && jest', synth: 'tsc && cdk synth --quiet' },
    jest: { roots: ['<rootDir>/dist/test'] },
    dependencies: only('aws-cdk-lib', 'cdk-bulwark', 'constructs'),
    devDependencies: {
      ...(baseline === undefined ? {} : { [baseline]: '^1.0.0' }),
      ...only('@types/jest', '@types/node', 'aws-cdk', 'jest', 'typescript'),
    },
  });

const configuration = (name: string, baseline: string | undefined): string =>
  baseline === undefined
    ? `import { defineConfig, presets } from 'cdk-bulwark';

export default defineConfig(presets.baseline, { name: '${name}' });
`
    : `import { baseline } from '${baseline}';
import { defineConfig } from 'cdk-bulwark';

export default defineConfig(baseline, { name: '${name}' });
`;

const main = (name: string, stack: string): string => `import { App } from 'aws-cdk-lib';
import { harden } from 'cdk-bulwark/cdk';
import { ${stack} } from './lib/${name}';

const app = new App();
harden(app);
new ${stack}(app, '${stack}');
`;

const stackText = (stack: string): string => `import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HardenedBucket, HardenedQueue } from 'cdk-bulwark/cdk';
import type { Construct } from 'constructs';

export class ${stack} extends Stack {
  readonly orders: HardenedQueue;
  readonly uploads: HardenedBucket;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.orders = new HardenedQueue(this, 'Orders', { retentionPeriod: Duration.days(14) });
    this.uploads = new HardenedBucket(this, 'Uploads');
  }
}
`;

const testOf = (name: string, stack: string): string => `import { App } from 'aws-cdk-lib';
import { loadConfig } from 'cdk-bulwark';
import { addMatchers, type SecurityMatchers } from 'cdk-bulwark/testing';
import { ${stack} } from '../lib/${name}';

declare global {
  namespace jest {
    interface Matchers<R> extends SecurityMatchers<R> {}
  }
}

addMatchers(expect);

const stack = new ${stack}(new App(), '${stack}');

test('passes the gate of bulwark.config.ts', () => expect(stack).toBeSecure(loadConfig()));

test('serves uploads over TLS alone', () => expect(stack).not.toHaveFinding('s3/bucket-tls-only'));
`;
