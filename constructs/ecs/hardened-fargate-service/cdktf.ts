import { EcsService } from '@cdktf/provider-aws/lib/ecs-service';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf } from '../../iam/cdktf';
import type { HardenedTaskDefinition } from '../hardened-task-definition/cdktf';
import { defaults, guards, HTTPS, isLatest } from './defaults';

/** What can be said of a hardened service on Fargate. */
export interface HardenedFargateServiceProps {
  /** The ARN of the cluster it runs in. */
  readonly cluster: string;
  readonly taskDefinition: HardenedTaskDefinition;
  /** The VPC that its security group is of. */
  readonly vpcId: string;
  /** Of at least two zones. */
  readonly subnetIds: readonly string[];
  /** @default one made from the path of this construct */
  readonly serviceName?: string;
  /** @default 1 */
  readonly desiredCount?: number;
  readonly minHealthyPercent?: number;
  readonly maxHealthyPercent?: number;
  /** Seconds. */
  readonly healthCheckGracePeriod?: number;
  /** @default one that lets nobody in, and out by HTTPS alone */
  readonly securityGroups?: readonly SecurityGroup[];
  /** Which container a target group sends to, and at which port. */
  readonly loadBalancers?: readonly {
    readonly targetGroupArn: string;
    readonly containerName: string;
    readonly containerPort: number;
  }[];
  /** @default false */
  readonly assignPublicIp?: boolean;
  /** @default LATEST */
  readonly platformVersion?: string;
  /** @default false */
  readonly enableExecuteCommand?: boolean;
  /** @default deployments that fail go back */
  readonly circuitBreaker?: { readonly enable?: boolean; readonly rollback?: boolean };
  readonly propagateTags?: 'SERVICE' | 'TASK_DEFINITION';
  readonly enableECSManagedTags?: boolean;
  readonly availabilityZoneRebalancing?: 'ENABLED' | 'DISABLED';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this service may break. */
  readonly waive?: Waive;
}

/**
 * A service on Fargate whose tasks have no public addresses and no shells, on the latest platform, whose deployments go
 * back to what ran before when they fail.
 *
 * Unless it is given security groups, it makes one that lets nobody in, and out by HTTPS alone: by that the agent pulls
 * images, reads secrets and writes logs before the program starts. The cluster says whether metrics are collected; the
 * strict preset asks for it.
 *
 * @example
 * const taskDefinition = new HardenedTaskDefinition(this, 'api');
 * taskDefinition.addContainer('api', {
 *   image: {
 *     repository: new ImmutableRepository(this, 'images'),
 *     digest: 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
 *   },
 * });
 * new HardenedFargateService(this, 'service', {
 *   cluster: 'arn:aws:ecs:eu-west-1:111122223333:cluster/shop',
 *   taskDefinition,
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 * });
 */
export class HardenedFargateService extends EcsService {
  /** Who connects to what: add rules to let clients in. */
  readonly securityGroups: readonly SecurityGroup[];

  constructor(scope: Construct, id: string, props: HardenedFargateServiceProps) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedFargateService '${scope.node.path}/${id}'`, props, guards, terms);
    const { provider, loadBalancers = [] } = props;
    super(scope, id, {
      name: props.serviceName ?? nameOf(scope, id),
      cluster: props.cluster,
      taskDefinition: props.taskDefinition.arn,
      launchType: 'FARGATE',
      platformVersion: props.platformVersion ?? 'LATEST',
      desiredCount: props.desiredCount ?? 1,
      deploymentMinimumHealthyPercent: props.minHealthyPercent,
      deploymentMaximumPercent: props.maxHealthyPercent,
      healthCheckGracePeriodSeconds: props.healthCheckGracePeriod,
      enableExecuteCommand: terms.shells,
      deploymentCircuitBreaker: { enable: true, rollback: true, ...props.circuitBreaker },
      ...(loadBalancers.length > 0 && { loadBalancer: [...loadBalancers] }),
      propagateTags: props.propagateTags,
      enableEcsManagedTags: props.enableECSManagedTags,
      availabilityZoneRebalancing: props.availabilityZoneRebalancing,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.securityGroups = props.securityGroups ?? [this.openToAgents(props.vpcId)];
    this.putNetworkConfiguration({
      subnets: [...props.subnetIds],
      securityGroups: this.securityGroups.map((group) => group.id),
      assignPublicIp: terms.publicAddresses,
    });
    recordWaivers(this, props.waive);
  }

  /** A group that lets nobody in, and out by HTTPS alone. */
  private openToAgents(vpcId: string): SecurityGroup {
    const { provider } = this;
    const group = closedGroup(this, vpcId, provider);
    new VpcSecurityGroupEgressRule(this, 'Out', {
      securityGroupId: group.id,
      description: 'HTTPS, for images, secrets and logs',
      cidrIpv4: '0.0.0.0/0',
      ipProtocol: 'tcp',
      fromPort: HTTPS,
      toPort: HTTPS,
      provider,
    });
    return group;
  }
}

const termsOf = (props: HardenedFargateServiceProps) =>
  withDefaults(defaults, {
    publicAddresses: props.assignPublicIp,
    latestPlatform: props.platformVersion === undefined ? undefined : isLatest(props.platformVersion),
    shells: props.enableExecuteCommand,
    rollsBack: props.circuitBreaker && props.circuitBreaker.enable !== false && props.circuitBreaker.rollback !== false,
  });
