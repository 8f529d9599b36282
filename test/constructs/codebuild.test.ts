import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  Artifacts,
  BuildSpec,
  EventAction,
  FilterGroup,
  LinuxBuildImage,
  LinuxLambdaBuildImage,
  PipelineProject,
  Source,
} from 'aws-cdk-lib/aws-codebuild';
import { Artifact, Pipeline } from 'aws-cdk-lib/aws-codepipeline';
import { CodeBuildAction, S3SourceAction } from 'aws-cdk-lib/aws-codepipeline-actions';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { vpcIn } from '../../constructs/ec2/weakenings';
import {
  EphemeralBuild,
  type EphemeralBuildProps,
  EphemeralRunner,
  HardenedBucket,
  HardenedKey,
  hardenDefaults,
  ImmutableRepository,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check, defineConfig, presets } from '../../lib';
import { can } from '../../lib/iam/evaluate';
import { refusalOf, strict, waived } from './subjects';

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const buildSpec = BuildSpec.fromObject({ version: 0.2, phases: { build: { commands: ['npm test'] } } });
const environment = { buildImage: LinuxBuildImage.fromCodeBuildImageId(`aws/codebuild/standard@${DIGEST}`) };
const env = { account: '111122223333', region: 'eu-west-1' };

function emitted(stack: Stack) {
  const content = Template.fromStack(stack).toJSON();
  const resources = Object.entries<any>(content.Resources);
  const ofType = (type: string) => resources.filter(([, { Type }]) => Type === `AWS::${type}`);
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('{"Ref":"AWS::Partition"}', '"aws"'));
  const statements = (of: string): any[] =>
    ofType('IAM::ManagedPolicy')
      .filter(([, { Properties }]) => JSON.stringify(Properties.Roles).includes(of))
      .flatMap(([, { Properties }]) => plain(Properties.PolicyDocument.Statement));
  const findings = () => check([{ name: 'stack', content }], strict).findings.map(({ rule }) => rule);
  const [[, project] = []] = ofType('CodeBuild::Project');
  return { ofType, statements, findings, project: project?.Properties, text: JSON.stringify(content) };
}

function built(
  props: (stack: Stack) => Partial<EphemeralBuildProps> = () => ({}),
  also: (build: EphemeralBuild, stack: Stack) => unknown = () => undefined,
) {
  const stack = new Stack(new App(), 'Shop', { env });
  also(new EphemeralBuild(stack, 'Build', { vpc: vpcIn(stack), buildSpec, environment, ...props(stack) }), stack);
  return emitted(stack);
}

const actionsIn = (statements: readonly any[]): string[] => statements.flatMap(({ Action }) => Action).sort();

