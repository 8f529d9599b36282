import { Duration } from 'aws-cdk-lib';
import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  AvailabilityZoneRebalancing,
  Cluster,
  ContainerImage,
  ContainerInsights,
  DeploymentControllerType,
  DeploymentStrategy,
  ExecuteCommandLogging,
  FargatePlatformVersion,
  FargateService,
  type ICluster,
  PropagatedTagSource,
  TaskDefinitionRevision,
} from 'aws-cdk-lib/aws-ecs';
import type { Construct } from 'constructs';
import { network, vpcIn } from '../../ec2/weakenings';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { defineWeakenings } from '../../weakening';
import * as cdkTask from '../hardened-task-definition/cdk';
import * as cdktfTask from '../hardened-task-definition/cdktf';
import { IMAGE } from '../hardened-task-definition/weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

/** A cluster whose shells, where a service offers any, are encrypted and logged. */
const clusterIn = (scope: Construct): ICluster =>
  new Cluster(scope, 'Cluster', {
    vpc: vpcIn(scope),
    containerInsightsV2: ContainerInsights.ENABLED,
    executeCommandConfiguration: {
      kmsKey: HardenedKey.shared(scope),
      logging: ExecuteCommandLogging.OVERRIDE,
      logConfiguration: {
        cloudWatchLogGroup: new HardenedLogGroup(scope, 'Shells'),
        cloudWatchEncryptionEnabled: true,
      },
    },
  });

function taskIn(scope: Construct): cdkTask.HardenedTaskDefinition {
  const taskDefinition = new cdkTask.HardenedTaskDefinition(scope, 'Task');
  taskDefinition.addContainer('api', { image: ContainerImage.fromRegistry(IMAGE) });
  return taskDefinition;
}

const given = (props: object = {}): object =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.HardenedFargateService(scope, id, {
        cluster: clusterIn(scope),
        taskDefinition: taskIn(scope),
        minHealthyPercent: 100,
        vpcSubnets: { subnets: vpcIn(scope).isolatedSubnets },
        ...given(props),
      }),
    cdktf: (scope, id, props) => {
      const taskDefinition = new cdktfTask.HardenedTaskDefinition(scope, 'Task');
      taskDefinition.addContainer('api', { image: IMAGE });
      const cluster = 'arn:aws:ecs:eu-west-1:111122223333:cluster/shop';
      return new cdktf.HardenedFargateService(scope, id, { cluster, taskDefinition, ...network, ...given(props) });
    },
  },
  weakenings: [
    { name: 'public addresses', guards: ['ecs/service-no-public-ip'], props: { assignPublicIp: true } },
    {
      name: 'an old platform',
      guards: ['ecs/service-latest-platform'],
      cdk: { platformVersion: FargatePlatformVersion.VERSION1_3 },
      cdktf: { platformVersion: '1.3.0' },
    },
    { name: 'shells', guards: ['ecs/service-no-exec'], props: { enableExecuteCommand: true } },
    {
      name: 'deployments that fail and stay',
      guards: ['ecs/service-rolls-back'],
      props: { circuitBreaker: { rollback: false } },
    },
  ],
  plain: (scope, id, props) =>
    new FargateService(scope, id, {
      cluster: clusterIn(scope),
      taskDefinition: taskIn(scope),
      minHealthyPercent: 100,
      securityGroups: [new SecurityGroup(scope, 'Own', { vpc: vpcIn(scope) })],
      ...props,
    }),
  accepts: () => ({
    availabilityZoneRebalancing: AvailabilityZoneRebalancing.ENABLED,
    bakeTime: Duration.minutes(5),
    capacityProviderStrategies: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    deploymentController: { type: DeploymentControllerType.CODE_DEPLOY },
    deploymentStrategy: DeploymentStrategy.CANARY,
    canaryConfiguration: { stepPercent: 10, stepBakeTime: Duration.minutes(5) },
    deploymentAlarms: { alarmNames: ['api-errors'] },
    desiredCount: 3,
    enableECSManagedTags: true,
    forceNewDeployment: { enabled: true },
    healthCheckGracePeriod: Duration.minutes(1),
    maxHealthyPercent: 150,
    minHealthyPercent: 50,
    propagateTags: PropagatedTagSource.SERVICE,
    serviceConnectConfiguration: { namespace: 'shop' },
    serviceName: 'api',
    taskDefinitionRevision: TaskDefinitionRevision.LATEST,
  }),
  alongside: { canaryConfiguration: ['deploymentStrategy'], deploymentStrategy: ['canaryConfiguration'] },
  defaulted: [
    ...['cluster', 'securityGroups', 'taskDefinition', 'vpcSubnets'],
    // What is made of other resources is passed on as it is.
    ...['cloudMapOptions', 'lifecycleHooks', 'linearConfiguration', 'volumeConfigurations'],
  ],
});
