import { onceFor } from '../engine/looks';
import { both, either, negate, type Truth } from '../engine/truth';
import { hasHole } from '../engine/value';
import { matches } from './glob';
import { type Condition, includes, includesAll, isAllow, isDeny, type Statement } from './policy';

const RHINO = 'https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/';
const RHINO_2 = 'https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation-part-2/';
const RHINO_LIST = 'https://github.com/RhinoSecurityLabs/AWS-IAM-Privilege-Escalation';
const CODESTAR = 'https://rhinosecuritylabs.com/aws/escalating-aws-iam-privileges-undocumented-codestar-api/';
const pathfinding = (id: string) => `https://pathfinding.cloud/paths/${id}`;
const hacktricks = (page: string) =>
  `https://cloud.hacktricks.wiki/en/pentesting-cloud/aws-security/aws-privilege-escalation/aws-${page}-privesc/index.html`;

/** One way up: where it was written down, and the actions that it takes, all of them. */
export interface Way {
  readonly source: string;
  readonly actions: readonly string[];
}

const way = (source: string, ...actions: string[]): Way => ({ source, actions });

/**
 * Actions that, allowed on every resource, let their holder become more than they were meant to be: by changing what
 * they or others may do, by taking over another identity, or by running code as a role that they choose or find in place.
 * The first that is held is the one reported.
 */