describe('the role of a build', () => {
  test('is taken by CodeBuild for this project alone, which has a name for it', () => {
    const { ofType, project } = built();
    const [[, { Properties }] = [undefined, { Properties: {} }]] = ofType('IAM::Role');
    const [statement] = Properties.AssumeRolePolicyDocument.Statement;
    expect(project.Name).toBe('Shop-Build');
    expect(statement.Condition.StringEquals).toEqual({ 'aws:SourceAccount': '111122223333' });
    expect(JSON.stringify(statement.Condition.ArnLike)).toContain(
      ':codebuild:eu-west-1:111122223333:project/Shop-Build',
    );
  });

  test('may write the log group of the project and place it in its subnets, and nothing else', () => {
    const { statements, ofType, project } = built();
    expect(actionsIn(statements('BuildRole'))).toEqual([
      ...['ec2:CreateNetworkInterface', 'ec2:CreateNetworkInterfacePermission', 'ec2:DeleteNetworkInterface'],
      ...['ec2:DescribeDhcpOptions', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSecurityGroups'],
      ...['ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    ]);
    const [[group] = []] = ofType('Logs::LogGroup');
    expect(statements('BuildRole').find(({ Action }) => Action.includes('logs:PutLogEvents')).Resource).toEqual({
      'Fn::GetAtt': [group, 'Arn'],
    });
    expect(project.LogsConfig.CloudWatchLogs).toEqual({ Status: 'ENABLED', GroupName: { Ref: group } });
    expect(ofType('IAM::Policy')).toEqual([]);
  });

  test('may make log groups where that is granted to it', () => {
    const { statements } = built(undefined, (build) =>
      build.role?.addToPrincipalPolicy(
        PolicyStatement.fromJson({
          Effect: 'Allow',
          Action: ['logs:CreateLogGroup'],
          Resource: 'arn:aws:logs:eu-west-1:111122223333:log-group:other',
        }),
      ),
    );
    expect(actionsIn(statements('BuildRole'))).toContain('logs:CreateLogGroup');
  });

  test('is granted a report group that the buildspec names by its name', () => {
    const { statements, ofType, findings } = built(undefined, (build, stack) => {
      build.addReportGroup('tests', { exportBucket: new HardenedBucket(stack, 'Reports') });
    });
    const [[id, { Properties }] = ['', { Properties: {} }]] = ofType('CodeBuild::ReportGroup');
    expect(JSON.stringify(Properties.Name)).toContain('"-tests"');
    expect(Properties.ExportConfig.S3Destination).toMatchObject({ EncryptionDisabled: false });
    const reports = statements('BuildRole').find(({ Action }) => Action.includes('codebuild:CreateReport'));
    expect(reports.Resource).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
    expect(findings()).toEqual([]);
  });

  test('may pull the image of the build from its repository', () => {
    const { statements, findings } = built((stack) => ({
      environment: { buildImage: LinuxBuildImage.fromEcrRepository(new ImmutableRepository(stack, 'Images'), DIGEST) },
    }));
    expect(actionsIn(statements('BuildRole'))).toContain('ecr:BatchGetImage');
    expect(findings()).toEqual([]);
  });

  test('starts batches under another, which is taken for this project alone', () => {
    const { ofType, project, findings } = built(undefined, (build) => build.enableBatchBuilds());
    const [role] = ofType('IAM::Role').find(([id]) => id.includes('Batch')) ?? [];
    expect(project.BuildBatchConfig.ServiceRole).toEqual({ 'Fn::GetAtt': [role, 'Arn'] });
    expect(findings()).toEqual([]);
  });

  test('starts batches that a webhook asks for, too', () => {
    const source = Source.gitHub({
      ...{ owner: 'acme', repo: 'shop', webhookTriggersBatchBuild: true },
      webhookFilters: [FilterGroup.inEventOf(EventAction.PUSH).andHeadRefIs('^refs/heads/main$')],
    });
    const { project, findings } = built(() => ({ source }));
    expect(project.BuildBatchConfig.ServiceRole).toBeDefined();
    expect(project.Triggers.BuildType).toBe('BUILD_BATCH');
    expect(findings()).toEqual([]);
  });
});

describe('who starts a build', () => {
  const arn = 'arn:aws:codebuild:eu-west-1:111122223333:project/Shop-Build';
  const keys = ['source.buildspec', 'source.location', 'environment.image', 'environment.privilegedMode'];
  const absent = Object.fromEntries(
    [...keys, 'environment.environmentVariables', 'serviceRole'].map((key) => [`codebuild:${key}`, null]),
  );

  const asked = (identity: object, context: object, action = 'codebuild:StartBuild') =>
    can({
      principal: 'arn:aws:iam::111122223333:role/releases',
      action,
      resource: arn,
      context: { ...absent, ...context },
      identity: identity as { [key: string]: unknown },
    }).decision;

  const named = (statements: unknown) =>
    JSON.parse(JSON.stringify(statements).replaceAll(/\{"Fn::GetAtt":\["Build[^\]]*\]\}/g, `"${arn}"`));

  test('may start it as it is, where that is granted', () => {
    const { ofType } = built(undefined, (build, stack) => {
      build.grantStart(new Role(stack, 'Releases', { assumedBy: new ServicePrincipal('states.amazonaws.com') }));
    });
    const [[, policy] = []] = ofType('IAM::Policy');
    const identity = named(policy.Properties.PolicyDocument);
    expect(asked(identity, {})).toBe('allowed');
    expect(asked(identity, { 'codebuild:source.buildspec': 'version: 0.2' })).toBe('denied');
    expect(asked(identity, { 'codebuild:environment.image': 'acme/build' })).toBe('denied');
    expect(asked(identity, { 'codebuild:serviceRole': 'arn:aws:iam::111122223333:role/admin' })).toBe('denied');
    expect(asked(identity, {}, 'codebuild:StopBuild')).toBe('allowed');
    expect(asked(identity, {}, 'codebuild:UpdateProject')).toBe('denied');
  });

  test('may not start it otherwise, whatever else is allowed, where that is denied', () => {
    const stack = new Stack(new App(), 'Shop', { env });
    const build = new EphemeralBuild(stack, 'Build', { vpc: vpcIn(stack), buildSpec, environment });
    const refusing = named(stack.resolve(build.refusingOverrides.map((statement) => statement.toStatementJson())));
    const everything = { Effect: 'Allow', Action: 'codebuild:*', Resource: '*' };
    const identity = { Version: '2012-10-17', Statement: [everything, ...refusing] };
    expect(asked(identity, {})).toBe('allowed');
    for (const key of Object.keys(absent)) {
      expect([key, asked(identity, { [key]: 'given' })]).toEqual([key, 'denied']);
      expect([key, asked(identity, { [key]: 'given' }, 'codebuild:StartBuildBatch')]).toEqual([key, 'denied']);
    }
  });
});

describe('as a stage of a pipeline', () => {
  const source = EphemeralBuild.pipelineSource;

  test('it builds what the pipeline hands to it, under the key of the artifacts', () => {
    const stack = new Stack(new App(), 'Shop', { env });
    const encryptionKey = new HardenedKey(stack, 'Key');
    const artifactBucket = new HardenedBucket(stack, 'Artifacts', { encryptionKey });
    const project = new EphemeralBuild(stack, 'Build', { vpc: vpcIn(stack), buildSpec, environment, source });
    const [input, output] = [new Artifact(), new Artifact()];
    const sourceAction = new S3SourceAction({
      actionName: 'Source',
      bucket: new HardenedBucket(stack, 'Sources', { encryptionKey }),
      bucketKey: 'source.zip',
      output: input,
    });
    new Pipeline(stack, 'Pipeline', {
      artifactBucket,
      stages: [
        { stageName: 'Source', actions: [sourceAction] },
        {
          stageName: 'Build',
          actions: [new CodeBuildAction({ actionName: 'Build', project, input, outputs: [output] })],
        },
      ],
    });
    const { project: said } = emitted(stack);
    expect(said.Source.Type).toBe('CODEPIPELINE');
    expect(said.Artifacts.Type).toBe('CODEPIPELINE');
    expect(said.EncryptionKey).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] });
  });

  test('it has a key of the account before there is a pipeline, and is granted no use of it', () => {
    const { project, statements, findings } = built(() => ({ source }));
    expect(project.EncryptionKey).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^SharedKey/), 'Arn'] });
    expect(actionsIn(statements('BuildRole')).filter((action) => action.startsWith('kms:'))).toEqual([]);
    expect(findings()).toEqual([]);
  });

  test('it is what a project of the CDK is in place', () => {
    const app = new App();
    hardenDefaults(app, defineConfig(presets.strict, { name: 'shop' }));
    const stack = new Stack(app, 'Shop', { env });
    new PipelineProject(stack, 'Build', { vpc: vpcIn(stack), buildSpec, environment });
    const { project, findings, text } = emitted(stack);
    expect(project).toMatchObject({ TimeoutInMinutes: 30, Cache: { Type: 'NO_CACHE' }, Name: 'Shop-Build' });
    expect(project.EncryptionKey).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^SharedKey/), 'Arn'] });
    expect(text).not.toContain('logs:CreateLogGroup');
    expect(findings()).toEqual([]);
  });
});

