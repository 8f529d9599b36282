import { Peer, Port, type SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  DeploymentControllerType,
  FargatePlatformVersion,
  FargateService,
  type FargateServiceProps,
} from 'aws-cdk-lib/aws-ecs';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { defaults, guards, HTTPS, isLatest } from './defaults';

/** Every prop of `FargateService`, on top of hardened defaults. */
export interface HardenedFargateServiceProps extends FargateServiceProps {
  /** Rules this service may break. */
  readonly waive?: Waive;
}

/**
 * A service on Fargate whose tasks have no public addresses and no shells, on the latest platform, whose deployments go
 * back to what ran before when they fail.
 *
 * Unless it is given security groups, it makes one that lets nobody in, and out by HTTPS alone: by that the agent pulls
 * images, reads secrets and writes logs before the program starts. `connections` are told who else connects to whom.
 * What runs in it is the task definition's: give it a `HardenedTaskDefinition`. The cluster says whether metrics are
 * collected; the strict preset asks for `containerInsightsV2`.
 *
 * @example
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 * import { Cluster, ContainerImage, ContainerInsights } from 'aws-cdk-lib/aws-ecs';
 *
 * const taskDefinition = new HardenedTaskDefinition(this, 'Api');
 * taskDefinition.addContainer('api', {
 *   image: ContainerImage.fromEcrRepository(
 *     new ImmutableRepository(this, 'Images'),
 *     'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
 *   ),
 * });
 * new HardenedFargateService(this, 'Service', {
 *   cluster: new Cluster(this, 'Cluster', {
 *     vpc: new Vpc(this, 'Network'),
 *     containerInsightsV2: ContainerInsights.ENHANCED,
 *   }),
 *   taskDefinition,
 * });
 */
export class HardenedFargateService extends FargateService {
  /** What makes a `FargateService` one. */
  static readonly inPlace: InPlace<FargateService, HardenedFargateServiceProps> = {
    name: 'HardenedFargateService',
    id: FargateService.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: HardenedFargateServiceProps) {
    super(scope, id, hardenedProps(scope, id, props));
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedFargateServiceProps): FargateServiceProps {
  const terms = termsOf(props);
  refuseWeakening(`HardenedFargateService '${scope.node.path}/${id}'`, props, guards, terms);
  const { waive, ...given } = props;
  return hardened({
    ...given,
    assignPublicIp: terms.publicAddresses,
    platformVersion: given.platformVersion ?? FargatePlatformVersion.LATEST,
    enableExecuteCommand: terms.shells,
    securityGroups: given.securityGroups ?? [openToAgents(scope, id, props)],
    ...(rollsByEcs(props) && { circuitBreaker: { rollback: true, ...given.circuitBreaker } }),
  });
}

/** A group that lets nobody in, and out by HTTPS alone. */
function openToAgents(scope: Construct, id: string, { cluster }: HardenedFargateServiceProps): SecurityGroup {
  const group = closedGroup(scope, id, cluster.vpc);
  group.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), 'HTTPS, for images, secrets and logs');
  return group;
}

/** Whether ECS itself deploys it, which alone has a circuit breaker. */
const rollsByEcs = ({ deploymentController }: FargateServiceProps): boolean =>
  (deploymentController?.type ?? DeploymentControllerType.ECS) === DeploymentControllerType.ECS;

const termsOf = (props: HardenedFargateServiceProps) =>
  withDefaults(defaults, {
    publicAddresses: props.assignPublicIp,
    latestPlatform: props.platformVersion && isLatest(props.platformVersion),
    shells: props.enableExecuteCommand,
    rollsBack:
      rollsByEcs(props) && props.circuitBreaker
        ? props.circuitBreaker.enable !== false && props.circuitBreaker.rollback !== false
        : undefined,
  });