export const ESCALATIONS: readonly Way[] = [
  way(RHINO, 'iam:CreatePolicyVersion'),
  way(RHINO, 'iam:SetDefaultPolicyVersion'),
  way(RHINO, 'iam:AttachUserPolicy'),
  way(RHINO, 'iam:AttachGroupPolicy'),
  way(RHINO, 'iam:AttachRolePolicy'),
  way(RHINO, 'iam:PutUserPolicy'),
  way(RHINO, 'iam:PutGroupPolicy'),
  way(RHINO, 'iam:PutRolePolicy'),
  way(RHINO, 'iam:AddUserToGroup'),
  way(RHINO, 'iam:CreateAccessKey'),
  way(RHINO, 'iam:CreateLoginProfile'),
  way(RHINO, 'iam:UpdateLoginProfile'),
  way(RHINO, 'iam:UpdateAssumeRolePolicy', 'sts:AssumeRole'),
  way(RHINO, 'lambda:UpdateFunctionCode'),
  way(RHINO, 'glue:UpdateDevEndpoint'),
  way(RHINO, 'iam:PassRole', 'ec2:RunInstances'),
  way(RHINO, 'iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'),
  way(RHINO, 'iam:PassRole', 'lambda:CreateFunction', 'lambda:CreateEventSourceMapping'),
  way(RHINO, 'iam:PassRole', 'glue:CreateDevEndpoint'),
  way(RHINO, 'iam:PassRole', 'cloudformation:CreateStack'),
  way(pathfinding('codebuild-001'), 'iam:PassRole', 'codebuild:CreateProject', 'codebuild:StartBuild'),
  way(pathfinding('ecs-004'), 'iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:RunTask'),
  way(RHINO_2, 'iam:PassRole', 'sagemaker:CreateNotebookInstance', 'sagemaker:CreatePresignedNotebookInstanceUrl'),
  way(hacktricks('iam'), 'iam:UpdateAccessKey'),
  way(hacktricks('iam'), 'iam:CreateServiceSpecificCredential'),
  way(hacktricks('iam'), 'iam:ResetServiceSpecificCredential'),
  way(hacktricks('iam'), 'iam:UploadSSHPublicKey'),
  way(hacktricks('iam'), 'iam:UpdateSAMLProvider'),
  way(RHINO_LIST, 'iam:PassRole', 'lambda:CreateFunction', 'lambda:AddPermission'),
  way(RHINO_2, 'lambda:UpdateFunctionConfiguration'),
  way(
    pathfinding('datapipeline-001'),
    'iam:PassRole',
    'datapipeline:CreatePipeline',
    'datapipeline:PutPipelineDefinition',
    'datapipeline:ActivatePipeline',
  ),
  way(CODESTAR, 'codestar:CreateProjectFromTemplate'),
  way(CODESTAR, 'iam:PassRole', 'codestar:CreateProject'),
  way(CODESTAR, 'codestar:CreateProject', 'codestar:AssociateTeamMember'),
  way(pathfinding('codebuild-002'), 'codebuild:StartBuild'),
  way(pathfinding('codebuild-003'), 'codebuild:StartBuildBatch'),
  way(pathfinding('codebuild-004'), 'iam:PassRole', 'codebuild:CreateProject', 'codebuild:StartBuildBatch'),
  way(hacktricks('codebuild'), 'codebuild:UpdateProject', 'codebuild:StartBuild'),
  way(hacktricks('codebuild'), 'codebuild:UpdateProject', 'codebuild:StartBuildBatch'),
  way(hacktricks('codebuild'), 'iam:PassRole', 'codebuild:UpdateProject', 'codebuild:StartBuild'),
  way(hacktricks('codebuild'), 'iam:PassRole', 'codebuild:UpdateProject', 'codebuild:StartBuildBatch'),
  way(pathfinding('apprunner-001'), 'iam:PassRole', 'apprunner:CreateService'),
  way(pathfinding('apprunner-002'), 'apprunner:UpdateService'),
  way(
    pathfinding('bedrock-001'),
    'iam:PassRole',
    'bedrock-agentcore:CreateCodeInterpreter',
    'bedrock-agentcore:StartCodeInterpreterSession',
    'bedrock-agentcore:InvokeCodeInterpreter',
  ),
  way(
    pathfinding('bedrock-002'),
    'bedrock-agentcore:StartCodeInterpreterSession',
    'bedrock-agentcore:InvokeCodeInterpreter',
  ),
  way(pathfinding('cloudformation-002'), 'cloudformation:UpdateStack'),
  way(
    pathfinding('cloudformation-003'),
    'iam:PassRole',
    'cloudformation:CreateStackSet',
    'cloudformation:CreateStackInstances',
  ),
  way(pathfinding('cloudformation-004'), 'iam:PassRole', 'cloudformation:UpdateStackSet'),
  way(pathfinding('cloudformation-005'), 'cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'),
  way(pathfinding('ec2-002'), 'ec2:ModifyInstanceAttribute', 'ec2:StopInstances', 'ec2:StartInstances'),
  way(pathfinding('ec2-003'), 'ec2-instance-connect:SendSSHPublicKey'),
  way(pathfinding('ec2-004'), 'iam:PassRole', 'ec2:RequestSpotInstances'),
  way(pathfinding('ec2-005'), 'ec2:CreateLaunchTemplateVersion', 'ec2:ModifyLaunchTemplate'),
  way(hacktricks('ec2'), 'iam:PassRole', 'iam:AddRoleToInstanceProfile'),
  way(hacktricks('ec2'), 'iam:PassRole', 'ec2:AssociateIamInstanceProfile', 'ec2:DisassociateIamInstanceProfile'),
  way(hacktricks('ec2'), 'iam:PassRole', 'ec2:ReplaceIamInstanceProfileAssociation'),
  way(hacktricks('ec2'), 'iam:PassRole', 'autoscaling:CreateLaunchConfiguration', 'autoscaling:CreateAutoScalingGroup'),
  way(pathfinding('ecs-003'), 'iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:CreateService'),
  way(pathfinding('ecs-005'), 'iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:StartTask'),
  way(pathfinding('ecs-006'), 'ecs:ExecuteCommand', 'ecs:DescribeTasks'),
  way(pathfinding('ecs-008'), 'iam:PassRole', 'ecs:RunTask'),
  way(pathfinding('ecs-009'), 'iam:PassRole', 'ecs:StartTask'),
  way(pathfinding('glue-003'), 'iam:PassRole', 'glue:CreateJob', 'glue:StartJobRun'),
  way(pathfinding('glue-004'), 'iam:PassRole', 'glue:CreateJob', 'glue:CreateTrigger'),
  way(pathfinding('glue-005'), 'iam:PassRole', 'glue:UpdateJob', 'glue:StartJobRun'),
  way(pathfinding('glue-006'), 'iam:PassRole', 'glue:UpdateJob', 'glue:CreateTrigger'),
  way(pathfinding('glue-007'), 'iam:PassRole', 'glue:CreateSession', 'glue:RunStatement'),
  way(pathfinding('sagemaker-001'), 'iam:PassRole', 'sagemaker:CreateNotebookInstance'),
  way(pathfinding('sagemaker-002'), 'iam:PassRole', 'sagemaker:CreateTrainingJob', 's3:PutObject', 's3:GetObject'),
  way(pathfinding('sagemaker-003'), 'iam:PassRole', 'sagemaker:CreateProcessingJob', 's3:PutObject', 's3:GetObject'),
  way(RHINO_2, 'sagemaker:CreatePresignedNotebookInstanceUrl'),
  way(
    pathfinding('sagemaker-005'),
    'sagemaker:CreateNotebookInstanceLifecycleConfig',
    'sagemaker:StopNotebookInstance',
    'sagemaker:UpdateNotebookInstance',
    'sagemaker:StartNotebookInstance',
  ),
  way(pathfinding('ssm-001'), 'ssm:StartSession'),
  way(pathfinding('ssm-002'), 'ssm:SendCommand'),
  way(hacktricks('emr'), 'iam:PassRole', 'elasticmapreduce:RunJobFlow'),
];

