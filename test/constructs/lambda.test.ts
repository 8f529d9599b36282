import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Duration, type Stack } from 'aws-cdk-lib';
import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  Code,
  FunctionUrlAuthType,
  Function as LambdaFunction,
  LambdaInsightsVersion,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { App, TerraformStack } from 'cdktf';
import { vpcIn } from '../../constructs/ec2/weakenings';
import { bundled } from '../../constructs/lambda/bundled';
import {
  HardenedBucket,
  HardenedFunction,
  type HardenedFunctionProps,
  HardenedLogGroup,
  HardenedQueue,
  SigningProfile,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { can } from '../../lib/iam/evaluate';
import { root } from '../../scripts/layout';
import { refusalOf, strict, templateOf, waived } from './subjects';

const PLAIN = {
  runtime: Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: Code.fromInline('exports.handler = async () => {};'),
};

interface Declared {
  readonly id: string;
  readonly [property: string]: any;
}

function declared(build: (stack: Stack) => void) {
  const [template = { name: '', content: {} }] = templateOf(build);
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string): Declared[] =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => ({ id, ...Properties }));
  return { template, ofType };
}

const made = (props: Partial<HardenedFunctionProps> | ((stack: Stack) => Partial<HardenedFunctionProps>) = {}) =>
  declared((stack) => {
    const given = typeof props === 'function' ? props(stack) : props;
    new HardenedFunction(stack, 'Resize', { ...PLAIN, ...given });
  });

const statementsOf = ({ ofType }: ReturnType<typeof declared>) =>
  ofType('AWS::IAM::ManagedPolicy').flatMap(({ PolicyDocument }) => PolicyDocument.Statement as any[]);

