import { both, either, negate, type Truth } from './kleene';
import { includes, includesAll, isAllow, type Statement } from './policy';

/**
 * Actions that, allowed on every resource, let their holder become more than they were meant to be: by changing what
 * they or others may do, by taking over another identity, or by running code as a role they choose.
 */
const ESCALATIONS: readonly (readonly string[])[] = [
  ['iam:CreatePolicyVersion'],
  ['iam:SetDefaultPolicyVersion'],
  ['iam:AttachUserPolicy'],
  ['iam:AttachGroupPolicy'],
  ['iam:AttachRolePolicy'],
  ['iam:PutUserPolicy'],
  ['iam:PutGroupPolicy'],
  ['iam:PutRolePolicy'],
  ['iam:AddUserToGroup'],
  ['iam:CreateAccessKey'],
  ['iam:CreateLoginProfile'],
  ['iam:UpdateLoginProfile'],
  ['iam:UpdateAssumeRolePolicy', 'sts:AssumeRole'],
  ['lambda:UpdateFunctionCode'],
  ['glue:UpdateDevEndpoint'],
  ['iam:PassRole', 'ec2:RunInstances'],
  ['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'],
  ['iam:PassRole', 'lambda:CreateFunction', 'lambda:CreateEventSourceMapping'],
  ['iam:PassRole', 'glue:CreateDevEndpoint'],
  ['iam:PassRole', 'cloudformation:CreateStack'],
  ['iam:PassRole', 'codebuild:CreateProject', 'codebuild:StartBuild'],
  ['iam:PassRole', 'ecs:RegisterTaskDefinition', 'ecs:RunTask'],
  ['iam:PassRole', 'sagemaker:CreateNotebookInstance', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
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
  const allowed = (statement: Statement, action: string): Truth =>
    both(isWide(statement), includes(statement.actions, action));
  return ESCALATIONS.flatMap((path) => {
    const held = both(...path.map((action) => either(...wide.map((statement) => allowed(statement, action)))));
    if (held === false) return [];
    const last = path[path.length - 1] as string;
    const at = wide.find((statement) => allowed(statement, last) !== false) as Statement;
    return [{ path, held, at }];
  });
}

/** Whether a statement allows something on every resource. A grant of everything is reported as such. */
const isWide = (statement: Statement): Truth =>
  both(
    isAllow(statement),
    negate(includesAll(statement.actions)),
    either(statement.resources.negated, includesAll(statement.resources)),
  );
