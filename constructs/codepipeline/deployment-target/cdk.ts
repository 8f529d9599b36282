import { Aws, Stack } from 'aws-cdk-lib';
import { ArnPrincipal, type CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening } from '../../hardening';
import { GrantedRole, homeOf } from '../../iam/cdk';
import { addTo, executionRole, namesIn } from '../cdk';
import type { PipelineWatchOptions } from '../pipeline-watch/options';
import { guards } from './defaults';
import { type DeploymentTargetOptions, planOf, watchedOf } from './plan';

/** Which pipeline deploys what to an account. */
export interface DeploymentTargetProps extends DeploymentTargetOptions {
  /** Rules this target may break. */
  readonly waive?: Waive;
}

/**
 * What an account has to have so that a `LockedDownPipeline` of another account deploys to it: a role for each action,
 * which the role of that pipeline takes and nobody else does, and one that CloudFormation takes, which can do what it is
 * allowed here and no more, whatever is granted to it later.
 *
 * Roles are called by the pipeline, the stage and the action, so it does not matter which of both sides is deployed first.
 * They read what they deploy from the bucket of the pipeline, whose policy lets in those that read, by the same names.
 * CodePipeline sends no external id, so the trust asks for the organisation instead.
 *
 * @example
 * new DeploymentTarget(this, 'Production', {
 *   pipeline: { name: 'shop', account: '111122223333' },
 *   target: 'production',
 *   workload: cdkApp({ stacks: [{ name: 'Shop' }] }),
 *   allow: [{ actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::shop-*'] }],
 *   organization: 'o-a1b2c3d4e5',
 * });
 */
export class DeploymentTarget extends Construct {
  /** What there is to watch of it, for a `PipelineWatch` in us-east-1 of its account, where calls to IAM are told of. */
  readonly watched: PipelineWatchOptions;

  constructor(scope: Construct, id: string, props: DeploymentTargetProps) {
    super(scope, id);
    const what = `DeploymentTarget '${this.node.path}'`;
    const organization = props.organization ?? settingsIn(this).organization;
    refuseWeakening(what, props, guards, { withinOrganization: Boolean(organization) });
    const { allow = [], target, pipeline } = props;
    const plan = planOf(
      what,
      { ...props, ...(organization && { organization }) },
      { ...homeOf(this), urlSuffix: Aws.URL_SUFFIX },
    );
    const { roles, executionRole: executes } = plan;
    if (executes) {
      const description = `The most that CloudFormation can do for ${pipeline.name} in ${target}`;
      (executionRole(this, '', description, allow).node.defaultChild as CfnRole).roleName = executes;
    }
    for (const { id: role, name, description, trusted, allow: granted } of roles) {
      const principal = new ArnPrincipal(trusted.arn).withConditions(trusted.conditions);
      const made = new GrantedRole(this, role, { roleName: name, assumedBy: principal, description });
      for (const one of granted) addTo(made, one);
    }
    this.watched = watchedOf(props, plan, [namesIn(Stack.of(this))]);
    recordWaivers(this, props.waive);
  }
}

export type { PipelineElsewhere } from './plan';
