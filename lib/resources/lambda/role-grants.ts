import type { Reading } from '../../engine/reading';
import { both, either, someOf, type Truth } from '../../engine/truth';
import { allows } from '../../iam/policy';
import { holder } from '../iam/holder';
import { attachedTo } from '../policies';

/** Managed policies of AWS that let a function write its log. */
const LOGGING =
  /(AWSLambda\w*Role|AWSLambdaExecute|AWSLambda_FullAccess|CloudWatchLogsFullAccess|CloudWatchFullAccess\w*|AdministratorAccess|PowerUserAccess|CloudWatchLambdaInsightsExecutionRolePolicy)$/;

/** Names of policies have up to 128 characters. */
const LONGEST = 128;

/** Whether a role of the same assembly may write logs; AWS's managed policies for functions are taken to allow logging. */
export function mayLog(role: Reading): Truth {
  const managed = attachedTo(role);
  if (managed.some((arn) => LOGGING.test((arn.text ?? '').slice(-LONGEST)))) return true;
  const open = managed.some((arn) => arn.isUnknown && !arn.target);
  const allowed = allowedBy(role);
  return either(both(allowed('logs:CreateLogStream'), allowed('logs:PutLogEvents')), open ? undefined : false);
}

/** Whether the policies that are written for a role let it read a secret. */
export const readsSecrets = (role: Reading): boolean => allowedBy(role)('secretsmanager:GetSecretValue') === true;

function allowedBy(role: Reading): (action: string) => Truth {
  const statements = holder.read(role).policy.known?.statements ?? [];
  return (action) => someOf(statements, (one) => allows(one, action));
}
