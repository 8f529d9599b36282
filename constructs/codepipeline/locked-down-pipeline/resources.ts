import { BulwarkError } from '../../../lib/engine/error';
import { FINDING } from '../../../lib/release/gate';
import type { Allowance } from '../../iam/allowance';
import type { SourceOfPipeline } from './blueprint';
import type { ActionPlan, Blueprint, BuildPlan, StagePlan, Target } from './plan';
import { variableFrom } from './secrets';
import { isBounded, ofAction, type Place, passing, setsOff } from './statements';
import { roleArn, type TargetPlace, targetRoleName } from './targets';

/** Letters of a pipeline's name that CodePipeline begins the keys of artifacts with. */
export const LONGEST_NAME = 20;

export function refuseLongName(what: string, name: string): void {
  if (name.length > LONGEST_NAME)
    throw new BulwarkError(`${what}: \`pipelineName\` has more than ${LONGEST_NAME} characters`);
}

/** The parameter that names the commit that was released last, which the pipeline writes. */
export const releasedBy = (pipelineName: string) => ({
  parameterName: `/pipeline/${pipelineName}/released`,
  stringValue: 'none',
  description: 'The commit that was released last',
});

/** Megabytes that a function has, and minutes after which it is stopped. */
export const FUNCTION = { memory: 1024, minutes: 5 };

/** What starts a run: a push to the branch, or tags. */
export const triggerOf = ({ branch, tagsBeginningWith }: SourceOfPipeline) => ({
  providerType: 'CodeStarSourceConnection',
  gitConfiguration: {
    sourceActionName: 'Source',
    push: [
      tagsBeginningWith ? { tags: { includes: [`${tagsBeginningWith}*`] } } : { branches: { includes: [branch] } },
    ],
  },
});

/** A condition of a stage: alarms are quiet, within ten minutes (https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference-CloudWatchAlarm.html). */
export const quiet = ({ alarms, region }: Pick<StagePlan, 'alarms' | 'region'>) => ({
  result: 'ROLLBACK',
  rules: alarms.map((AlarmName, at) => ({
    name: `Alarm${at + 1}`,
    ruleTypeId: { category: 'Rule', owner: 'AWS', provider: 'CloudWatchAlarm', version: '1' },
    configuration: { AlarmName, WaitTime: '10' },
    ...(region && { region }),
  })),
});

/** What the role of a pipeline may do to see the alarms that conditions of its stages ask for. */
export const seeing = (
  { stages }: Blueprint,
  { partition, account, region: own }: Pick<Place, 'partition' | 'account' | 'region'>,
): Allowance[] => {
  const asking = stages.filter(({ alarms }) => alarms.length > 0);
  return asking.map(({ alarms, region = own }) => seeingAlarms(alarms, { partition, account, region }));
};

/** Seeing alarms by their names. */
export const seeingAlarms = (
  names: readonly string[],
  { partition, account, region }: Pick<Place, 'partition' | 'account' | 'region'>,
): Allowance => ({
  actions: ['cloudwatch:DescribeAlarms'],
  resources: names.map((name) => `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`),
});

/** Events about findings that need a ticket. */
export const TICKETS = {
  source: [FINDING.source],
  detailType: [FINDING.detailType],
  detail: { measure: ['ticket', 'batch'] },
};

/** A variable of a build: its value, or where it is kept. */
export interface Variable {
  readonly value: string;
  readonly type: 'PLAINTEXT' | 'PARAMETER_STORE' | 'SECRETS_MANAGER';
}

/** The variables of a build, by name. */
export function variablesOf(
  { environment, secrets, readsReleased }: BuildPlan,
  releasedParameter: string,
): Record<string, Variable> {
  const kept = (type: Variable['type'], values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]) => [name, { type, value }] as const);
  return Object.fromEntries([
    ...kept('PLAINTEXT', environment),
    ...kept('PARAMETER_STORE', readsReleased ? { RELEASED: releasedParameter } : {}),
    ...Object.entries(secrets).map(([name, secret]) => [name, variableFrom(secret)] as const),
  ]);
}

/** What an action runs as. */
export interface RolePlan {
  readonly id: string;
  readonly description: string;
  readonly allow: readonly Allowance[];
  readonly isBounded: boolean;
}

/** An action of a stage as it is written, and what it runs as: a role of its own here, or one of its target by its ARN. */
export interface PlacedAction {
  readonly action: ActionPlan;
  readonly role: RolePlan;
  /** Where it is another than that of the pipeline. */
  readonly region: string | undefined;
  /** Where the role is that of a `DeploymentTarget`. */
  readonly foreignRoleArn: string | undefined;
}

/** An action of a stage by the names that projects, functions, topics and roles have here, and the role of its own that it runs as. CloudFormation takes a role by its ARN, where there is one for the target. */
export function placedAction(
  stage: string,
  action: ActionPlan,
  place: Place,
  targets: Readonly<Record<Target, TargetPlace>>,
): PlacedAction {
  const { name, provider, configuration } = action;
  const target = action.target && targets[action.target];
  const execution = provider === 'CloudFormation' ? target?.executionRole : undefined;
  return {
    action: {
      ...action,
      configuration: { ...configuration, ...namesIn(action, place), ...(execution && { RoleArn: execution }) },
    },
    role: rolePlanOf(stage, action, place.pipelineName, [
      ...ofAction(action, { ...place, ...target }),
      ...(execution ? [passing([execution])] : []),
    ]),
    region: target?.isReplica ? target.region : undefined,
    foreignRoleArn: target?.isForeign
      ? roleArn({ ...place, ...target }, targetRoleName(place.pipelineName, action.target as Target, name))
      : undefined,
  };
}

/** What an action runs as that may do this. */
export const rolePlanOf = (
  stage: string,
  action: ActionPlan,
  pipelineName: string,
  allow: readonly Allowance[],
): RolePlan => ({
  id: `${stage}${action.name}Role`,
  description: `What the action ${action.name} of ${pipelineName} runs as`,
  allow,
  isBounded: isBounded(action) && !setsOff(action),
});

function namesIn(
  { category, provider, configuration: { ProjectName, FunctionName } }: ActionPlan,
  { pipelineName, approvalsArn }: Place,
): Readonly<Record<string, string>> {
  if (provider === 'CodeBuild') return { ProjectName: `${pipelineName}-${ProjectName}` };
  if (category === 'Invoke') return { FunctionName: `${pipelineName}-${FunctionName}` };
  return provider === 'Manual' ? { NotificationArn: approvalsArn } : {};
}
