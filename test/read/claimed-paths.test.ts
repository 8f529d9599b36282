import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { harden } from '../../aspects/gate/cdk';
import { type Config, check, defineConfig, waive } from '../../lib';
import { readAssembly } from '../../lib/read/assembly';
import { policy } from '../fixtures/apps/gate-policy/policy';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'claimed-'));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(directory, { recursive: true, force: true });
});

const waived: Config = defineConfig(
  policy,
  waive('acme/versioned', {
    within: ['Shop/Legacy/**'],
    because: 'scratch data',
    owner: 'storage',
    reviewedBy: 'security',
    until: '2999-01-01',
  }),
);
const claiming = (path: string) => ({ Type: 'AWS::S3::Bucket', Metadata: { 'aws:cdk:path': path } });

describe('in an app, a resource is where its construct is', () => {
  const shop = () => {
    const app = new App({ outdir: join(directory, 'out') });
    harden(app, waived);
    return { app, stack: new Stack(app, 'Shop') };
  };

  test('whatever its metadata says', () => {
    const { app, stack } = shop();
    new CfnBucket(stack, 'Uploads').addMetadata('aws:cdk:path', 'Shop/Legacy/Uploads');
    expect(() => app.synth()).toThrow(/Shop\/Uploads/);
  });

  test('whatever the metadata of another construct says', () => {
    const { app, stack } = shop();
    new CfnBucket(stack, 'Uploads');
    const legacy = new CfnBucket(stack, 'Legacy', { versioningConfiguration: { status: 'Enabled' } });
    legacy.node.addMetadata('aws:cdk:logicalId', 'Uploads');
    expect(() => app.synth()).toThrow(/Shop\/Uploads/);
  });

  test('whatever a template says that it includes', () => {
    const { app, stack } = shop();
    const file = join(directory, 'included.json');
    writeFileSync(file, JSON.stringify({ Resources: { Uploads: claiming('Shop/Legacy/Uploads') } }));
    new CfnInclude(stack, 'Included', { templateFile: file });
    expect(() => app.synth()).toThrow(/Shop\/Included\/Uploads/);
  });

  test('so that what is waived stays waived', () => {
    const { app, stack } = shop();
    new CfnBucket(new Stack(stack, 'Legacy'), 'Uploads');
    app.synth();
  });
});

describe('in a file, a path is not believed', () => {
  const blocked = (name: string, Resources: object) =>
    check([{ name, content: { Resources } }], waived)
      .findings.filter(({ blocking }) => blocking)
      .map(({ path }) => path);

  test('that another resource has too', () =>
    expect(
      blocked('app.json', { One: claiming('Shop/Legacy/Uploads'), Other: claiming('Shop/Legacy/Uploads') }),
    ).toEqual(['One', 'Other']));

  test('that lies outside the stack that the file is named after', () => {
    expect(blocked('out/Cart.template.json', { One: claiming('Shop/Legacy/Uploads') })).toEqual(['One']);
    expect(blocked('out/Shop.template.json', { One: claiming('Shop/Legacy/Uploads') })).toEqual([]);
  });

  test('of an assembly, that lies outside the stack of the manifest, or that the manifest gives otherwise', () => {
    const app = new App({ outdir: join(directory, 'out') });
    new CfnBucket(new Stack(app, 'Shop'), 'Uploads');
    new CfnBucket(new Stack(app, 'Cart'), 'Uploads', { bucketName: 'cart' });
    app.synth();
    const edit = (name: string, change: (data: any) => void) => {
      const file = join(directory, 'out', name);
      const data = JSON.parse(readFileSync(file, 'utf8'));
      change(data);
      writeFileSync(file, JSON.stringify(data));
    };
    edit('Shop.template.json', ({ Resources }) => {
      Resources.Uploads.Metadata = { 'aws:cdk:path': 'Shop/Legacy/Uploads' };
    });
    edit('Cart.template.json', ({ Resources }) => {
      Resources.Added = claiming('Shop/Legacy/Uploads');
    });
    const paths = readAssembly(join(directory, 'out')).flatMap(({ resources }) =>
      [...resources.values()].map(({ path }) => path),
    );
    expect(paths).toEqual(expect.arrayContaining(['Shop/Uploads', 'Cart/Uploads', 'Added']));
    expect(paths).not.toContain('Shop/Legacy/Uploads');
  });
});
