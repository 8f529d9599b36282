import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { someOf, type Truth } from '../../engine/truth';
import { allows, documentsOf } from '../../iam/policy';

/** Managed policies of AWS that let a function write its log. */
const LOGGING =
  /(AWSLambda\w*Role|AWSLambdaExecute|AWSLambda_FullAccess|CloudWatchLogsFullAccess|CloudWatchFullAccess\w*|AdministratorAccess|PowerUserAccess|CloudWatchLambdaInsightsExecutionRolePolicy)$/;

/** Whether a role of the same assembly may do all of these actions; AWS's managed policies for functions are taken to allow logging. */
export function mayLog(role: Reading): Truth {
  const terraform = role.dialect === 'terraform';
  const managed = [
    ...role.fact(terraform ? 'managed_policy_arns' : 'ManagedPolicyArns').items(),
    ...(terraform
      ? role.companions('aws_iam_role_policy_attachment', 'role', 'name').map((it) => it.fact('policy_arn'))
      : []),
  ];
  if (managed.some((arn) => LOGGING.test(arn.text ?? ''))) return true;
  const policies = managed.flatMap((arn) => role.follow(arn) ?? []);
  const open = managed.some((arn) => arn.isUnknown && !arn.target);
  const statements = documents(role, policies).flatMap(({ known }) => known?.statements ?? []);
  const allowed = (action: string) => someOf(statements, (one) => allows(one, action));
  const answer = [allowed('logs:CreateLogStream'), allowed('logs:PutLogEvents')];
  if (answer.every((one) => one === true)) return true;
  return open || answer.includes(undefined) ? undefined : false;
}

/** Whether the policies that are written for a role let it read a secret. */
export function readsSecrets(role: Reading): boolean {
  const terraform = role.dialect === 'terraform';
  const managed = [
    ...role.fact(terraform ? 'managed_policy_arns' : 'ManagedPolicyArns').items(),
    ...role.companions('aws_iam_role_policy_attachment', 'role', 'name').map((it) => it.fact('policy_arn')),
  ].flatMap((arn) => role.follow(arn) ?? []);
  return documents(role, managed).some((policy) =>
    policy.known?.statements.some((one) => allows(one, 'secretsmanager:GetSecretValue') === true),
  );
}

function documents(role: Reading, managed: readonly Reading[]) {
  const read = (it: Reading, ...facts: Fact[]) => documentsOf(it, facts);
  if (role.dialect === 'terraform')
    return [
      read(
        role,
        ...role
          .fact('inline_policy')
          .items()
          .map((one) => one.get('policy')),
      ),
      ...role.companions('aws_iam_role_policy', 'role', 'name').map((it) => read(it, it.fact('policy'))),
      ...managed.map((it) => read(it, it.fact('policy'))),
    ];
  const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) =>
    role.companions(type, 'Roles', 'RoleName'),
  );
  return [
    read(
      role,
      ...role
        .fact('Policies')
        .items()
        .map((one) => one.get('PolicyDocument')),
    ),
    ...[...attached, ...managed, ...role.companions('AWS::IAM::RolePolicy', 'RoleName', 'RoleName')].map((it) =>
      read(it, it.fact('PolicyDocument')),
    ),
  ];
}
