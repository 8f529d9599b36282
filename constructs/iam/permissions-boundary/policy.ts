import { BulwarkError } from '../../../lib/engine/error';
import { expand } from '../../../lib/iam/actions';
import { matches } from '../../../lib/iam/glob';
import { BLINDING, UNGUARDING } from '../../../lib/iam/tampering';
import { checkAction, checkService } from '../grants';
import type { Conditions } from '../policy';

/** What a boundary says, in whatever toolkit. */
export interface BoundaryTerms {
  /** The services that roles under the boundary may be given permissions of, by prefix: `s3`, `dynamodb`. */
  readonly services: readonly string[];
  /**
   * The services that roles may be passed to, by principal: `lambda.amazonaws.com`. Whoever passes a role to code of
   * their own acts as that role.
   * @default none
   */
  readonly passRoleTo?: readonly string[];
  /** The regions that may be used, beside services that have none: `eu-west-1`. @default all */
  readonly regions?: readonly string[];
  /**
   * Actions to let through that a boundary denies otherwise, such as `lambda:UpdateFunctionCode` for a role that
   * deploys functions. Changes to the boundary itself stay denied.
   * @default none
   */
  readonly allows?: readonly string[];
}

/** A statement of a boundary, as IAM writes it. */
export interface BoundaryStatement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Conditions;
}

/**
 * AWS lets a managed policy have so many characters, white space aside:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MANAGED_POLICY_CHARACTERS = 6144;

/** Says how much too long a policy is, as plain data, where it is, and what to do. */
export function oversize(
  statements: readonly object[],
  remedy = 'name fewer services, regions or allowed actions',
): string | undefined {
  const { length } = JSON.stringify({ Version: '2012-10-17', Statement: statements }).replace(/\s/g, '');
  return length <= MANAGED_POLICY_CHARACTERS
    ? undefined
    : `the policy has ${length} characters, and AWS lets a managed policy have ${MANAGED_POLICY_CHARACTERS}; ${remedy}`;
}

/** What stands for the parts of an ARN that deployment fills in, as long as they get. */
export const STAND_INS = { partition: 'aws-us-gov', account: '111122223333', region: 'ap-southeast-1' };

/** Changes in IAM. What is not changed on a role, a policy or an instance profile concerns people and their credentials. */
export const IAM_CHANGES = [
  ...['Accept', 'Add', 'Associate', 'Attach', 'Change', 'Create', 'Deactivate', 'Delete', 'Detach', 'Disable'],
  ...['Enable', 'Put', 'Remove', 'Reset', 'Resync', 'Send', 'Set', 'Tag', 'Untag', 'Update', 'Upload'],
].map((verb) => `iam:${verb}*`);

/** Changes to what a policy says. */
export const POLICY_CHANGES = ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'];

/**
 * Changes to a role that AWS tells the role's boundary of:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export const ROLE_CHANGES = [
  'iam:AttachRolePolicy',
  'iam:CreateRole',
  'iam:DeleteRolePolicy',
  'iam:DetachRolePolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:UpdateAssumeRolePolicy',
];

/** Actions that run code of the caller's choice as a role that is in place already. */
const TAKEOVERS = [
  'apprunner:UpdateService',
  'bedrock-agentcore:ConnectBrowserAutomationStream',
  'bedrock-agentcore:InvokeAgentRuntimeCommand',
  'bedrock-agentcore:InvokeCodeInterpreter',
  'cloudformation:ExecuteChangeSet',
  'cloudformation:UpdateStack',
  'cloudformation:UpdateStackSet',
  'codebuild:UpdateProject',
  'codedeploy:CreateDeployment',
  'codestar:CreateProject*',
  'ec2-instance-connect:SendSSHPublicKey',
  'ec2-instance-connect:SendSerialConsoleSSHPublicKey',
  'ec2:ModifyInstanceAttribute',
  'ec2:ModifyLaunchTemplate',
  'ecs:ExecuteCommand',
  'glue:UpdateDevEndpoint',
  'glue:UpdateJob',
  'lambda:UpdateFunctionCode',
  'lambda:UpdateFunctionConfiguration',
  'sagemaker:CreatePresignedDomainUrl',
  'sagemaker:CreatePresignedNotebookInstanceUrl',
  'sagemaker:UpdateNotebookInstance',
  'ssm:CreateAssociation',
  'ssm:RegisterTaskWithMaintenanceWindow',
  'ssm:ResumeSession',
  'ssm:SendCommand',
  'ssm:StartSession',
  'ssm:UpdateDocumentDefaultVersion',
  'ssm:UpdateMaintenanceWindowTask',
  'states:UpdateStateMachine',
];

export const BUILDS = ['codebuild:StartBuild', 'codebuild:StartBuildBatch'];

/**
 * What a build can be started with in place of what its project says:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/action-context-keys.html
 */
export const BUILD_OVERRIDES = {
  Buildspec: 'source.buildspec',
  Source: 'source.location',
  Image: 'environment.image',
  Privileges: 'environment.privilegedMode',
  Variables: 'environment.environmentVariables',
  Role: 'serviceRole',
};

