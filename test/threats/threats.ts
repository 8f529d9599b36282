import type { Asked, Template } from './pipeline';

/** An attack on a pipeline, what stops it, and how to take that away. */
export interface Threat {
  readonly id: string;
  readonly attack: string;
  readonly stoppedBy: string;
  /** Whether the attack is stopped. */
  readonly holds: (it: Asked) => boolean;
  /** What is taken out to see that the attack then works. */
  readonly mutation: string;
  readonly without: (it: Asked) => void;
}

/** What a role may do, added to a policy of its own. */
function grant(template: Template, role: string, Action: string, Resource: unknown = '*'): void {
  template.Resources[`Granted${role}`] = {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'granted',
      PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] },
      Roles: [{ Ref: role }],
    },
  };
  const { Properties } = template.Resources[role] as Template['Resources'][string];
  delete Properties.PermissionsBoundary;
}

const each = <T>(list: readonly T[], change: (it: T) => void): void => list.forEach(change);
const serviceStatements = (it: Asked): any[] =>
  it.trust.filter(({ Principal }) => Principal.Service !== undefined && !SILENT.includes(Principal.Service));

/** Services that do not say for whom they take a role. */
const SILENT = ['lambda.amazonaws.com', 'cloudformation.amazonaws.com'];

/** Every row of the list of attacks on pipelines. */
export const threats: readonly Threat[] = [
  {
    id: 'CICD-SEC-1 flow control',
    attack: 'A change is pushed straight to the branch that is released, and nobody else looks at it.',
    stoppedBy:
      'Every way to production leads through the verification of signatures, scans, the gate, an approval and a last check.',
    holds: (it) =>
      it.inOrder(
        'Source',
        'VerifySource',
        'Scan1',
        'Build',
        'Attest',
        'Gate',
        'PrepareNotes',
        'Approve',
        'VerifyRelease',
      ) &&
      it.passes('codepipeline/pipeline-approved-before-production', 'codepipeline/pipeline-scanned-before-deployment'),
    mutation: 'the stage in which somebody approves',
    without: ({ pipeline }) => {
      pipeline.Properties.Stages = pipeline.Properties.Stages.filter(({ Name }: any) => Name !== 'Approve');
    },
  },
  {
    id: 'CICD-SEC-2 identity',
    attack: 'A role of the pipeline is taken by anybody in the account, because it trusts the account itself.',
    stoppedBy: 'Each role trusts one service for one resource, or the role of the pipeline, and nobody else.',
    holds: ({ trust }) =>
      trust.every(({ Principal }) => Principal.Service !== undefined || Principal.AWS?.['Fn::GetAtt'] !== undefined),
    mutation: 'the trust of one role, in favour of the account',
    without: ({ trust }) => {
      trust[0].Principal = { AWS: 'arn:aws:iam::111122223333:root' };
    },
  },
  {
    id: 'CICD-SEC-3 dependency chain',
    attack: 'A package is replaced by one that runs code when it is installed, or a tag of an image is moved.',
    stoppedBy:
      'The lock file decides what is installed, scripts of packages do not run, and images are named by their digests.',
    holds: (it) =>
      buildSpecOf(it, 'Build').includes('npm ci --ignore-scripts') && it.passes('codebuild/project-image-by-digest'),
    mutation: '`npm ci --ignore-scripts`, in favour of `npm install`',
    without: (it) => rewrite(it, 'Build', 'npm ci --ignore-scripts', 'npm install'),
  },
  {
    id: 'CICD-SEC-4 poisoned pipeline',
    attack: 'A commit changes what the pipeline runs: its buildspec, or the pipeline itself.',
    stoppedBy:
      'Buildspecs are part of projects, nothing in the pipeline changes the pipeline, and only the build that verifies reads what was not verified.',
    holds: (it) =>
      it.passes('codebuild/project-buildspec-inline', 'codepipeline/pipeline-no-self-mutation') &&
      readersOf(it, 'Source').join() === 'VerifySource',
    mutation: 'the buildspec of a project, in favour of a file of the repository',
    without: (it) => {
      it.project('Build').Properties.Source.BuildSpec = 'buildspec.yml';
    },
  },
  {
    id: 'CodeBreach',
    attack: 'A new account, whose id contains a trusted one, starts a build by a pull request.',
    stoppedBy: 'No project of the pipeline is started from outside: the pipeline starts them.',
    holds: ({ projects }) => projects.every(({ Properties }) => Properties.Triggers === undefined),
    mutation: 'the pipeline as the only one that starts a project',
    without: (it) => {
      it.project('Build').Properties.Triggers = {
        Webhook: true,
        FilterGroups: [[{ Type: 'ACTOR_ACCOUNT_ID', Pattern: '12345' }]],
      };
    },
  },
  {
    id: 'CICD-SEC-5 pipeline-based access',
    attack: 'Code that runs in the build reads the signing key, deploys, or replaces the reports of scans.',
    stoppedBy: 'The role of the build may read the verified source, write what is built, and nothing else.',
    holds: (it) => {
      const role = it.roleOf('Build');
      const artifacts = it.id('Artifacts');
      return (
        it.may(role, 's3:PutObject', `${artifacts}/notes/Built/1`) &&
        !it.may(role, 'kms:Sign', it.id('SigningKey')) &&
        !it.may(role, 's3:PutObject', `${artifacts}/notes/Scan1Out/1`) &&
        !it.may(role, 's3:GetObject', `${it.id('Evidence')}/runs/notes/1/provenance-1.json`) &&
        !it.may(role, 'cloudformation:CreateChangeSet', '*')
      );
    },
    mutation: 'what keeps the signing key from the build',
    without: (it) => grant(it.template, it.roleOf('Build'), 'kms:Sign', { 'Fn::GetAtt': [it.id('SigningKey'), 'Arn'] }),
  },
  {
    id: 'CICD-SEC-6 credentials',
    attack: 'A token is read from the environment of a build or from its definition.',
    stoppedBy: 'The source comes by a connection without a personal token, and variables hold no secrets.',
    holds: (it) => it.passes('codebuild/project-environment-no-secrets', 'codepipeline/pipeline-source-connection'),
    mutation: 'variables without secrets',
    without: (it) => {
      const environment = it.project('Build').Properties.Environment;
      const leaked = {
        Name: 'AWS_SECRET_ACCESS_KEY',
        Type: 'PLAINTEXT',
        Value: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      };
      environment.EnvironmentVariables = [...(environment.EnvironmentVariables ?? []), leaked];
    },
  },
  {
    id: 'CICD-SEC-7 configuration of systems',
    attack: 'A build in privileged mode breaks out of its container, or runs in an image whose tag was moved.',
    stoppedBy:
      'No project is privileged, all run in a VPC, and the registry of their images takes no second image under a tag.',
    holds: (it) =>
      it.passes('codebuild/project-not-privileged', 'codebuild/project-in-vpc', 'ecr/repository-tags-immutable') &&
      it.of('AWS::ECR::Repository').every(({ Properties }) => Properties.ImageTagMutability === 'IMMUTABLE'),
    mutation: 'the unprivileged mode of a project',
    without: (it) => {
      it.project('Build').Properties.Environment.PrivilegedMode = true;
    },
  },
  {
    id: 'CICD-SEC-8 third parties',
    attack: 'The connection to the host of repositories is used to read another repository.',
    stoppedBy: 'Two roles may use the one connection, for the one repository.',
    holds: (it) => {
      const statements = it
        .of('AWS::IAM::ManagedPolicy')
        .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
        .filter(
          ({ Effect, Action }: any) => Effect === 'Allow' && [Action].flat().includes('codeconnections:UseConnection'),
        );
      return (
        statements.length === 2 &&
        statements.every(
          ({ Resource, Condition }: any) =>
            /:connection\/[0-9a-f-]+$/.test(Resource) &&
            Condition?.StringEquals?.['codeconnections:FullRepositoryId'] === 'acme/notes',
        )
      );
    },
    mutation: 'the repository that the connection is used for',
    without: (it) =>
      each(
        it.of('AWS::IAM::ManagedPolicy').flatMap(({ Properties }) => Properties.PolicyDocument.Statement),
        (statement: any) => {
          if ([statement.Action].flat().includes('codeconnections:UseConnection')) delete statement.Condition;
        },
      ),
  },
  {
    id: 'CICD-SEC-9 integrity of artifacts',
    attack: 'What was built is replaced between the gate and production.',
    stoppedBy: 'Only the build writes it, and its digest and signature are verified again before production.',
    holds: (it) =>
      it.inOrder('Approve', 'VerifyRelease') &&
      deploysTo(it, 'Production').every((name) => it.position('VerifyRelease') < it.positionIn('Production', name)) &&
      it.whoMay('s3:PutObject', `${it.id('Artifacts')}/notes/Built/1`).join() === it.roleOf('Build'),
    mutation: 'the check before production',
    without: ({ pipeline }) =>
      each(pipeline.Properties.Stages, (stage: any) => {
        stage.Actions = stage.Actions.filter(({ Name }: any) => Name !== 'VerifyRelease');
      }),
  },
  {
    id: 'CICD-SEC-10 logging',
    attack: 'The records of what the pipeline did are changed or deleted.',
    stoppedBy: 'Records are written once and locked; nobody in the pipeline deletes one, and builds leave logs.',
    holds: (it) =>
      it.template.Resources[it.id('Evidence')]?.Properties.ObjectLockConfiguration !== undefined &&
      it.whoMay('s3:DeleteObjectVersion', `${it.id('Evidence')}/runs/notes/1/gate-1.json`).length === 0 &&
      it.passes('codebuild/project-logged'),
    mutation: 'the lock of the records',
    without: (it) => {
      delete it.template.Resources[it.id('Evidence')]?.Properties.ObjectLockConfiguration;
    },
  },
  {
    id: 'A start of a build with other commands',
    attack:
      'Somebody who may start a build starts it with a buildspec or a role of their own, or gives an action of the pipeline a buildspec.',
    stoppedBy:
      'The boundary of roles in the pipeline denies what a build could be started with in place of what its project says. Roles of actions, which it does not bound, start builds without another buildspec, image, privileges or role; variables and source are not barred there, as how CodePipeline hands them over is not documented.',
    holds: (it) =>
      boundaryStatements(it).filter(({ Sid }) => /^Build/.test(Sid ?? '')).length >= 6 &&
      startsOf(it).every(({ Condition }) => Condition?.Null?.['codebuild:source.buildspec'] === 'true'),
    mutation: 'the statement about buildspecs',
    without: (it) => {
      const [boundary] = boundaries(it);
      const document = boundary?.Properties.PolicyDocument;
      document.Statement = document.Statement.filter(({ Sid }: any) => Sid !== 'BuildBuildspec');
    },
  },
  {
    id: 'B change of the pipeline by what it deploys',
    attack: 'A stack of the application changes a project or a role of the pipeline.',
    stoppedBy: 'CloudFormation deploys in a role that may do what the stacks are made of, and is bounded by the same.',
    holds: (it) =>
      ['StagingExecution', 'ProductionExecution'].every(
        (role) =>
          !it.may(it.id(role), 'codebuild:UpdateProject', '*') &&
          !it.may(it.id(role), 'codepipeline:UpdatePipeline', '*') &&
          !it.may(it.id(role), 'iam:PutRolePolicy', '*'),
      ),
    mutation: 'the limits of the role that CloudFormation deploys in',
    without: (it) => grant(it.template, it.id('ProductionExecution'), '*'),
  },
  {
    id: 'C trust in tokens',
    attack: 'A workflow of somebody else takes a role, because its trust names no subject.',
    stoppedBy: 'No role of the pipeline is taken with a token of an identity provider.',
    holds: ({ trust }) => trust.every(({ Principal }) => Principal.Federated === undefined),
    mutation: 'services as the only ones that are trusted',
    without: ({ trust }) => {
      trust[0].Principal = { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' };
    },
  },
  {
    id: 'D confused deputy',
    attack: 'Somebody in another account has the service take a role of the pipeline for them.',
    stoppedBy: 'Every service that says for whom it takes a role takes one for resources of this account only.',
    holds: (it) =>
      serviceStatements(it).every(({ Condition }) => JSON.stringify(Condition ?? {}).includes('aws:SourceA')),
    mutation: 'the condition in the trust of a role',
    without: (it) => {
      delete serviceStatements(it)[0].Condition;
    },
  },
  {
    id: 'E gate silenced from the code',
    attack: 'The repository brings a configuration or acknowledgements that turn rules off.',
    stoppedBy:
      'The check runs again in the pipeline, with a configuration and a version that the pipeline brings, and files in which the repository tells scanners what not to report are removed before they run.',
    holds: (it) => {
      const { Properties } = ownCheckOf(it);
      const variables: any[] = Properties.Environment.EnvironmentVariables;
      return (
        Properties.Source.BuildSpec.includes('--config /tmp/report/bulwark.config.ts') &&
        variables.some(({ Name, Value }) => Name === 'CONFIGURATION' && Value.includes('presets')) &&
        it.projects.every(
          ({ Properties: { Source } }) =>
            !/trivy fs .*sarif/.test(Source.BuildSpec) || Source.BuildSpec.includes('trivy.yaml'),
        )
      );
    },
    mutation: 'the configuration that the pipeline brings',
    without: (it) => {
      const { Source } = ownCheckOf(it).Properties;
      Source.BuildSpec = Source.BuildSpec.replace('--config /tmp/report/bulwark.config.ts ', '');
    },
  },
  {
    id: 'F poisoned cache',
    attack: 'One build leaves something for the next.',
    stoppedBy: 'No project has a cache or a file system.',
    holds: (it) => it.passes('codebuild/project-no-cache', 'codebuild/project-no-file-system'),
    mutation: 'builds without a cache',
    without: (it) => {
      it.project('Build').Properties.Cache = { Type: 'LOCAL', Modes: ['LOCAL_CUSTOM_CACHE'] };
    },
  },
  {
    id: 'G lingering runner',
    attack: 'A build goes on after its work is done.',
    stoppedBy: 'Builds end within the hour, on machines that are theirs alone.',
    holds: (it) => it.passes('codebuild/project-time-limited', 'codebuild/project-on-demand'),
    mutation: 'the time limit of a build',
    without: (it) => {
      it.project('Build').Properties.TimeoutInMinutes = 480;
    },
  },
  {
    id: 'H ransom',
    attack: 'Artifacts and records are encrypted with a key of the attacker, or the key of the account is deleted.',
    stoppedBy:
      'Buckets refuse keys that clients bring, records are locked, and nobody in the pipeline may delete a key.',
    holds: (it) =>
      it
        .of('AWS::S3::Bucket')
        .every(({ Properties }) => JSON.stringify(Properties.BucketEncryption ?? {}).includes('SSE-C')) &&
      it.whoMay('kms:ScheduleKeyDeletion', it.id('Key')).filter((who) => !who.endsWith(':root')).length === 0,
    mutation: 'what refuses keys of clients',
    without: (it) =>
      each(it.of('AWS::S3::Bucket'), ({ Properties }) => {
        delete Properties.BucketEncryption.ServerSideEncryptionConfiguration[0].BlockedEncryptionTypes;
      }),
  },
  {
    id: 'I approval with a stolen session',
    attack: 'A role of the pipeline approves, or the author does.',
    stoppedBy: 'No role of the pipeline may approve, and the check before production asks who did.',
    holds: (it) => {
      const release = textOf(
        it.of('AWS::Lambda::Function').find(({ Properties }) => Properties.FunctionName === 'notes-VerifyRelease')
          ?.Properties.Environment.Variables.RELEASE,
      );
      return (
        it.whoMay('codepipeline:PutApprovalResult', '*').length === 0 &&
        JSON.parse(release).approvers.length > 0 &&
        JSON.parse(release).approved === 'Approve'
      );
    },
    mutation: 'what keeps roles of the pipeline from approving',
    without: (it) => grant(it.template, it.roleOf('Build'), 'codepipeline:PutApprovalResult'),
  },
  {
    id: 'Lateral movement between accounts',
    attack: 'Whoever holds another role in the account of the pipeline takes the role that deploys to production.',
    stoppedBy: 'Roles of the account of production trust the role of their pipeline alone, within the organisation.',
    holds: (it) =>
      it.takes('arn:aws:iam::444455556666:role/notes-Pipeline', PREPARES) &&
      !it.takes('arn:aws:iam::444455556666:role/Developer', PREPARES) &&
      !it.takes('arn:aws:iam::444455556666:role/notes-Pipeline', 'notes-ProductionExecution'),
    mutation: 'the condition that names the role of the pipeline',
    without: ({ target }) =>
      each(Object.values(target.Resources), ({ Properties }) => {
        for (const statement of Properties.AssumeRolePolicyDocument?.Statement ?? []) delete statement.Condition;
      }),
  },
];

/** What prepares the change set of production, in the account of production. */
const PREPARES = 'notes-ProductionPrepareNotes';

const buildSpecOf = (it: Asked, name: string): string => it.project(name).Properties.Source.BuildSpec;

function rewrite(it: Asked, name: string, from: string, to: string): void {
  const { Source } = it.project(name).Properties;
  Source.BuildSpec = Source.BuildSpec.replaceAll(from, to);
}

const actionsIn = (it: Asked): any[] => it.pipeline.Properties.Stages.flatMap(({ Actions }: any) => Actions);
const readersOf = (it: Asked, artifact: string): string[] =>
  actionsIn(it)
    .filter(({ InputArtifacts = [] }) => InputArtifacts.some(({ Name }: any) => Name === artifact))
    .map(({ Name }) => Name);
const deploysTo = (it: Asked, stage: string): string[] =>
  it.pipeline.Properties.Stages.find(({ Name }: any) => Name === stage)
    .Actions.filter(({ ActionTypeId }: any) => ActionTypeId.Category === 'Deploy')
    .map(({ Name }: any) => Name);
const boundaries = (it: Asked) =>
  it.of('AWS::IAM::ManagedPolicy').filter(({ Properties }) => JSON.stringify(Properties).includes('AboveAccount'));
const boundaryStatements = (it: Asked): any[] =>
  boundaries(it).flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
const startsOf = (it: Asked): any[] =>
  [...it.of('AWS::IAM::ManagedPolicy'), ...it.of('AWS::IAM::Policy')]
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter(({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes('codebuild:StartBuild'));
const ownCheckOf = (it: Asked) =>
  it.projects.find(({ Properties }) =>
    Properties.Source.BuildSpec?.includes('bulwark check'),
  ) as Asked['projects'][number];
const textOf = (value: any): string =>
  typeof value === 'string'
    ? value
    : (value?.['Fn::Join']?.[1] ?? []).map((one: any) => (typeof one === 'string' ? one : 'x')).join('');
