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
  /** Whether it takes away what holds its holder back, and is none where no Deny does. */
  readonly undoes?: true;
}

const way = (source: string, ...actions: string[]): Way => ({ source, actions });
const undoing = (source: string, ...actions: string[]): Way => ({ source, actions, undoes: true });

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
  way(pathfinding('iam-012'), 'iam:UpdateAssumeRolePolicy'),
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
  way(hacktricks('ec2'), 'iam:PassRole', 'ec2:AssociateIamInstanceProfile'),
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
  way(pathfinding('sagemaker-002'), 'iam:PassRole', 'sagemaker:CreateTrainingJob'),
  way(pathfinding('sagemaker-003'), 'iam:PassRole', 'sagemaker:CreateProcessingJob'),
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
  way(pathfinding('sts-001'), 'sts:AssumeRole'),
  way(hacktricks('iam'), 'iam:UpdateOpenIDConnectProviderThumbprint'),
  way(hacktricks('iam'), 'iam:DeactivateMFADevice'),
  way(hacktricks('iam'), 'iam:PutUserPermissionsBoundary'),
  way(hacktricks('iam'), 'iam:PutRolePermissionsBoundary'),
  way(hacktricks('iam'), 'iam:DeleteUserPermissionsBoundary'),
  way(hacktricks('iam'), 'iam:DeleteRolePermissionsBoundary', 'sts:AssumeRole'),
  undoing(hacktricks('iam'), 'iam:DeleteUserPolicy'),
  undoing(hacktricks('iam'), 'iam:DeleteRolePolicy'),
  undoing(hacktricks('iam'), 'iam:DetachUserPolicy'),
  undoing(hacktricks('iam'), 'iam:DetachRolePolicy'),
  way(hacktricks('sso--identitystore'), 'sso:PutInlinePolicyToPermissionSet', 'sso:ProvisionPermissionSet'),
  way(hacktricks('sso--identitystore'), 'sso:AttachManagedPolicyToPermissionSet', 'sso:ProvisionPermissionSet'),
  way(
    hacktricks('sso--identitystore'),
    'sso:AttachCustomerManagedPolicyReferenceToPermissionSet',
    'sso:ProvisionPermissionSet',
  ),
  way(hacktricks('sso--identitystore'), 'sso:CreateAccountAssignment'),
  way(hacktricks('sso--identitystore'), 'identitystore:CreateGroupMembership'),
  way(pathfinding('batch-001'), 'iam:PassRole', 'batch:RegisterJobDefinition', 'batch:SubmitJob'),
  way(
    pathfinding('batch-003'),
    'iam:PassRole',
    'batch:CreateComputeEnvironment',
    'batch:CreateJobQueue',
    'batch:RegisterJobDefinition',
    'batch:SubmitJob',
  ),
  way(
    pathfinding('bedrock-003'),
    'iam:PassRole',
    'bedrock-agentcore:CreateAgentRuntime',
    'bedrock-agentcore:CreateAgentRuntimeEndpoint',
    'bedrock-agentcore:CreateWorkloadIdentity',
    'bedrock-agentcore:InvokeAgentRuntimeCommand',
  ),
  way(pathfinding('bedrock-004'), 'bedrock-agentcore:InvokeAgentRuntimeCommand'),
  way(
    pathfinding('bedrock-006'),
    'iam:PassRole',
    'bedrock-agentcore:CreateBrowser',
    'bedrock-agentcore:StartBrowserSession',
    'bedrock-agentcore:ConnectBrowserAutomationStream',
  ),
  way(
    pathfinding('bedrock-007'),
    'bedrock-agentcore:StartBrowserSession',
    'bedrock-agentcore:ConnectBrowserAutomationStream',
  ),
  way(
    hacktricks('bedrock'),
    'iam:PassRole',
    'bedrock-agentcore:CreateCodeInterpreter',
    'bedrock-agentcore:InvokeCodeInterpreter',
  ),
  way(pathfinding('braket-001'), 'iam:PassRole', 'braket:CreateJob'),
  way(pathfinding('codedeploy-001'), 'codedeploy:CreateDeployment', 'codedeploy:RegisterApplicationRevision'),
  way(pathfinding('cognitoidentity-001'), 'iam:PassRole', 'cognito-identity:SetIdentityPoolRoles'),
  way(
    pathfinding('emrserverless-001'),
    'iam:PassRole',
    'emr-serverless:CreateApplication',
    'emr-serverless:StartJobRun',
  ),
  way(
    pathfinding('gamelift-001'),
    'iam:PassRole',
    'gamelift:CreateBuild',
    'gamelift:RequestUploadCredentials',
    'gamelift:CreateFleet',
  ),
  way(
    pathfinding('imagebuilder-001'),
    'iam:PassRole',
    'imagebuilder:CreateComponent',
    'imagebuilder:CreateImageRecipe',
    'imagebuilder:CreateInfrastructureConfiguration',
    'imagebuilder:CreateImage',
  ),
  way(
    pathfinding('kinesisanalytics-001'),
    'iam:PassRole',
    'kinesisanalytics:CreateApplication',
    'kinesisanalytics:StartApplication',
  ),
  way(pathfinding('omics-001'), 'iam:PassRole', 'omics:CreateWorkflow', 'omics:StartRun', 's3:GetObject'),
  way(pathfinding('ssm-003'), 'iam:PassRole', 'ssm:CreateDocument', 'ssm:StartAutomationExecution'),
  way(pathfinding('scheduler-001'), 'iam:PassRole', 'scheduler:CreateSchedule'),
  way(pathfinding('stepfunctions-001'), 'iam:PassRole', 'states:CreateStateMachine', 'states:StartExecution'),
  way(pathfinding('stepfunctions-002'), 'states:UpdateStateMachine', 'states:StartExecution'),
  way(hacktricks('stepfunctions'), 'iam:PassRole', 'states:TestState'),
  way(hacktricks('ec2'), 'iam:PassRole', 'autoscaling:CreateLaunchConfiguration', 'autoscaling:UpdateAutoScalingGroup'),
  way(hacktricks('ec2'), 'iam:PassRole', 'ec2:CreateLaunchTemplate', 'autoscaling:CreateAutoScalingGroup'),
  way(hacktricks('glue'), 'iam:PassRole', 'glue:CreateJob'),
  way(hacktricks('glue'), 'glue:UpdateJob'),
  way(hacktricks('ecs'), 'iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:UpdateService'),
  way(hacktricks('ecs'), 'iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:CreateTaskSet'),
  way(hacktricks('ec2'), 'ec2-instance-connect:SendSerialConsoleSSHPublicKey'),
  way(hacktricks('ssm'), 'ssm:CreateAssociation'),
  way(hacktricks('ssm'), 'ssm:UpdateDocument', 'ssm:UpdateDocumentDefaultVersion'),
  way(hacktricks('ssm'), 'ssm:RegisterTaskWithMaintenanceWindow'),
  way(hacktricks('ssm'), 'ssm:UpdateMaintenanceWindowTask'),
  way(hacktricks('ssm'), 'ssm:ResumeSession'),
  way(hacktricks('cloudformation'), 'cloudformation:UpdateStackSet'),
  way(hacktricks('lambda'), 'iam:PassRole', 'lambda:CreateFunction', 'lambda:CreateFunctionUrlConfig'),
  way(hacktricks('sagemaker'), 'iam:PassRole', 'sagemaker:CreateHyperParameterTuningJob'),
  way(hacktricks('sagemaker'), 'sagemaker:CreatePresignedDomainUrl'),
  way(hacktricks('sagemaker'), 'iam:PassRole', 'sagemaker:UpdateUserProfile', 'sagemaker:CreateApp'),
  way(hacktricks('cognito'), 'iam:PassRole', 'cognito-idp:CreateGroup'),
  way(hacktricks('emr'), 'iam:PassRole', 'elasticmapreduce:CreateEditor', 'elasticmapreduce:OpenEditorInConsole'),
  way(hacktricks('codepipeline'), 'iam:PassRole', 'codepipeline:CreatePipeline'),
];