/** Changes to the account itself and to the organisation that it is in. */
export const ABOVE_ACCOUNT = [
  ...['account:*', 'organizations:*', 'sts:AssumeRoot', 'identitystore:Create*'],
  ...['Attach', 'Create', 'Provision', 'Put'].map((verb) => `sso:${verb}*`),
];

/**
 * Services that answer in one region for all:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html
 */
const GLOBAL = [
  ...['budgets:*', 'cloudfront:*', 'globalaccelerator:*', 'iam:*', 'organizations:*', 'route53:*', 'support:*'],
  ...['sts:*', 'waf:*'],
];

/** What can be let through after all, by the rule that notices. Identities and what is above the account never can. */
export const LIFTABLE = {
  'iam/boundary-no-escalation': [...TAKEOVERS, ...BUILDS, ...POLICY_CHANGES],
  'iam/boundary-no-tampering': [...BLINDING, ...UNGUARDING],
};

/** Whether patterns take an action in. */
export const isAmong = (patterns: readonly string[], action: string): boolean =>
  patterns.some((pattern) => matches(pattern, action) === true);

function refuseOthers(what: string, action: string): void {
  checkAction(what, action);
  if (isAmong(Object.values(LIFTABLE).flat(), action)) return;
  throw new BulwarkError(
    `${what}: 'allows' names ${action}, which a boundary ${isAmong([...IAM_CHANGES, ...ABOVE_ACCOUNT], action) ? 'always denies' : 'does not deny'}; take it out${action === 'iam:PassRole' ? ' and name the services under passRoleTo' : ''}`,
  );
}

/** A pattern without the actions that are let through. */
function lessAllowed(pattern: string, allows: readonly string[]): string[] {
  const lifted = allows.filter((action) => matches(pattern, action) === true).map((action) => action.toLowerCase());
  if (lifted.length === 0) return [pattern];
  return expand(pattern)
    .map(({ name }) => name)
    .filter((name) => !lifted.includes(name.toLowerCase()));
}

/**
 * The statements of a boundary whose ARN is `self`, in a part of AWS such as `aws`. Throws a `BulwarkError` for a
 * service, an action or a list that makes no sense.
 */
export function boundaryStatements(
  what: string,
  self: string,
  partition: string,
  { services, passRoleTo = [], regions = [], allows = [] }: BoundaryTerms,
): BoundaryStatement[] {
  if (services.length === 0)
    throw new BulwarkError(
      `${what}: it names no services; name those that its roles need, as services: ['s3', 'logs']`,
    );
  for (const service of services) checkService(what, service);
  for (const action of allows) refuseOthers(what, action);
  const without = (actions: readonly string[]): string[] => actions.flatMap((pattern) => lessAllowed(pattern, allows));
  const deny = (
    Sid: string,
    actions: readonly string[],
    rest: Partial<BoundaryStatement> = { Resource: '*' },
  ): BoundaryStatement[] => (actions.length === 0 ? [] : [{ Sid, Effect: 'Deny', Action: actions, ...rest }]);
  const builds = without(BUILDS);
  return [
    {
      Sid: 'Services',
      Effect: 'Allow',
      Action: services.map((service) => `${service.toLowerCase()}:*`),
      Resource: '*',
    },
    ...deny('Identities', IAM_CHANGES, {
      NotResource: ['role', 'policy', 'instance-profile'].map((kind) => `arn:${partition}:iam::*:${kind}/*`),
    }),
    ...deny('Unbounded', ROLE_CHANGES, {
      Resource: '*',
      Condition: { StringNotEquals: { 'iam:PermissionsBoundary': self } },
    }),
    ...deny('Boundary', ['iam:DeleteRolePermissionsBoundary']),
    ...deny('Itself', [...POLICY_CHANGES, 'iam:DeletePolicy*'], { Resource: self }),
    ...deny('Policies', without(POLICY_CHANGES), { NotResource: [self] }),
    ...(passRoleTo.length === 0
      ? deny('PassRole', ['iam:PassRole'])
      : deny('PassRole', ['iam:PassRole'], {
          Resource: '*',
          Condition: { StringNotEquals: { 'iam:PassedToService': passRoleTo } },
        })),
    ...deny('Takeovers', without(TAKEOVERS)),
    ...Object.entries(BUILD_OVERRIDES).flatMap(([name, key]) =>
      deny(`Build${name}`, builds, { Resource: '*', Condition: { Null: { [`codebuild:${key}`]: 'false' } } }),
    ),
    ...deny('Blinding', without(BLINDING)),
    ...deny('Unguarding', without(UNGUARDING)),
    ...deny('AboveAccount', ABOVE_ACCOUNT),
    ...(regions.length === 0
      ? []
      : [
          {
            Sid: 'Regions',
            Effect: 'Deny' as const,
            NotAction: GLOBAL,
            Resource: '*',
            Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
          },
        ]),
  ];
}
