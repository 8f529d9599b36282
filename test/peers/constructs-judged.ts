import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App as TerraformApp, TerraformElement, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { PROFILES } from '../../lib/engine/settings';
import { keep } from '../../tree/settings';
import {
  type Exception,
  exceptions,
  exceptionsOfCfnLint,
  exceptionsOfCheckov,
  exceptionsOfTrivy,
} from '../constructs/exceptions';
import { isOfLimit, makerOf, strictIn, subjectsIn, WITHOUT_LIMIT } from '../constructs/subjects';
import { RealTerraform, whereThereIsTerraform } from '../terraform/real-terraform';
import { json, whereThereIs } from './tools';

const folder = mkdtempSync(join(tmpdir(), 'bulwark-peers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: object): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content, undefined, 1));
  return file;
};

/** Every hardened construct in a profile, as a template of CloudFormation, and by which class each resource is made. */
function synthesised(build: (stack: Stack) => void, profile: (typeof PROFILES)[number] = 'baseline') {
  const app = new App({ context: WITHOUT_LIMIT });
  keep(app, strictIn(profile));
  const stack = new Stack(app, 'Stack');
  build(stack);
  const { template } = app.synth().getStackByName('Stack');
  const makers = new Map(
    stack.node
      .findAll()
      .flatMap((node) => ('logicalId' in node ? [[String(stack.resolve(node.logicalId)), makerOf(node)]] : [])),
  ) as Map<string, string>;
  return { template, makers };
}

const subjects = (stack: Construct): void => {
  for (const { name, make } of subjectsIn('cdk')) make(new Construct(stack, name), 'Subject');
};

const sorted = (all: readonly string[]): string[] => [...new Set(all)].sort();
const all = (exceptions: readonly Exception[]): string[] =>
  sorted(exceptions.flatMap(({ rule, of }) => of.map((maker) => `${rule} ${maker}`)));
const excepted = all(exceptionsOfCheckov);

/** What Checkov finds in files, as `rule Construct`. */
function foundByCheckov(framework: string, files: readonly string[], makers: ReadonlyMap<string, string>): string[] {
  const { results, summary } = json(
    'checkov',
    ...files.flatMap((file) => ['-f', file]),
    ...['--framework', framework, '-o', 'json', '--compact', '--quiet', '--skip-download'],
  );
  expect(summary.parsing_errors).toBe(0);
  return sorted(
    results.failed_checks.map(({ check_id, resource }: { check_id: string; resource: string }) => {
      const id = resource.replace(/^.*\./, '');
      return `${check_id} ${makers.get(id) ?? id}`;
    }),
  );
}

whereThereIs('cfn-lint', 'what the CDK makes of the constructs', () => {
  const foundIn = (file: string, makers: ReadonlyMap<string, string>): string[] =>
    json('cfn-lint', '--format', 'json', '--', file).map(
      ({ Rule, Location }: { Rule: { Id: string }; Location: { Path: readonly string[] } }) =>
        `${Rule.Id} ${makers.get(Location.Path[1] ?? '') ?? Location.Path.join('.')}`,
    );

  test('it does judge', () => {
    const broken = { Resources: { It: { Type: 'AWS::S3::Bucket', Properties: { BucketNam: 'uploads' } } } };
    expect(foundIn(write('broken.json', broken), new Map([['It', 'Bucket']]))).toEqual(['E3002 Bucket']);
  });

  test.each(PROFILES)('is valid in the profile %s, but for the exceptions', (profile) => {
    const { template, makers } = synthesised(subjects, profile);
    const found = foundIn(write(`lint-${profile}.json`, template), makers);
    const known = all([...exceptions, ...exceptionsOfCfnLint]);
    expect(found.filter((one) => !isOfLimit(one) && !known.includes(one))).toEqual([]);
  });
});

whereThereIs('checkov', 'what hardened constructs make', () => {
  const seen: string[] = [];

  test('it does judge', () => {
    const { template, makers } = synthesised((stack) => {
      new Bucket(stack, 'Bucket');
    });
    expect(foundByCheckov('cloudformation', [write('plain.json', template)], makers)).toEqual(
      expect.arrayContaining(['CKV_AWS_18 Bucket', 'CKV_AWS_21 Bucket', 'CKV_AWS_53 Bucket']),
    );
  });

  test('the CDK: it finds nothing but the exceptions in any profile', () => {
    const makers = new Map<string, string>();
    const files = PROFILES.map((profile) => {
      const made = synthesised(subjects, profile);
      for (const [id, maker] of made.makers) makers.set(id, maker);
      return write(`${profile}.json`, made.template);
    });
    seen.push(...foundByCheckov('cloudformation', files, makers));
    expect(seen.filter((one) => !excepted.includes(one))).toEqual([]);
  });

  whereThereIsTerraform('and a real Terraform plans', () => {
    const terraform = new RealTerraform();
    beforeAll(() => terraform.start());
    afterAll(() => terraform.stop());

    test('CDKTF: it finds nothing but the exceptions in any profile, and each exception is needed', async () => {
      const makers = new Map<string, string>();
      const files: string[] = [];
      for (const profile of PROFILES) {
        const app = new TerraformApp();
        keep(app, strictIn(profile));
        const stack = new TerraformStack(app, 'shop');
        new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
        for (const { name, make } of subjectsIn('cdktf')) make(new Construct(stack, name), 'subject');
        for (const node of stack.node.findAll())
          if (TerraformElement.isTerraformElement(node)) makers.set(node.friendlyUniqueId, makerOf(node));
        // Without the backend that synthesis adds, which would have to be initialised.
        const { terraform: _, ...content } = stack.toTerraform();
        const plan = await terraform.plan(terraform.write(profile, { 'cdk.tf.json': content }));
        files.push(write(`${profile}-plan.json`, plan));
      }
      expect(sorted([...seen, ...foundByCheckov('terraform_plan', files, makers)])).toEqual(excepted);
    });
  });
});

/** What Trivy finds in a template, as `rule Construct`. It names some resources by their lines alone. */
function foundByTrivy(file: string, makers: ReadonlyMap<string, string>): string[] {
  const args = ['config', '--skip-check-update', '--skip-version-check', '--quiet', '--format', 'json', file];
  const lines = readFileSync(file, 'utf8').split('\n');
  const idAt = (line: number): string =>
    lines
      .slice(0, line)
      .map((text) => /^ {2}"(\w+)": \{$/.exec(text)?.[1])
      .findLast((id) => id !== undefined) ?? `line ${line}`;
  const of = ({ ID, CauseMetadata: { Resource, StartLine } }: any) => {
    const id = makers.has(Resource) ? Resource : idAt(StartLine);
    return `${ID} ${makers.get(id) ?? id}`;
  };
  return sorted(json('trivy', ...args).Results.flatMap(({ Misconfigurations = [] }: any) => Misconfigurations.map(of)));
}

// Of what CDKTF makes it judges nothing: it fails on the HCL that it makes of the plan, and takes blocks written as JSON for absent.
whereThereIs(
  'trivy',
  'what hardened constructs make',
  () => {
    test('it does judge', () => {
      const { template, makers } = synthesised((stack) => {
        new Bucket(stack, 'Bucket');
      });
      expect(foundByTrivy(write('unhardened.json', template), makers)).toEqual(
        expect.arrayContaining(['AWS-0086 Bucket', 'AWS-0132 Bucket']),
      );
    });

    test('the CDK: it finds nothing but the exceptions in any profile, and each exception is needed', () => {
      const found = PROFILES.flatMap((profile) => {
        const { template, makers } = synthesised(subjects, profile);
        return foundByTrivy(write(`trivy-${profile}.json`, template), makers);
      });
      expect(sorted(found)).toEqual(all(exceptionsOfTrivy));
    });
  },
  'GOEXPERIMENT=jsonv2 go install github.com/aquasecurity/trivy/cmd/trivy@v0.74.0',
);

test('every exception has its reason', () => {
  expect([...exceptionsOfCheckov, ...exceptionsOfTrivy].filter(({ because }) => because.trim().length < 20)).toEqual(
    [],
  );
});
