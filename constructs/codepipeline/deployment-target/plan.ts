import { BulwarkError } from '../../../lib/engine/error';
import { seeingRole } from '../../../lib/release/alarms';
import { comparingRole } from '../../../lib/release/drift';
import { comparing } from '../../cloudformation/comparing';
import type { Allowance } from '../../iam/allowance';
import type { Conditions } from '../../iam/policy';
import type { Home } from '../../iam/trust';
import type { Target } from '../locked-down-pipeline/plan';
import { type RolePlan, rolePlanOf, seeingAlarms } from '../locked-down-pipeline/resources';
import { anyKey, ofDeployment, passing } from '../locked-down-pipeline/statements';
import {
  alarmsFunction,
  artifactBucketName,
  DRIFT_FUNCTION,
  executionRoleName,
  functionRoleName,
  pipelineRoleName,
  roleArn,
  STAGES,
  targetRoleName,
} from '../locked-down-pipeline/targets';
import type { Workload } from '../locked-down-pipeline/workload';
import type { PipelineWatchOptions } from '../pipeline-watch/options';

/** A pipeline of another account, as it is known here. */
export interface PipelineElsewhere {
  /** Its `pipelineName`. */
  readonly name: string;
  readonly account: string;
  /** Its region, if it is not that of this target. */
  readonly region?: string;
}

/** Which pipeline deploys what to an account. */
export interface DeploymentTargetOptions {
  readonly pipeline: PipelineElsewhere;
  /** The stage of the pipeline that deploys here. */
  readonly target: Target;
  /** The workload of the pipeline: each action that deploys it here gets a role of its own. */
  readonly workload: Workload;
  /** What CloudFormation may do here for the stacks of the workload: what they are made of, and no more. @default nothing, for a workload without stacks */
  readonly allow?: readonly Allowance[];
  /** What reads the resources of the stacks of production, where the pipeline looks for `drift`: CloudFormation compares as whoever asks. @default the pipeline looks for none */
  readonly drift?: readonly Allowance[];
  /** Names of the alarms of CloudWatch that the stage waits for, where the pipeline has `alarms` for it. @default none */
  readonly alarms?: readonly string[];
  /** The organisation that both accounts are of, or `false` where they are of none: an account that has left it deploys no more. @default that of the settings */
  readonly organization?: string | false;
}

/** A role of a target, by the name that the pipeline knows it by. */
export interface NamedRole extends RolePlan {
  readonly name: string;
  readonly trusted: Trusted;
}

/** A principal, under conditions. */
interface Trusted {
  readonly arn: string;
  readonly conditions: Conditions;
}

/** What a target is made of. */
export interface TargetPlan {
  readonly roles: readonly NamedRole[];
  /** The name of the role that CloudFormation takes, where the workload has stacks. */
  readonly executionRole: string | undefined;
}

/** What there is to watch of a target: its roles, in us-east-1, where calls to IAM are told of. */
export const watchedOf = (
  { pipeline, target }: DeploymentTargetOptions,
  { executionRole, roles }: TargetPlan,
  policies: readonly string[],
): PipelineWatchOptions => ({
  pipelineName: `${pipeline.name}-${STAGES[target]}`,
  globalServicesOnly: true,
  roles: [...roles.map(({ name }) => name), ...(executionRole ? [executionRole] : [])],
  policies,
});

/** What a target is made of. Throws a `BulwarkError` for what could not be deployed. */
export function planOf(
  what: string,
  { pipeline, target, workload, allow = [], drift, alarms = [], organization }: DeploymentTargetOptions,
  { partition, urlSuffix, region, account }: Home & { readonly urlSuffix: string },
): TargetPlan {
  if (!/^\d{12}$/.test(pipeline.account))
    throw new BulwarkError(
      `${what}: \`pipeline.account\` is '${pipeline.account}'. Write the twelve digits of its account.`,
    );
  const actions = workload.deploy(target).flatMap(({ action }) => (action.target === target ? [action] : []));
  if (actions.length === 0)
    throw new BulwarkError(
      `${what}: the workload is deployed by builds, which run in the account of the pipeline and take roles that you make for them`,
    );
  const isStacks = actions.some(({ provider }) => provider === 'CloudFormation');
  if (isStacks !== allow.length > 0)
    throw new BulwarkError(
      isStacks
        ? `${what}: CloudFormation may do nothing here. Say in \`allow\` what the stacks are made of.`
        : `${what}: \`allow\` is for CloudFormation, which the workload does not use`,
    );
  const executionRole = isStacks ? executionRoleName(pipeline.name, target) : undefined;
  const bucket = artifactBucketName({ pipelineName: pipeline.name, account: pipeline.account, region });
  const place = {
    ...{ partition, urlSuffix, region, account, pipelineName: pipeline.name },
    artifactBucketArn: `arn:${partition}:s3:::${bucket}`,
    artifactKeyArn: anyKey({ partition, region, account: pipeline.account }),
    isReplica: pipeline.region !== undefined,
  };
  if (drift && (target !== 'production' || !workload.compared || !('stacks' in workload.compared)))
    throw new BulwarkError(`${what}: \`drift\` is about stacks of CloudFormation in production`);
  const trusting = (role: string) => roleOf(pipeline.account, role, partition, organization);
  const deploying = trusting(pipelineRoleName(pipeline.name));
  const roles = actions.map((action) => ({
    ...rolePlanOf(STAGES[target], action, pipeline.name, [
      ...ofDeployment(action, place),
      ...(executionRole && action.provider === 'CloudFormation'
        ? [passing([roleArn({ partition, account }, executionRole)])]
        : []),
    ]),
    name: targetRoleName(pipeline.name, target, action.name),
    trusted: deploying,
  }));
  return {
    executionRole,
    roles: [...roles, ...(drift ? [comparingRoleOf(drift)] : []), ...(alarms.length > 0 ? [seeingRoleOf(alarms)] : [])],
  };

  function comparingRoleOf(reading: readonly Allowance[]): NamedRole {
    const stacks = workload.compared && 'stacks' in workload.compared ? workload.compared.stacks : [];
    return {
      id: 'DetectDriftRole',
      description: `What ${pipeline.name} has stacks compared as`,
      name: comparingRole(pipeline.name),
      trusted: trusting(functionRoleName(pipeline.name, DRIFT_FUNCTION)),
      allow: [...comparing(stacks, { partition, region, account }), ...reading],
      isBounded: false,
    };
  }

  function seeingRoleOf(names: readonly string[]): NamedRole {
    return {
      id: 'SeeAlarmsRole',
      description: `What ${pipeline.name} sees alarms as`,
      name: seeingRole(pipeline.name, STAGES[target]),
      trusted: trusting(functionRoleName(pipeline.name, alarmsFunction(target))),
      allow: [seeingAlarms(names, { partition, region, account })],
      isBounded: false,
    };
  }
}

/**
 * A role of the account of a pipeline. IAM keeps a principal by an id that is gone with it, and refuses one that does not exist yet; so
 * the principal is the account, and a condition names the role:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-roles
 */
const roleOf = (
  account: string,
  name: string,
  partition: string,
  organization: string | false | undefined,
): Trusted => ({
  arn: `arn:${partition}:iam::${account}:root`,
  conditions: {
    ArnEquals: { 'aws:PrincipalArn': roleArn({ partition, account }, name) },
    ...(organization && { StringEquals: { 'aws:PrincipalOrgID': organization } }),
  },
});
