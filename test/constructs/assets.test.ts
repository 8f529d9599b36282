import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, DefaultStackSynthesizer, NestedStack, Stack } from 'aws-cdk-lib';
import { DockerImageAsset } from 'aws-cdk-lib/aws-ecr-assets';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { unzipSync } from 'fflate';
import type { BuildPlan } from '../../constructs/codepipeline/locked-down-pipeline/plan';
import { cdkApp } from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { runBuild } from '../stages/run-build';
import { refusalOf } from './subjects';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bucketOf = (account: string) => {
  const name = `cdk-hnb659fds-assets-${account}-eu-west-1`;
  return { name, arn: `arn:aws:s3:::${name}` };
};
const assets = {
  prefix: 'shop/',
  buckets: { staging: bucketOf('222233334444'), production: bucketOf('444455556666') },
};
const stacks = [{ name: 'Shop' }];
const workload = cdkApp({ stacks, assets });
const pack = workload.package?.[0]?.build as BuildPlan;

const code = join(folder, 'code');
mkdirSync(join(code, 'lib'), { recursive: true });
writeFileSync(join(code, 'index.js'), 'exports.handler = () => "hello";\n'.repeat(100));
writeFileSync(join(code, 'lib/naïve.txt'), '');
writeFileSync(join(code, 'run.sh'), '#!/bin/sh\n');
chmodSync(join(code, 'run.sh'), 0o755);

const image = join(folder, 'image');
mkdirSync(image);
writeFileSync(join(image, 'Dockerfile'), 'FROM scratch\n');

/** An assembly of an app, and what packing its assets comes to. */
function packed(
  build: (stack: Stack) => void,
  {
    bucketPrefix = 'shop/',
    change = () => {},
    ...options
  }: { bucketPrefix?: string; env?: object; change?: (assembly: string) => void } = {},
) {
  const app = new App();
  const stack = new Stack(app, 'Shop', { synthesizer: new DefaultStackSynthesizer({ bucketPrefix }), ...options });
  build(stack);
  const { directory } = app.synth();
  change(directory);
  const { status, output, artifacts } = runBuild(pack.buildSpec as any, directory, pack.environment, {
    artifact: 'Assets',
  });
  return { status, output, objects: artifacts.Assets ?? '', directory };
}

const codeIn = (stack: Stack) => new Asset(stack, 'Code', { path: code });