/**
 * Whom a role is passed to by the service of the action that stands first beside `iam:PassRole` in a way, as AWS's own
 * managed policies name it under `iam:PassedToService`. None of them names that of CodeStar or Data Pipeline.
 */
const PASSED_TO: Readonly<Record<string, readonly string[]>> = {
  apprunner: ['apprunner', 'tasks.apprunner'],
  autoscaling: ['ec2'],
  'bedrock-agentcore': ['bedrock-agentcore'],
  cloudformation: ['cloudformation'],
  codebuild: ['codebuild'],
  codestar: ['codestar'],
  datapipeline: ['datapipeline', 'elasticmapreduce', 'ec2'],
  ec2: ['ec2'],
  ecs: ['ecs-tasks'],
  elasticmapreduce: ['elasticmapreduce', 'ec2'],
  glue: ['glue'],
  iam: ['ec2'],
  lambda: ['lambda'],
  sagemaker: ['sagemaker'],
};

/** The services that a way passes a role to, one of which is enough; none where it passes none. */
export const passedTo = ({ actions }: Way): readonly string[] => {
  if (!actions.includes('iam:PassRole')) return [];
  const beside = actions.find((action) => action !== 'iam:PassRole') as string;
  return (PASSED_TO[beside.slice(0, beside.indexOf(':'))] ?? []).map((service) => `${service}.amazonaws.com`);
};

export interface Escalation {
  readonly path: readonly string[];
  readonly held: Truth;
  /** The statement that completes it. */
  readonly at: Statement;
}

/** The ways up that statements allow together on every resource, and those that only deployment can tell. */
export function escalationsOf(statements: readonly Statement[]): Escalation[] {
  const wide = statements.filter((statement) => isWide(statement) !== false);
  const named = new Set(wide.flatMap((statement) => [...stepsIn(statement).keys()]));
  if (named.size === 0) return [];
  const known = new Map<string, Truth>();
  const allowed = (statement: Statement, action: string): Truth => {
    const steps = stepsIn(statement);
    return steps.has(action) ? both(isWide(statement), steps.get(action)) : false;
  };
  const refusing = statements.filter(refusesEverywhere);
  const granted = (action: string, services: readonly string[]): Truth =>
    either(...wide.map((statement) => both(allowed(statement, action), passes(statement, services))));
  const held = (action: string): Truth => {
    if (!known.has(action)) {
      const refused = either(false, ...refusing.map((statement) => includes(statement.actions, action)));
      known.set(action, both(granted(action, []), negate(refused)));
    }
    return known.get(action);
  };
  const limited = wide.some(({ conditions }) => conditions.some(isOfPassing));
  return ESCALATIONS.flatMap((found) => {
    const { actions } = found;
    if (!actions.every((action) => named.has(action))) return [];
    let truth = both(...actions.map(held));
    if (limited && truth !== false && actions.includes('iam:PassRole'))
      truth = both(truth, granted('iam:PassRole', passedTo(found)));
    if (truth === false) return [];
    const last = actions[actions.length - 1] as string;
    const at = wide.find((statement) => allowed(statement, last) !== false) as Statement;
    return [{ path: actions, held: truth, at }];
  });
}

