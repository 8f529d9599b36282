import { BulwarkError } from '../../../lib/engine/error';
import { type Action, actionsOf } from '../../../lib/iam/actions';
import { DATA } from '../../../lib/iam/data-reach';
import { matches } from '../../../lib/iam/glob';
import { checkService } from '../grants';
import { ABOVE_ACCOUNT, IAM_CHANGES, LIFTABLE } from '../permissions-boundary/policy';

/** What the roles of a catalogue are called. */
export type CatalogueRole = 'developer' | 'deployer' | 'approver' | 'auditor' | 'securityAdministrator';

/** What somebody does in an account. */
export type Duty = 'reading' | 'handling data' | 'changing' | 'deploying' | 'approving' | 'securing' | 'granting';

/** The duties of each role. But for reading, no duty is of two roles, and granting is of none. */
export const DUTIES: Readonly<Record<CatalogueRole, readonly Duty[]>> = {
  developer: ['reading', 'handling data', 'changing'],
  deployer: ['reading', 'deploying'],
  approver: ['reading', 'approving'],
  auditor: ['reading'],
  securityAdministrator: ['reading', 'securing'],
};

/** What each role works with, where nothing else is said. */
export const SERVICES: Readonly<Record<Exclude<CatalogueRole, 'developer'>, readonly string[]>> = {
  deployer: ['cloudformation', 'codepipeline', 'sts'],
  approver: ['codepipeline'],
  auditor: ['access-analyzer', 'cloudtrail', 'config', 'guardduty', 'iam', 'inspector2', 'kms', 'logs', 'securityhub'],
  securityAdministrator: ['access-analyzer', 'config', 'guardduty', 'inspector2', 'securityhub', 'wafv2'],
};

/** Lets go on, or holds up, what waits for somebody to look at it. */
const APPROVING = [
  ...['codepipeline:PutApprovalResult', 'codepipeline:OverrideStageCondition'],
  ...['codepipeline:EnableStageTransition', 'codepipeline:DisableStageTransition'],
  ...['codecommit:UpdatePullRequestApprovalState', 'codecommit:OverridePullRequestApprovalRules'],
  ...['states:SendTask*', 'ssm:SendAutomationSignal', 'ssm:UpdateChangeRequest*'],
];

/** Services whose changes are releases. */
const OF_RELEASES = [
  ...['amplify', 'apprunner', 'cloudformation', 'codebuild', 'codedeploy', 'codepipeline', 'ecr', 'ecs', 'eks'],
  ...['elasticbeanstalk', 'lambda', 'serverlessrepo', 'sts'],
];

/** Services that watch and guard an account. */
const OF_SECURITY = [
  ...['access-analyzer', 'acm', 'auditmanager', 'cloudtrail', 'config', 'detective', 'fms', 'guardduty', 'inspector2'],
  ...['kms', 'macie2', 'network-firewall', 'securityhub', 'security-ir', 'shield', 'waf', 'waf-regional', 'wafv2'],
];

/** What makes somebody more than they are, blinds those who watch, takes guards down, or changes what a release has to pass and how that went. */
const GRANTING = [
  ...IAM_CHANGES,
  ...ABOVE_ACCOUNT,
  ...Object.values(LIFTABLE).flat(),
  ...['codepipeline:Create*', 'codepipeline:Update*', 'codepipeline:Delete*', 'codepipeline:PutWebhook'],
  ...['codepipeline:Poll*', 'codepipeline:PutJob*', 'codepipeline:PutThirdParty*', 'codepipeline:Acknowledge*'],
  ...['iam:PassRole', 'sso:*', 'sso-directory:*', 'identitystore:*', 'kms:CreateGrant'],
];

const DATA_ACTIONS: readonly string[] = Object.values(DATA).flatMap(({ actions }) => actions);

const isOf = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) => matches(pattern.toLowerCase(), name.toLowerCase()));

/** Whose duty an action is. What manages permissions grants, whatever service it is of; the rest goes by what AWS calls its level. */
export function dutyOf({ name, level }: Action): Duty {
  const service = name.slice(0, name.indexOf(':'));
  if (isOf(APPROVING, name)) return 'approving';
  if (isOf(DATA_ACTIONS, name)) return 'handling data';
  if (level === 'read' || level === 'list') return 'reading';
  if (level === 'permissions' || isOf(GRANTING, name)) return 'granting';
  if (OF_SECURITY.includes(service)) return 'securing';
  return OF_RELEASES.includes(service) ? 'deploying' : 'changing';
}

/** The role whose duty something is, in words. */
const holderOf = (duty: Duty): string => {
  const holder = (Object.keys(DUTIES) as CatalogueRole[]).find((role) => DUTIES[role].includes(duty));
  return holder ? `of the ${holder}` : 'of no role of a catalogue: leave it to a pipeline, or to a BreakGlassRole';
};

/** Refuses an action whose duty a role has not. Throws a `BulwarkError` that names both. */
export function refuseDuty(what: string, role: CatalogueRole, action: Action): void {
  const duty = dutyOf(action);
  if (DUTIES[role].includes(duty)) return;
  throw new BulwarkError(
    `${what}: ${action.name} is ${duty}, which is ${holderOf(duty)}; the duties of the ${role} are ${DUTIES[role].join(' and ')}`,
  );
}

/**
 * What bounds a role: patterns that take in every action of its services that is its duty, and of those that AWS has now no
 * other. Actions of a service that begin with one word, such as `Get`, are one pattern where all of them are.
 */
export function boundaryPatterns(what: string, role: CatalogueRole, services: readonly string[]): string[] {
  return services.flatMap((service) => {
    checkService(what, service);
    const words = new Map<string, Action[]>();
    for (const action of actionsOf(service)) {
      const [word = ''] = /^[A-Z]?[a-z]*/.exec(action.name.slice(service.length + 1)) ?? [];
      words.set(word, [...(words.get(word) ?? []), action]);
    }
    return [...words].flatMap(([word, actions]) => {
      const own = actions.filter((action) => DUTIES[role].includes(dutyOf(action)));
      const pattern = `${service}:${word}*`;
      const isWhole = actionsOf(service).every((action) => !matches(pattern, action.name) || own.includes(action));
      return word !== '' && isWhole && own.length > 1 ? [pattern] : own.map(({ name }) => name);
    });
  });
}