/** Changes the manifest of the stack. */
const rewriting = (change: (manifest: any) => void) => (assembly: string) => {
  const file = join(assembly, 'Shop.assets.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
};

const ofCode = (manifest: any): any =>
  Object.values<any>(manifest.files).find(({ source }) => source.packaging === 'zip');

test('packs each asset of a stack by its key, and not its template', () => {
  let ids: string[] = [];
  const { status, output, objects } = packed((stack) => {
    const zipped = codeIn(stack);
    const plain = new Asset(stack, 'Text', { path: join(code, 'index.js') });
    new Bucket(new NestedStack(stack, 'Nested'), 'Bucket');
    ids = [`${zipped.assetHash}.zip`, `${plain.assetHash}.js`];
  });
  expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
  const names = readdirSync(join(objects, 'shop'));
  expect(names).toEqual(expect.arrayContaining(ids));
  expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(1);
  expect(names).toHaveLength(3);
  const zip = readFileSync(join(objects, 'shop', ids[0] as string));
  const files = unzipSync(zip);
  expect(Object.keys(files).sort()).toEqual(['index.js', 'lib/naïve.txt', 'run.sh']);
  expect(Buffer.from(files['index.js'] as Uint8Array)).toEqual(readFileSync(join(code, 'index.js')));
  expect(output).toContain(`shop/${ids[0]} sha256:${createHash('sha256').update(zip).digest('hex')}`);
  // The mode of the last file, which is the one that runs, as Unix writes it into the directory of the archive.
  expect((zip.readUInt32LE(zip.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 38) >>> 16) & 0o777).toBe(0o755);
});

test('packs the same twice', () => {
  const once = packed(codeIn);
  const again = packed(codeIn);
  expect(once.output).toMatch(/sha256/);
  expect(again.output).toBe(once.output);
});

test.each([
  ['no assets at all', () => {}, {}, /leave out assets of cdkApp/],
  [
    'another prefix',
    codeIn,
    { bucketPrefix: 'other/' },
    /outside of shop\/. Give the stack a DefaultStackSynthesizer with bucketPrefix shop\//,
  ],
  [
    'another account',
    codeIn,
    { env: { account: '222233334444', region: 'eu-west-1' } },
    /published to cdk-hnb659fds-assets-444455556666-eu-west-1/,
  ],
  [
    'an image',
    (stack: Stack) => new DockerImageAsset(stack, 'Image', { directory: image }),
    {},
    /assets that are images/,
  ],
  [
    'a key that leads out of the prefix',
    codeIn,
    {
      change: rewriting((manifest) => {
        for (const one of Object.values<any>(ofCode(manifest).destinations)) one.objectKey = 'shop/../other.zip';
      }),
    },
    /outside of shop\//,
  ],
  [
    'the key of another asset',
    codeIn,
    {
      change: rewriting((manifest) => {
        for (const one of Object.values<any>(ofCode(manifest).destinations))
          one.objectKey = `shop/${'0'.repeat(64)}.zip`;
      }),
    },
    /which is not its id/,
  ],
  [
    'a file of the machine',
    codeIn,
    {
      change: rewriting((manifest) => {
        ofCode(manifest).source = { path: '/etc/hostname', packaging: 'file' };
      }),
    },
    /leads out of the cloud assembly/,
  ],
  [
    'a link to the machine',
    codeIn,
    {
      change: (assembly: string) => {
        const manifest = JSON.parse(readFileSync(join(assembly, 'Shop.assets.json'), 'utf8'));
        symlinkSync('/etc', join(assembly, ofCode(manifest).source.path, 'etc'));
      },
    },
    /leads out of the cloud assembly/,
  ],
  [
    'a command',
    codeIn,
    {
      change: rewriting((manifest) => {
        ofCode(manifest).source = { executable: ['make', 'asset'] };
      }),
    },
    /made by a command when it is published/,
  ],
] as const)('refuses %s', (_, build, options, message) => {
  const { status, output } = packed(build as (stack: Stack) => void, options as object);
  expect(output).toMatch(message);
  expect(status).toBe(1);
});

test('refuses an app with assets where nothing is said of them', () => {
  const { directory } = packed(codeIn);
  const [, check = ''] = cdkApp({ stacks, commands: [] }).build.commands;
  const commands = [check.replace('cdk.out/', '')];
  const run = () => runBuild({ phases: { build: { commands } } }, directory, {});
  expect(run().output).toContain('The stack Shop has assets. Say where they are published: assets of cdkApp.');
  expect(run().status).toBe(1);
  rewriting((manifest) => {
    for (const [id, { source }] of Object.entries<any>(manifest.files))
      if (source.packaging === 'zip') delete manifest.files[id];
  })(directory);
  expect(run()).toMatchObject({ status: 0, output: '' });
});

test('refuses a prefix that other apps have too', () => {
  for (const prefix of ['', '/', '*', 'shop', 'a/../'])
    expect(refusalOf(() => cdkApp({ stacks, assets: { ...assets, prefix } }))).toContain('a prefix of their own');
});

test('publishes what is attested, before the stacks, to the prefix in the bucket of the target alone', () => {
  expect(workload.subjects).toEqual({ Built: 'Build', Assets: 'PackAssets' });
  const [publish, prepare] = workload.deploy('production').map(({ action }) => action);
  expect(publish).toMatchObject({
    name: 'PublishAssets',
    provider: 'S3',
    reads: ['Assets'],
    configuration: { BucketName: 'cdk-hnb659fds-assets-444455556666-eu-west-1' },
    allow: [
      { actions: ['s3:PutObject'], resources: ['arn:aws:s3:::cdk-hnb659fds-assets-444455556666-eu-west-1/shop/*'] },
    ],
  });
  expect(prepare?.runOrder).toBeGreaterThan(publish?.runOrder as number);
});