describe('a hardened function', () => {
  test('has a role that names what it may do, and no managed policy of AWS', () => {
    const function_ = made();
    const [role] = function_.ofType('AWS::IAM::Role');
    expect(role?.ManagedPolicyArns).toBeUndefined();
    const logging = statementsOf(function_).filter(({ Action }) => JSON.stringify(Action).includes('logs:'));
    expect(logging).toHaveLength(1);
    expect(JSON.stringify(logging[0].Resource)).toContain('ResizeLogs');
    const onAll = statementsOf(function_).filter(({ Resource }) => Resource === '*');
    expect(onAll.map(({ Action }) => Action)).toEqual([['xray:PutTraceSegments', 'xray:PutTelemetryRecords']]);
  });

  test('has no findings outside of a VPC but that its code is not signed, and none once it is', () => {
    const rulesIn = ({ template }: ReturnType<typeof declared>) =>
      check([template], strict).findings.map(({ rule }) => rule);
    for (const unsigned of [{}, { signingProfiles: [] }])
      expect(rulesIn(made(unsigned))).toEqual(['lambda/function-code-signed']);
    const signed = made((stack) => ({ signingProfiles: [new SigningProfile(stack, 'Releases')] }));
    expect(rulesIn(signed)).toEqual([]);
    expect(signed.ofType('AWS::Lambda::CodeSigningConfig')).toMatchObject([
      { CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Enforce' } },
    ]);
  });

  test('lets Lambda place it in a VPC, and its code do nothing of that', () => {
    const statements = statementsOf(made((stack) => ({ vpc: vpcIn(stack) }))).map((statement) =>
      JSON.parse(
        JSON.stringify(statement).replace(/"Resource":\{"Fn::Join".*?\]\]\}/, '"Resource":"arn:aws:ec2:*:*:*/*"'),
      ),
    );
    const creating = (context: Record<string, string | null>) =>
      can({
        principal: 'arn:aws:iam::111122223333:role/resize',
        action: 'ec2:CreateNetworkInterface',
        resource: 'arn:aws:ec2:eu-west-1:111122223333:network-interface/*',
        context,
        identity: {
          Version: '2012-10-17',
          Statement: statements.filter(({ Action }) => JSON.stringify(Action).includes('ec2:CreateNetworkInterface')),
        },
      }).decision;
    const own = 'arn:aws:lambda:eu-west-1:111122223333:function:resize';
    expect(creating({ 'lambda:SourceFunctionArn': null })).toBe('allowed');
    expect(creating({ 'lambda:SourceFunctionArn': own })).toBe('denied');
  });

  test('lets nothing out of a VPC, and stands in subnets without a way to the internet', () => {
    const { ofType } = made((stack) => ({ vpc: vpcIn(stack) }));
    const [group] = ofType('AWS::EC2::SecurityGroup');
    expect(group?.SecurityGroupEgress).toEqual([expect.objectContaining({ CidrIp: '255.255.255.255/32' })]);
    expect(ofType('AWS::Lambda::Function')[0]?.VpcConfig.SubnetIds).toHaveLength(3);
  });

  test('refuses URLs that anyone may call, unless the rule is waived', () => {
    const opened = (props: Partial<HardenedFunctionProps>) =>
      declared((stack) => {
        const function_ = new HardenedFunction(stack, 'Resize', { ...PLAIN, ...props });
        function_.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
      });
    expect(refusalOf(() => opened({}))).toContain("HardenedFunction 'Stack/Resize': a URL without authentication");
    const waive = waived('lambda/function-url-authenticated');
    expect(opened({ waive }).ofType('AWS::Lambda::Url')).toMatchObject([{ AuthType: 'NONE' }]);
  });

  test('sends events to one place that it cannot process', () => {
    const places = (props: Parameters<typeof made>[0]) => {
      const { ofType } = made(props);
      const [config] = ofType('AWS::Lambda::EventInvokeConfig');
      return [
        JSON.stringify(ofType('AWS::Lambda::Function')[0]?.DeadLetterConfig?.TargetArn),
        JSON.stringify(config?.DestinationConfig?.OnFailure?.Destination),
      ].map((place) => /ResizeDeadLetters|Lost/.exec(place ?? '')?.[0]);
    };
    expect(places({})).toEqual(['ResizeDeadLetters', undefined]);
    expect(places({ maxEventAge: Duration.hours(1) })).toEqual([undefined, 'ResizeDeadLetters']);
    const deadLetterQueue = (stack: Stack) => new HardenedQueue(stack, 'Lost', { receivesDeadLetters: true });
    expect(places((stack) => ({ deadLetterQueue: deadLetterQueue(stack) }))).toEqual(['Lost', undefined]);
  });

  test('keeps logs where it is told, and as long', () => {
    const { ofType } = made({ logRetention: RetentionDays.TWO_YEARS });
    expect(ofType('AWS::Logs::LogGroup').map(({ RetentionInDays }) => RetentionInDays)).toEqual([731]);
    const other = made((stack) => ({ logGroup: new HardenedLogGroup(stack, 'Shared') }));
    expect(other.ofType('AWS::Logs::LogGroup')).toHaveLength(1);
    expect(JSON.stringify(statementsOf(other))).toContain('Shared');
  });

  test('says of props that need its role what a plain one says', () => {
    const both = (props: (stack: Stack) => Partial<HardenedFunctionProps>) => {
      const { ofType, template } = declared((stack) => {
        const given = props(stack);
        new LambdaFunction(stack, 'Plain', { ...PLAIN, ...given });
        new HardenedFunction(stack, 'Resize', { ...PLAIN, ...given });
      });
      const [plain, hardened] = ofType('AWS::Lambda::Function');
      return { plain, hardened, ofType, text: JSON.stringify(template) };
    };
    const initialPolicy = [new PolicyStatement({ actions: ['s3:ListBucket'], resources: ['arn:aws:s3:::uploads'] })];
    expect(both(() => ({ initialPolicy })).text.match(/s3:ListBucket/g)).toHaveLength(2);
    const { plain, hardened } = both(() => ({ insightsVersion: LambdaInsightsVersion.VERSION_1_0_333_0 }));
    expect(hardened?.Layers).toEqual(plain?.Layers);
    const events = both((stack) => ({ events: [new SqsEventSource(new HardenedQueue(stack, 'Orders'))] }));
    expect(events.ofType('AWS::Lambda::EventSourceMapping')).toHaveLength(2);
    const placed = both((stack) => {
      const vpc = vpcIn(stack);
      return {
        vpc,
        securityGroups: [new SecurityGroup(stack, 'Own', { vpc })],
        vpcSubnets: { subnets: vpc.isolatedSubnets },
      };
    });
    expect(placed.hardened?.VpcConfig).toEqual(placed.plain?.VpcConfig);
  });

  test('is granted and invoked as a plain one is', () => {
    const { ofType, template } = declared((stack) => {
      const function_ = new HardenedFunction(stack, 'Resize', {
        ...PLAIN,
        signingProfiles: [new SigningProfile(stack, 'Releases')],
      });
      new HardenedBucket(stack, 'Uploads').grantRead(function_);
      new Rule(stack, 'Nightly', {
        schedule: Schedule.rate(Duration.days(1)),
        targets: [new FunctionTarget(function_)],
      });
    });
    expect(ofType('AWS::IAM::Policy')).toEqual([]);
    expect(JSON.stringify(ofType('AWS::IAM::ManagedPolicy'))).toContain('s3:GetObject');
    const rules = check([template], strict).findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('lambda/'))).toEqual([]);
  });

  test('is all of that in Terraform', () => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    const function_ = new cdktf.HardenedFunction(stack, 'resize', {
      runtime: 'nodejs24.x',
      handler: 'index.handler',
      code: { s3Bucket: 'releases', s3Key: 'resize.zip' },
      signingProfiles: [new cdktf.SigningProfile(stack, 'releases')],
    });
    new cdktf.HardenedBucket(stack, 'uploads').grantRead(function_);
    function_.addFunctionUrl();
    function_.addPermission('Nightly', {
      service: 'events.amazonaws.com',
      sourceArn: 'arn:aws:events:eu-west-1:111122223333:rule/nightly',
    });
    expect(refusalOf(() => function_.addFunctionUrl({ authType: 'NONE' }))).toContain('a URL without authentication');
    const { terraform: _, ...content } = stack.toTerraform();
    const [permission] = Object.values<any>(content.resource.aws_lambda_permission);
    expect(permission.source_account).toContain('aws_caller_identity');
    const policies = JSON.stringify(content.resource.aws_iam_policy);
    expect(policies).toContain('s3:GetObject');
    expect(policies.match(/logs:PutLogEvents/g)).toHaveLength(1);
    expect(check([{ name: 'cdk.tf.json', content }], strict).findings).toEqual([]);
  });
});

test('a function of the package whose code is missing is told with its place, and what to do', () => {
  expect(existsSync(join(bundled('rotate-secret'), 'index.js'))).toBe(true);
  expect(refusalOf(() => bundled('no-such'))).toBe(
    `the code of the function 'no-such' is not in ${join(root, 'dist/functions/no-such')}: install cdk-bulwark again (in its own repository, npm run build); an app that is itself bundled has to leave cdk-bulwark out of its bundle`,
  );
});