/** Whether a statement allows something on every resource, whatever its tags. A grant of everything is reported as such. */
export const isWide = onceFor(
  (statement: Statement): Truth =>
    both(
      isAllow(statement),
      () => either(statement.resources.negated, () => includesAll(statement.resources)),
      () => negate(includesAll(statement.actions)),
      () => !statement.conditions.some(({ key }) => key.includes(':resourcetag/')),
    ),
);

/** The actions that ways up take, by their service. */
const STEPS = new Map<string, Set<string>>();
for (const { actions } of ESCALATIONS)
  for (const action of actions) {
    const [service] = action.split(':', 1) as [string];
    STEPS.set(service, (STEPS.get(service) ?? new Set()).add(action));
  }
const ALL_STEPS: readonly string[] = [...STEPS.values()].flatMap((actions) => [...actions]);

/** Those of them that a statement's actions take in, or may. Most statements are about services that lead nowhere. */
const stepsIn = onceFor(({ actions }: Statement): ReadonlyMap<string, Truth> => {
  const services = actions.list.map(({ text, open }) => (open ? '*' : (text.split(':', 1)[0] as string).toLowerCase()));
  const some = !actions.negated && services.every((service) => /^[\w-]+$/.test(service));
  const close = some ? [...new Set(services)].flatMap((service) => [...(STEPS.get(service) ?? [])]) : ALL_STEPS;
  return new Map(
    close
      .map((action): [string, Truth] => [action, includes(actions, action)])
      .filter(([, included]) => included !== false),
  );
});

const isOfPassing = ({ key }: Condition): boolean => key === 'iam:passedtoservice';

/** Whether a statement passes any role there is. */
export const passesEveryRole = ({ resources }: Statement): Truth =>
  either(
    resources.negated,
    includesAll(resources),
    ...resources.list.map(({ text, open }) => (open ? undefined : EVERY_ROLE.test(text.replace(/\$\{[^}]*\}/g, 'x')))),
  );

const EVERY_ROLE = /^arn:[^:]*:iam:[^:]*:[^:]*:(role\/?)?\*+$/;

/** Whether a statement's conditions let a role be passed to services that they do not name. */
export const passesToAnyService = (statement: Statement): Truth =>
  statement.conditionsOpen ? undefined : passes(statement, ['any.amazonaws.com']);

/** Whether a statement's conditions let a role be passed to one of these services; to any where there are none. */
function passes({ conditions }: Statement, services: readonly string[]): Truth {
  if (services.length === 0) return true;
  return either(
    ...services.map((service) => both(true, ...conditions.filter(isOfPassing).map((one) => admits(one, service)))),
  );
}

/** Whether a condition on `iam:PassedToService` holds for a service. What is no comparison of text is no limit. */
function admits({ operator, values }: Condition, service: string): Truth {
  const [, not, how] =
    /^(?:for(?:any|all)values?:)?string(not)?(equals|like)(?:ignorecase)?(?:ifexists)?$/.exec(operator) ?? [];
  if (how === undefined) return true;
  const hit = either(
    false,
    ...values.map(({ text, open }) => {
      const wanted = text.replace(/\.cn$/, '');
      return open ? undefined : how === 'like' ? matches(wanted, service) : same(wanted, service);
    }),
  );
  return not ? negate(hit) : hit;
}

/** Whether two texts are the same, `*` being a letter like any other. */
const same = (wanted: string, text: string): Truth =>
  hasHole(wanted) ? matches(wanted, text) : wanted.toLowerCase() === text;

/** Whether a statement denies its actions on every resource, under no condition. */
export const refusesEverywhere = (statement: Statement): boolean =>
  isDeny(statement) === true &&
  includesAll(statement.resources) === true &&
  statement.conditions.length === 0 &&
  !statement.conditionsOpen;
