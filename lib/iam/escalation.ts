import { both, either, negate, type Truth } from './kleene';
import { includes, includesAll, isAllow, isDeny, type Statement } from './policy';

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

export interface Escalation {
  readonly path: readonly string[];
  readonly held: Truth;
  /** The statement that completes it. */
  readonly at: Statement;
}

/** The ways up that statements allow together on every resource, and those that only deployment can tell. */
export function escalationsOf(statements: readonly Statement[]): Escalation[] {
  const wide = statements.filter((statement) => isWide(statement) !== false);
  if (wide.length === 0) return [];
  const known = new Map<string, Truth>();
  const allowed = (statement: Statement, action: string): Truth =>
    both(isWide(statement), includes(statement.actions, action));
  const refusing = statements.filter(refusesEverywhere);
  const held = (action: string): Truth => {
    if (!known.has(action)) {
      const granted = either(...wide.map((statement) => allowed(statement, action)));
      const refused = either(false, ...refusing.map((statement) => includes(statement.actions, action)));
      known.set(action, both(granted, negate(refused)));
    }
    return known.get(action);
  };
  return ESCALATIONS.flatMap(({ actions }) => {
    const truth = both(...actions.map(held));
    if (truth === false) return [];
    const last = actions[actions.length - 1] as string;
    const at = wide.find((statement) => allowed(statement, last) !== false) as Statement;
    return [{ path: actions, held: truth, at }];
  });
}

/** Whether a statement allows something on every resource, whatever its tags. A grant of everything is reported as such. */
const isWide = (statement: Statement): Truth =>
  both(
    isAllow(statement),
    negate(includesAll(statement.actions)),
    either(statement.resources.negated, includesAll(statement.resources)),
    !statement.conditions.some(({ key }) => key.includes(':resourcetag/')),
  );

/** Whether a statement denies its actions on every resource, under no condition. */
const refusesEverywhere = (statement: Statement): boolean =>
  isDeny(statement) === true &&
  includesAll(statement.resources) === true &&
  statement.conditions.length === 0 &&
  !statement.conditionsOpen;
