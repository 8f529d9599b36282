import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { CodeBuildClient, StartBuildCommand, UpdateProjectCommand } from '@aws-sdk/client-codebuild';
import {
  DeleteRolePermissionsBoundaryCommand,
  DeleteRolePolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { KMSClient, SignCommand } from '@aws-sdk/client-kms';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import {
  DeleteObjectCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { can, type Request } from 'cdk-bulwark/iam';
import { zipSync } from 'fflate';
import type { GateSettings, ReleaseSettings } from '../../lib/release/pipeline-settings';
import { bill, EXECUTION, sarif } from '../functions/control-plane';
import { tally } from '../tally';
import { ControlPlane, type Ran } from './control-plane-server';
import { ACCOUNT, Deployment, OWNER, outcomeOf, REFUSED, REGION } from './deployment';
import { missing } from './emulator';

const lacking = missing();
if (lacking) {
  process.stderr.write(`the pipeline is not deployed: ${lacking}\n`);
  test.skip(`deployed pipeline (${lacking})`, () => undefined);
} else describe('deployed pipeline', deployed);

function deployed(): void {
  const deployment = new Deployment();
  let made: Record<string, string>;
  let iam: IAMClient;
  let owner: S3Client;

  /** What a reference to something of the pipeline gives. */
  const the = (id: string): string => {
    const [found, ...others] = Object.keys(made).filter((it) => new RegExp(`^Delivery${id}[0-9A-F]{8}$`).test(it));
    if (!found || others.length > 0) throw new Error(`the stack has ${found ? 'more than one' : 'no'} ${id}`);
    return made[found] as string;
  };

  beforeAll(async () => {
    await deployment.start('test/deploy/pipeline-app.ts');
    await deployment.deploy(['pipeline'], 'pipeline');
    made = {};
    const client = new CloudFormationClient(deployment.as(OWNER));
    for await (const { StackResourceSummaries = [] } of paginateListStackResources(
      { client },
      { StackName: 'pipeline' },
    ))
      for (const { LogicalResourceId = '', PhysicalResourceId = '' } of StackResourceSummaries)
        made[LogicalResourceId] = PhysicalResourceId;
    iam = new IAMClient(deployment.as(OWNER));
    owner = new S3Client(deployment.as(OWNER));
    // The emulator's CloudFormation makes roles without their boundaries.
    for (const role of Object.values(made)) if (boundaryOf(role)) await bounded(role).back();
    await owner.send(new PutObjectCommand({ ...evidence('there'), Body: '{}', IfNoneMatch: '*' }));
  }, 600_000);

  afterAll(() => deployment.stop());

  const roleArn = (id: string): string => `arn:aws:iam::${ACCOUNT}:role/${the(id)}`;
  const keyArn = (id: string): string => `arn:aws:kms:${REGION}:${ACCOUNT}:key/${the(id)}`;
  const projectArn = (name: string): string => `arn:aws:codebuild:${REGION}:${ACCOUNT}:project/shop-${name}`;
  const evidence = (name: string) => ({ Bucket: the('Evidence'), Key: `runs/shop/${name}.json` });
  const artifact = (name: string, file = '1') => ({
    Bucket: the('Artifacts'),
    Key: `shop/${name.slice(0, 10)}/${file}`,
  });
  const arnOf = ({ Bucket, Key }: { readonly Bucket: string; readonly Key: string }) => `arn:aws:s3:::${Bucket}/${Key}`;
  const allowing = (Action: string, rest: object) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action, ...rest }],
  });

  /** The ARN of the boundary that the template gives a role of that name. */
  function boundaryOf(role: string): string | undefined {
    const id = Object.keys(made).find((it) => made[it] === role) as string;
    const boundary = deployment.template('pipeline').Resources[id]?.Properties?.PermissionsBoundary;
    return boundary && made[boundary.Ref];
  }

  const trustOf = async (RoleName: string): Promise<string> =>
    decodeURIComponent((await iam.send(new GetRoleCommand({ RoleName }))).Role?.AssumeRolePolicyDocument ?? '');

  const setTrust = (RoleName: string, PolicyDocument: string) =>
    iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));

  /** A counter-measure, which can be taken out and put back. */
  interface Measure {
    readonly out: () => Promise<unknown>;
    readonly back: () => Promise<unknown>;
  }

  /** That nothing grants something to a role. */
  const notGranted = (id: string, Action: string, Resource: () => string): Measure => ({
    out: () =>
      iam.send(
        new PutRolePolicyCommand({
          RoleName: the(id),
          PolicyName: 'loosened',
          PolicyDocument: JSON.stringify(allowing(Action, { Resource: Resource() })),
        }),
      ),
    back: () => iam.send(new DeleteRolePolicyCommand({ RoleName: the(id), PolicyName: 'loosened' })),
  });

  /** The boundary of a role of that name. */
  const bounded = (RoleName: string): Measure => ({
    out: () => iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName })),
    back: () =>
      iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: boundaryOf(RoleName) })),
  });

  const boundary = (id: string): Measure => ({
    out: () => bounded(the(id)).out(),
    back: () => bounded(the(id)).back(),
  });

  /** That a role trusts a service alone. */
  const trust = (id: string): Measure => {
    let before = '';
    return {
      out: async () => {
        before = await trustOf(the(id));
        await setTrust(the(id), JSON.stringify(allowing('sts:AssumeRole', { Principal: { AWS: ACCOUNT } })));
      },
      back: () => setTrust(the(id), before),
    };
  };

  /** That the policy of the bucket of evidence denies something. */
  const bucketDenies = (action: string): Measure => {
    let before = '';
    const put = (Policy: string) => owner.send(new PutBucketPolicyCommand({ Bucket: the('Evidence'), Policy }));
    return {
      out: async () => {
        before = await evidencePolicy();
        const { Statement, ...rest } = JSON.parse(before);
        const others = Statement.filter(
          ({ Action }: { Action: string | string[] }) => ![Action].flat().includes(action),
        );
        expect(others.length).toBeLessThan(Statement.length);
        await put(JSON.stringify({ ...rest, Statement: others }));
      },
      back: () => put(before),
    };
  };

  const evidencePolicy = async (): Promise<string> =>
    (await owner.send(new GetBucketPolicyCommand({ Bucket: the('Evidence') }))).Policy ?? '';

  /** The credentials of a role of the pipeline, which the test assumes in place of a service. */
  async function credentialsOf(id: string) {
    const trusted = trust(id);
    await trusted.out();
    const credentials = await deployment.assume(roleArn(id));
    await trusted.back();
    return credentials;
  }

  type Try = (role: ReturnType<typeof deployment.as>) => Promise<unknown>;

  const sign: Try = (role) =>
    new KMSClient(role).send(
      new SignCommand({ KeyId: keyArn('SigningKey'), Message: Buffer.from('a'), SigningAlgorithm: 'ECDSA_SHA_256' }),
    );
  const put =
    (where: () => { readonly Bucket: string; readonly Key: string }): Try =>
    (role) =>
      new S3Client(role).send(new PutObjectCommand({ ...where(), Body: 'a', IfNoneMatch: '*' }));
  const start =
    (project: string): Try =>
    (role) =>
      new CodeBuildClient(role).send(new StartBuildCommand({ projectName: `shop-${project}` }));
  const change =
    (project: string): Try =>
    (role) =>
      new CodeBuildClient(role).send(
        new UpdateProjectCommand({ name: `shop-${project}`, description: 'Builds what I say' }),
      );
  const assume =
    (id: string): Try =>
    (role) =>
      new STSClient(role).send(new AssumeRoleCommand({ RoleArn: roleArn(id), RoleSessionName: 'eve' }));

  /** Who would try what, and what stops them, so that it is taken out one after the other. */
  interface Attack {
    readonly by: string;
    readonly attempt: Try;
    readonly against: readonly Measure[];
  }

  const ATTACKS: Record<string, Attack> = {
    'a build signs': {
      by: 'BuildRole',
      attempt: sign,
      against: [notGranted('BuildRole', 'kms:Sign', () => keyArn('SigningKey'))],
    },
    'the gate signs': {
      by: 'GateRole',
      attempt: sign,
      against: [notGranted('GateRole', 'kms:Sign', () => keyArn('SigningKey'))],
    },
    'a build reads evidence': {
      by: 'BuildRole',
      attempt: (role) => new S3Client(role).send(new GetObjectCommand(evidence('there'))),
      against: [notGranted('BuildRole', 's3:GetObject', () => arnOf(evidence('*')))],
    },
    'a build writes evidence': {
      by: 'BuildRole',
      attempt: put(() => evidence('of-build')),
      against: [notGranted('BuildRole', 's3:PutObject', () => arnOf(evidence('*')))],
    },
    'a build writes the report of a scan': {
      by: 'BuildRole',
      attempt: put(() => artifact('Scan1Out', 'of-build')),
      against: [notGranted('BuildRole', 's3:PutObject', () => arnOf(artifact('Scan1Out', '*')))],
    },
    'a scan writes what is deployed': {
      by: 'Scan1Role',
      attempt: put(() => artifact('Built', 'of-scan')),
      against: [notGranted('Scan1Role', 's3:PutObject', () => arnOf(artifact('Built', '*')))],
    },
    'a build changes its own project': {
      by: 'BuildRole',
      attempt: change('Build'),
      against: [notGranted('BuildRole', 'codebuild:UpdateProject', () => projectArn('Build')), boundary('BuildRole')],
    },
    'the action that starts a build changes its project': {
      by: 'BuildBuildRole',
      attempt: change('Build'),
      against: [notGranted('BuildBuildRole', 'codebuild:UpdateProject', () => projectArn('Build'))],
    },
    'the action that starts a build starts another': {
      by: 'BuildBuildRole',
      attempt: start('VerifySource'),
      against: [notGranted('BuildBuildRole', 'codebuild:StartBuild', () => projectArn('VerifySource'))],
    },
    'the gate says which commit is released': {
      by: 'GateRole',
      attempt: (role) =>
        new SSMClient(role).send(new PutParameterCommand({ Name: the('Released'), Value: 'c0ffee', Overwrite: true })),
      against: [
        notGranted(
          'GateRole',
          'ssm:PutParameter',
          () => `arn:aws:ssm:${REGION}:${ACCOUNT}:parameter${the('Released')}`,
        ),
      ],
    },
    'the gate deletes evidence': {
      by: 'GateRole',
      attempt: (role) => new S3Client(role).send(new DeleteObjectCommand(evidence('there'))),
      against: [notGranted('GateRole', 's3:DeleteObject', () => arnOf(evidence('*'))), bucketDenies('s3:DeleteObject')],
    },
    'what deploys to staging assumes the role of production': {
      by: 'StagingExecution',
      attempt: assume('ProductionExecution'),
      against: [
        notGranted('StagingExecution', 'sts:AssumeRole', () => roleArn('ProductionExecution')),
        boundary('StagingExecution'),
        trust('ProductionExecution'),
      ],
    },
    'a build assumes the role of production': {
      by: 'BuildRole',
      attempt: assume('ProductionExecution'),
      against: [
        notGranted('BuildRole', 'sts:AssumeRole', () => roleArn('ProductionExecution')),
        boundary('BuildRole'),
        trust('ProductionExecution'),
      ],
    },
  };

  test.each(Object.entries(ATTACKS))('refuses that %s, until all that stops it is taken out', async (_, attack) => {
    const role = deployment.as(await credentialsOf(attack.by));
    const attempt = async () => {
      const outcome = await outcomeOf(attack.attempt(role));
      return REFUSED.test(outcome) ? 'refused' : outcome;
    };
    const outcomes = [await attempt()];
    const taken: Measure[] = [];
    try {
      for (const measure of attack.against) {
        await measure.out();
        taken.push(measure);
        outcomes.push(await attempt());
      }
    } finally {
      for (const measure of taken) await measure.back();
    }
    outcomes.push(await attempt());
    expect(outcomes).toEqual([...attack.against.map(() => 'refused'), 'done', 'refused']);
  });

  test.each<[string, string, Try]>([
    ['a build hand on what it built', 'BuildRole', put(() => artifact('Built', 'of-build'))],
    ['what attests sign', 'AttestRole', sign],
    ['the action that starts a build start it', 'BuildBuildRole', start('Build')],
  ])('lets %s', async (_, id, attempt) => {
    expect(await outcomeOf(attempt(deployment.as(await credentialsOf(id))))).toBe('done');
  });

  test('lets the gate write a record once', async () => {
    const gate = deployment.as(await credentialsOf('GateRole'));
    const record = put(() => evidence('once'));
    expect([await outcomeOf(record(gate)), await outcomeOf(record(gate))]).toEqual(['done', 'PreconditionFailed']);
  });

  /** What the emulator tells no condition of or has no service for is asked of `can()`, with policies as they are deployed. */
  const UNTOLD = {
    'whether a record is written over': 's3:if-none-match',
    'what a build is started with': 'codebuild:source.buildspec',
    'which role is passed to whom': 'iam:PassRole and iam:PassedToService',
    'who changes the pipeline, and who approves': 'CodePipeline',
  };

  test('names what is not deployed and not told', () => {
    const left = Object.entries(deployment.template('pipeline').Metadata ?? {});
    for (const [what, paths] of left)
      process.stderr.write(`not deployed, as the emulator has no ${what}: ${paths.join(', ')}\n`);
    for (const [what, lacks] of Object.entries(UNTOLD))
      process.stderr.write(`asked of can(): ${what}: the emulator does not know ${lacks}\n`);
    expect(left.flatMap(([what, paths]) => (paths.length > 0 ? [what] : []))).toEqual([
      'pipelines of CodePipeline',
      'archives of EventBridge',
      'alarms on metric math',
    ]);
  });

  const documentOf = async (PolicyArn: string): Promise<string> => {
    const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
    return decodeURIComponent(PolicyVersion?.Document ?? '');
  };

  type Asking = Pick<Request, 'principal' | 'identity' | 'boundary'>;

  /** Who a role is to `can()`, with its boundary where it has one. */
  async function policiesOf(id: string): Promise<Asking> {
    const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: the(id) }));
    const identity = await Promise.all(AttachedPolicies.map(({ PolicyArn = '' }) => documentOf(PolicyArn)));
    const bound = boundaryOf(the(id));
    return { principal: roleArn(id), identity, ...(bound && { boundary: await documentOf(bound) }) };
  }

  const asked = (request: Request): string => can(request).decision;
  const granting = (policies: Asking, Action: string): Asking => ({
    ...policies,
    identity: [...[policies.identity].flat(), allowing(Action, { Resource: '*' })],
  });

  test('refuses that the gate writes a record over, until the policy of the bucket lets it', async () => {
    const policies = await policiesOf('GateRole');
    const resourcePolicy = await evidencePolicy();
    const writing = (header: string | null, rest: Partial<Request>) =>
      asked({
        ...{ ...policies, action: 's3:PutObject', resource: arnOf(evidence('there')), ...rest },
        context: {
          's3:if-none-match': header,
          's3:ObjectCreationOperation': true,
          'aws:SecureTransport': true,
          's3:TlsVersion': '1.3',
          's3:x-amz-server-side-encryption': null,
          's3:x-amz-server-side-encryption-aws-kms-key-id': null,
        },
      });
    expect(writing('*', { resourcePolicy })).toBe('allowed');
    expect(writing(null, { resourcePolicy })).toBe('denied');
    expect(writing(null, {})).toBe('allowed');
  });

  test('refuses that a role under the boundary starts a build with another buildspec, until it has no boundary', async () => {
    const { boundary: bound, ...granted } = granting(await policiesOf('BuildRole'), 'codebuild:StartBuild');
    const starting = (buildspec: string | null, rest: object) =>
      asked({
        ...{ ...granted, action: 'codebuild:StartBuild', resource: projectArn('Build'), ...rest },
        context: {
          'codebuild:source.buildspec': buildspec,
          'codebuild:source.location': null,
          'codebuild:environment.image': null,
          'codebuild:environment.privilegedMode': null,
          'codebuild:environment.environmentVariables': null,
          'codebuild:serviceRole': null,
        },
      });
    expect(starting(null, { boundary: bound })).toBe('allowed');
    expect(starting('version: 0.2', { boundary: bound })).toBe('denied');
    expect(starting('version: 0.2', {})).toBe('allowed');
  });

  test('refuses that an action passes another role, or its own to another service, until it is granted', async () => {
    const policies = await policiesOf('StagingPrepareShopRole');
    const passing = (id: string, service: string, by: Asking = policies) =>
      asked({
        ...{ ...by, action: 'iam:PassRole', resource: roleArn(id) },
        context: { 'iam:PassedToService': `${service}.amazonaws.com` },
      });
    expect(passing('StagingExecution', 'cloudformation')).toBe('allowed');
    expect(passing('StagingExecution', 'lambda')).toBe('denied');
    expect(passing('ProductionExecution', 'cloudformation')).toBe('denied');
    const loosened = granting(policies, 'iam:PassRole');
    expect(passing('StagingExecution', 'lambda', loosened)).toBe('allowed');
    expect(passing('ProductionExecution', 'cloudformation', loosened)).toBe('allowed');
  });

  describe.each([
    ['changes the pipeline', 'codepipeline:UpdatePipeline', ''],
    ['approves', 'codepipeline:PutApprovalResult', '/Approve/Approve'],
  ])('refuses that a role of the pipeline %s', (_, action, place) => {
    const resource = `arn:aws:codepipeline:${REGION}:${ACCOUNT}:shop${place}`;
    const acting = (by: Asking) => asked({ ...by, action, resource });

    test.each(['BuildRole', 'GateRole', 'BuildBuildRole', 'StagingExecution', 'StagingPrepareShopRole', 'Role'])(
      'such as %s, until all that stops it is taken out',
      async (id) => {
        const policies = await policiesOf(id);
        expect(acting(policies)).toBe('denied');
        const { boundary: _bound, ...unbounded } = granting(policies, action);
        expect(acting(unbounded)).toBe('allowed');
      },
    );
  });

  describe('a run', () => {
    const plane = new ControlPlane();
    const author = `arn:aws:sts::${ACCOUNT}:assumed-role/Approver/jane`;
    const other = `arn:aws:sts::${ACCOUNT}:assumed-role/Approver/joan`;
    const STAGES: Record<string, string> = {
      Attest: 'Attest',
      Gate: 'Gate',
      VerifyRelease: 'Production',
      CloseRelease: 'Close',
    };
    let jobs = 0;
    let queue: string | undefined;

    const variablesOf = async (id: string): Promise<Record<string, string>> => {
      const lambda = new LambdaClient(deployment.as(OWNER));
      const told = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: the(id) }));
      return told.Environment?.Variables ?? {};
    };

    /** Changes what a function is deployed with. */
    const configure = (id: string, variables: Record<string, string>, role = `${id}Role`) =>
      new LambdaClient(deployment.as(OWNER)).send(
        new UpdateFunctionConfigurationCommand({
          ...{ FunctionName: the(id), Role: roleArn(role) },
          Environment: { Variables: variables },
        }),
      );

    /** Invokes a function of the pipeline in the emulator, as the action that does. Tells what it told the pipeline. */
    async function invoke(id: string): Promise<Ran> {
      delete plane.actions[id];
      const action = deployment.as(await credentialsOf(`${STAGES[id]}${id}Role`));
      const job = {
        id: `${id}-${jobs++}`,
        data: { actionConfiguration: { configuration: { UserParameters: EXECUTION } } },
      };
      const { FunctionError, Payload } = await new LambdaClient(action).send(
        new InvokeCommand({ FunctionName: the(id), Payload: JSON.stringify({ 'CodePipeline.job': job }) }),
      );
      tally('functions run');
      const told = plane.actions[id];
      if (!told || FunctionError) throw new Error(`${id} told the pipeline nothing: ${Buffer.from(Payload ?? [])}`);
      return told;
    }

    /** A build hands on files, under its role. */
    async function handOn(build: string, name: string, files: Readonly<Record<string, string>>): Promise<void> {
      const where = artifact(name, `made-${jobs++}`);
      const Body = zipSync(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)])));
      await new S3Client(deployment.as(await credentialsOf(`${build}Role`))).send(
        new PutObjectCommand({ ...where, Body }),
      );
      plane.actions[build] = {
        ...{ status: 'Succeeded', build: `shop-${build}:1` },
        artifact: { name, bucket: where.Bucket, key: where.Key },
      };
    }

    /** What arrives at the queue within some seconds, as details of events. */
    async function ticketsTold(wanted: number) {
      const told: { readonly measure: string }[] = [];
      const sqs = new SQSClient(deployment.as(OWNER));
      for (let tries = 0; told.length < wanted && tries < 10; tries++) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl: queue, WaitTimeSeconds: 1, MaxNumberOfMessages: 10 }),
        );
        told.push(...Messages.map(({ Body = '' }) => JSON.parse(JSON.parse(Body).Message)));
      }
      return told;
    }

    beforeAll(async () => {
      await plane.start();
      const api = { AWS_ENDPOINT_URL_CODEPIPELINE: plane.endpoint, AWS_ENDPOINT_URL_CODEBUILD: plane.endpoint };
      for (const id of Object.keys(STAGES)) await configure(id, { ...(await variablesOf(id)), ...api });
      const sqs = new SQSClient(deployment.as(OWNER));
      const Endpoint = `arn:aws:sqs:${REGION}:${ACCOUNT}:tickets`;
      const sentBy = { Principal: { Service: 'sns.amazonaws.com' }, Resource: Endpoint };
      const Policy = JSON.stringify(allowing('sqs:SendMessage', sentBy));
      queue = (await sqs.send(new CreateQueueCommand({ QueueName: 'tickets', Attributes: { Policy } }))).QueueUrl;
      await new SNSClient(deployment.as(OWNER)).send(
        new SubscribeCommand({ TopicArn: the('Tickets'), Protocol: 'sqs', Endpoint }),
      );
      plane.actions.Source = { status: 'Succeeded', variables: { CommitId: 'c0ffee' } };
      const variables = { AUTHORS: 'jane@example.com', COMMIT: 'c0ffee' };
      plane.actions.VerifySource = { status: 'Succeeded', variables, build: 'shop-VerifySource:1' };
      await handOn('Build', 'Built', { 'Shop.template.json': '{}' });
      await handOn('ListMaterials', 'Bill', { 'bill.cdx.json': bill });
      const { scans }: GateSettings = JSON.parse((await variablesOf('Gate')).GATE ?? '{}');
      for (const [name, { action, artifact: of, file }] of Object.entries(scans))
        await handOn(action, of, { [file]: name === 'semgrep' ? sarif(name, '5.0', '2.0') : sarif(name) });
    }, 120_000);

    afterAll(() => plane.stop());

    test('is attested with the key by the role that may, and not by that of the gate', async () => {
      const variables = await variablesOf('Attest');
      await configure('Attest', variables, 'GateRole');
      expect(await invoke('Attest')).toMatchObject({
        status: 'Failed',
        said: expect.stringMatching(/GateRole.* is not authorized to perform: (kms:Sign|codebuild:BatchGetBuilds)/),
      });
      await configure('Attest', variables);
      const attested = await invoke('Attest');
      expect(attested).toMatchObject({ status: 'Succeeded', said: '1 artifacts attested, made of 1 components' });
      const { Contents = [] } = await owner.send(
        new ListObjectsV2Command({ Bucket: the('Evidence'), Prefix: `runs/shop/${EXECUTION}/` }),
      );
      expect(Contents.map(({ Key }) => Key)).toEqual([
        attested.variables?.billRecord,
        attested.variables?.provenanceRecord,
      ]);
    });

    test('passes the gate, which verifies the signature, and findings arrive where tickets are made', async () => {
      expect(await invoke('Gate')).toMatchObject({
        status: 'Succeeded',
        said: expect.stringContaining('passes'),
      });
      const told = await ticketsTold(2);
      expect(told.map(({ measure }) => measure).sort()).toEqual(['batch', 'ticket']);
      expect(told[0]).toMatchObject({ pipeline: 'shop', execution: EXECUTION, finding: { scanner: 'semgrep' } });
    });

    test('is stopped by a finding that blocks, until it is tolerated', async () => {
      const variables = await variablesOf('Gate');
      const gate: GateSettings = JSON.parse(variables.GATE ?? '');
      const { action, artifact: of, file } = gate.scans.gitleaks as GateSettings['scans'][string];
      await handOn(action, of, { [file]: sarif('gitleaks', '9.8') });
      expect(await invoke('Gate')).toMatchObject({
        status: 'Failed',
        said: expect.stringContaining('critical gitleaks rule-0 at a.ts:1'),
      });
      const waivers = [{ scanner: 'gitleaks', rule: 'rule-0', because: 'a test', owner: 'jane', until: '9999-12-31' }];
      await configure('Gate', { ...variables, GATE: JSON.stringify({ ...gate, waivers }) });
      expect((await invoke('Gate')).status).toBe('Succeeded');
      await configure('Gate', variables);
      expect((await invoke('Gate')).status).toBe('Failed');
      await handOn(action, of, { [file]: sarif('gitleaks') });
      expect((await invoke('Gate')).status).toBe('Succeeded');
    });

    test('is not released where its author approved it, until nobody has to approve', async () => {
      plane.actions.Approve = { status: 'Succeeded', by: author };
      expect(await invoke('VerifyRelease')).toMatchObject({
        status: 'Failed',
        said: expect.stringContaining('jane approved work of their own'),
      });
      const variables = await variablesOf('VerifyRelease');
      const { approved, ...release }: ReleaseSettings = JSON.parse(variables.RELEASE ?? '{}');
      expect(approved).toBe('Approve');
      await configure('VerifyRelease', { ...variables, RELEASE: JSON.stringify(release) });
      expect((await invoke('VerifyRelease')).status).toBe('Succeeded');
      await configure('VerifyRelease', variables);
    });

    test('is released where somebody else approved it', async () => {
      plane.actions.Approve = { status: 'Succeeded', by: other };
      expect(await invoke('VerifyRelease')).toMatchObject({
        status: 'Succeeded',
        said: `approved by ${other}`,
      });
    });

    test('is written down as it closes, with the commit that is released now', async () => {
      const { status, variables = {} } = await invoke('CloseRelease');
      expect(status).toBe('Succeeded');
      const { Body } = await owner.send(
        new GetObjectCommand({ Bucket: the('Evidence'), Key: variables.manifestRecord ?? '' }),
      );
      const { entries } = JSON.parse((await Body?.transformToString()) ?? '');
      expect(entries).toContainEqual(expect.objectContaining({ name: 'Approve', by: other }));
      const { Parameter } = await new SSMClient(deployment.as(OWNER)).send(
        new GetParameterCommand({ Name: the('Released') }),
      );
      expect(Parameter?.Value).toBe('c0ffee');
    });

    test('is neither passed nor released once a build has changed what was attested', async () => {
      await handOn('Build', 'Built', { 'Shop.template.json': '{"Resources":{"Backdoor":{}}}' });
      for (const id of ['VerifyRelease', 'Gate'])
        expect(await invoke(id)).toMatchObject({
          status: 'Failed',
          said: expect.stringContaining('Built is not what was attested'),
        });
    });
  });
}