/**
 * Whom a role is passed to by the service of the action that stands first beside `iam:PassRole` in a way, as AWS's own
 * managed policies name it under `iam:PassedToService`. None of them names that of CodeStar or Data Pipeline.
 */
const PASSED_TO: Readonly<Record<string, readonly string[]>> = {
  apprunner: ['apprunner', 'tasks.apprunner'],
  autoscaling: ['ec2'],
  batch: ['ecs-tasks', 'batch'],
  'bedrock-agentcore': ['bedrock-agentcore'],
  braket: ['braket'],
  cloudformation: ['cloudformation'],
  codebuild: ['codebuild'],
  codepipeline: ['codepipeline'],
  codestar: ['codestar'],
  'cognito-identity': ['cognito-identity'],
  'cognito-idp': ['cognito-idp', 'cognito-identity'],
  datapipeline: ['datapipeline', 'elasticmapreduce', 'ec2'],
  ec2: ['ec2'],
  ecs: ['ecs-tasks'],
  elasticmapreduce: ['elasticmapreduce', 'ec2'],
  'emr-serverless': ['emr-serverless'],
  gamelift: ['gamelift'],
  glue: ['glue'],
  iam: ['ec2'],
  imagebuilder: ['ec2'],
  kinesisanalytics: ['kinesisanalytics'],
  lambda: ['lambda'],
  omics: ['omics'],
  sagemaker: ['sagemaker'],
  scheduler: ['scheduler'],
  ssm: ['ssm'],
  states: ['states'],
};

/** The services that a way passes a role to, one of which is enough; none where it passes none. */
export const passedTo = ({ actions }: Way): readonly string[] => {
  if (!actions.includes('iam:PassRole')) return [];
  const beside = actions.find((action) => action !== 'iam:PassRole') as string;
  return (PASSED_TO[beside.slice(0, beside.indexOf(':'))] ?? []).map((service) => `${service}.amazonaws.com`);
};

/**
 * The ways that a permissions boundary has to close. Which roles let someone assume them, these say themselves, and what a
 * boundary denies no policy that is taken away was needed for.
 */
export const BOUNDED: readonly Way[] = ESCALATIONS.filter(
  ({ actions, undoes }) => !undoes && actions.join() !== 'sts:AssumeRole',
);