test('artifacts in S3 are encrypted with a key that the role may use', () => {
  const { project, statements, findings } = built((stack) => ({
    artifacts: Artifacts.s3({ bucket: new HardenedBucket(stack, 'Results') }),
  }));
  expect(project.Artifacts.EncryptionDisabled).toBeUndefined();
  expect(project.EncryptionKey).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^SharedKey/), 'Arn'] });
  expect(actionsIn(statements('BuildRole'))).toContain('kms:GenerateDataKey');
  expect(findings()).toEqual([]);
});

test('pull requests wait for approval', () => {
  const source = Source.gitHub({
    ...{ owner: 'acme', repo: 'shop' },
    webhookFilters: [FilterGroup.inEventOf(EventAction.PULL_REQUEST_CREATED)],
  });
  expect(built(() => ({ source })).project.Triggers.PullRequestBuildPolicy).toEqual({
    RequiresCommentApproval: 'ALL_PULL_REQUESTS',
  });
});

test('what runs on Lambda has the limits of Lambda', () => {
  const stack = new Stack(new App(), 'Shop', { env });
  const buildImage = LinuxLambdaBuildImage.AMAZON_LINUX_2023_GO_1_24;
  const waive = waived('codebuild/project-in-vpc', 'codebuild/project-image-by-digest');
  new EphemeralBuild(stack, 'Build', { buildSpec, environment: { buildImage }, waive });
  expect(emitted(stack).project).not.toHaveProperty('TimeoutInMinutes');
});

