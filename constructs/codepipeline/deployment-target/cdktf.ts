import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening } from '../../hardening';
import { GrantedRole, homeOf, policyOf, urlSuffixOf } from '../../iam/cdktf';
import { executionRole } from '../cdktf';
import type { PipelineWatchOptions } from '../pipeline-watch/options';
import { guards } from './defaults';
import { type DeploymentTargetOptions, planOf, watchedOf } from './plan';

/** Which pipeline deploys what to an account. */
export interface DeploymentTargetProps extends DeploymentTargetOptions {
  /** Of the account that is deployed to. */
  readonly provider?: TerraformProvider;
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
    const { allow = [], target, pipeline, provider } = props;
    const organization = props.organization ?? settingsIn(this).organization;
    refuseWeakening(what, props, guards, { withinOrganization: Boolean(organization) });
    const plan = planOf(
      what,
      { ...props, ...(organization && { organization }) },
      { ...homeOf(this, provider), urlSuffix: urlSuffixOf(this, provider) },
    );
    const { roles, executionRole: executes } = plan;
    if (executes) {
      const description = `The most that CloudFormation can do for ${pipeline.name} in ${target}`;
      executionRole(this, '', description, allow, provider).name = executes;
    }
    for (const { id: role, name, description, trusted, allow: granted } of roles) {
      const trust = policyOf([
        { Effect: 'Allow', Principal: { AWS: trusted.arn }, Action: 'sts:AssumeRole', Condition: trusted.conditions },
      ]);
      const made = new GrantedRole(this, role, { name, assumeRolePolicy: trust, description, provider });
      for (const one of granted) made.allow(one);
    }
    const policies = this.node.findAll().flatMap((it) => (it instanceof IamPolicy ? [it.name] : []));
    this.watched = watchedOf(props, plan, policies);
    recordWaivers(this, props.waive);
  }
}

export type { PipelineElsewhere } from './plan';