describe('what it cannot do without', () => {
  const refused = (props: Partial<EphemeralBuildProps>) =>
    refusalOf(() => {
      const stack = new Stack(new App(), 'Shop', { env });
      new EphemeralBuild(stack, 'Build', { buildSpec, ...props });
    });

  test.each([
    ['environment', 'codebuild/project-image-by-digest', {}],
    ['buildSpec` or `source', 'codebuild/project-buildspec-inline', { environment, buildSpec: undefined }],
    ['vpc` or `subnetIds', 'codebuild/project-in-vpc', { environment }],
  ])('is asked for: %s', (prop, rule, props) => {
    expect(refused(props)).toContain(`EphemeralBuild 'Shop/Build': `);
    expect(refused(props)).toContain(`leaving out \`${prop}\` gives up ${rule}.`);
    expect(refused(props)).toContain('Give the prop, or waive the rule');
  });
});

describe('in CDKTF', () => {
  function declared(build: (stack: TerraformStack) => void) {
    const stack = new TerraformStack(new TerraformApp(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    build(stack);
    stack.prepareStack();
    const content = stack.toTerraform();
    const findings = () => check([{ name: 'stack.tf.json', content }], strict).findings.map(({ rule }) => rule);
    return {
      content,
      findings,
      text: JSON.stringify(content),
      ofType: (type: string) => Object.values<any>(content.resource[type] ?? {}),
    };
  }

  const given = {
    vpcId: 'vpc-0a1b2c3d',
    subnetIds: ['subnet-0a1b2c3d'],
    environment: { buildImage: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/build@${DIGEST}` },
    buildSpec: 'version: 0.2',
  };

  test('a stage of a pipeline hands its artifacts on', () => {
    const { ofType, findings } = declared((stack) => {
      new cdktf.EphemeralBuild(stack, 'build', { ...given, source: { type: 'CODEPIPELINE' } });
    });
    expect(ofType('aws_codebuild_project')).toMatchObject([
      {
        name: 'shop-build',
        source: { type: 'CODEPIPELINE', buildspec: 'version: 0.2' },
        artifacts: { type: 'CODEPIPELINE' },
        environment: { image_pull_credentials_type: 'SERVICE_ROLE' },
      },
    ]);
    expect(findings()).toEqual([]);
  });

  test('results, reports, logs in S3 and whoever starts it are granted what they take', () => {
    const { text, findings, ofType } = declared((stack) => {
      const bucket = new cdktf.HardenedBucket(stack, 'results');
      const images = new cdktf.ImmutableRepository(stack, 'images');
      const permissionsBoundary = new cdktf.PermissionsBoundary(stack, 'boundary', { services: ['codebuild'] });
      const build = new cdktf.EphemeralBuild(stack, 'build', {
        ...given,
        environment: { buildImage: `${images.repositoryUrl}@${DIGEST}` },
        artifacts: { type: 'S3', bucket },
        source: {
          type: 'GITHUB',
          location: 'https://github.com/acme/shop.git',
          webhookFilters: [[{ type: 'EVENT', pattern: 'PULL_REQUEST_CREATED' }]],
        },
      });
      build.addReportGroup('tests', { exportBucket: bucket });
      images.grantPull(build);
      build.grantStart(
        new cdktf.LeastPrivilegeRole(stack, 'releases', {
          assumedBy: { service: 'states.amazonaws.com' },
          permissionsBoundary,
        }),
      );
    });
    expect(ofType('aws_codebuild_report_group')).toMatchObject([{ name: '${aws_codebuild_project.build.name}-tests' }]);
    expect(ofType('aws_codebuild_webhook')).toMatchObject([
      { pull_request_build_policy: { requires_comment_approval: 'ALL_PULL_REQUESTS' } },
    ]);
    for (const action of ['codebuild:CreateReport', 's3:PutObject', 'ecr:BatchGetImage', 'kms:GenerateDataKey'])
      expect(text).toContain(action);
    expect(text).toContain('codebuild:source.buildspec');
    expect(findings()).toEqual([]);
  });

  test('the statements that deny other starts are those of the CDK', () => {
    const stack = new TerraformStack(new TerraformApp(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    const { refusingOverrides } = new cdktf.EphemeralBuild(stack, 'build', given);
    expect(refusingOverrides).toHaveLength(6);
  });
});

describe('a runner', () => {
  const run = (props: object = {}) => {
    const stack = new Stack(new App(), 'Shop', { env });
    new EphemeralRunner(stack, 'Runner', { repository: 'acme/shop', vpc: vpcIn(stack), environment, ...props });
    return emitted(stack);
  };

  const inTerraform = (props: object = {}) => {
    const stack = new TerraformStack(new TerraformApp(), 'shop');
    new AwsProvider(stack, 'Aws', { region: 'eu-west-1' });
    new cdktf.EphemeralRunner(stack, 'Runner', {
      ...{ repository: 'acme/shop', vpcId: 'vpc-0a1b2c3d', subnetIds: ['subnet-0a1b2c3d'] },
      environment: { buildImage: `aws/codebuild/standard@${DIGEST}` },
      ...props,
    });
    const { resource } = stack.toTerraform();
    const one = (type: string): any => Object.values(resource[type])[0];
    return { project: one('aws_codebuild_project'), webhook: one('aws_codebuild_webhook') };
  };

  test('is started by queued jobs of its repository alone, by no command of that', () => {
    const { project } = run();
    expect(project.Source).toMatchObject({ Type: 'GITHUB', Location: 'https://github.com/acme/shop.git' });
    expect(JSON.parse(project.Source.BuildSpec)).toMatchObject({ phases: { pre_build: { commands: ['true'] } } });
    expect(project.Triggers).toMatchObject({
      ...{ Webhook: true, FilterGroups: [[{ Type: 'EVENT', Pattern: 'WORKFLOW_JOB_QUEUED' }]] },
    });
    const { project: other, webhook } = inTerraform();
    expect(other.source).toMatchObject({ type: 'GITHUB', location: 'https://github.com/acme/shop.git' });
    expect(webhook.filter_group).toEqual([{ filter: [{ type: 'EVENT', pattern: 'WORKFLOW_JOB_QUEUED' }] }]);
  });

  test('may be of GitLab, in a group of a group', () => {
    const props = { repository: 'acme/web/shop', host: 'gitlab' };
    const source = { type: 'GITLAB', location: 'https://gitlab.com/acme/web/shop.git' };
    expect(run(props).project.Source).toMatchObject({ Type: source.type, Location: source.location });
    expect(inTerraform(props).project.source).toMatchObject(source);
  });

  test('lets a job do nothing but log and stand in its network', () => {
    expect(actionsIn(run().statements('Runner'))).toEqual([
      ...['ec2:CreateNetworkInterface', 'ec2:CreateNetworkInterfacePermission', 'ec2:DeleteNetworkInterface'],
      ...['ec2:DescribeDhcpOptions', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSecurityGroups'],
      ...['ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    ]);
  });

  test.each(['shop', 'acme/*', 'acme/shop/web', 'https://github.com/acme/shop', ''])(
    'is of no repository %p',
    (name) => {
      for (const make of [run, inTerraform])
        expect(refusalOf(() => make({ repository: name }))).toContain(`\`repository\` is '${name}'`);
    },
  );
});
