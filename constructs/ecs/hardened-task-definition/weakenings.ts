import { Stack } from 'aws-cdk-lib';
import {
  AppMeshProxyConfiguration,
  ContainerImage,
  CpuArchitecture,
  FargateTaskDefinition,
  LinuxParameters,
  OperatingSystemFamily,
  PidMode,
} from 'aws-cdk-lib/aws-ecs';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
export const IMAGE = `111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@${DIGEST}`;
const TAGGED = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2';
const KEY = 'AKIA2E0A8F3B244C9986';

/** What is said of a container; the rest is said of the task. */
const OF_CONTAINERS = ['user', 'readonlyRootFilesystem', 'privileged', 'linuxParameters', 'environment', 'image'];

function partsOf(props: Readonly<Record<string, unknown>> = {}) {
  const parts = { task: {} as Record<string, unknown>, container: {} as Record<string, unknown> };
  for (const [name, value] of Object.entries(props))
    if (name !== 'image' || value !== undefined)
      parts[OF_CONTAINERS.includes(name) ? 'container' : 'task'][name] = value;
  return parts;
}

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => {
      const { task, container } = partsOf(props);
      const made = new cdk.HardenedTaskDefinition(scope, id, task);
      made.addContainer('api', { image: ContainerImage.fromRegistry(IMAGE), ...container });
      return made;
    },
    cdktf: (scope, id, props) => {
      const { task, container } = partsOf(props);
      const made = new cdktf.HardenedTaskDefinition(scope, id, task);
      made.addContainer('api', { image: IMAGE, ...container });
      return made;
    },
  },
  weakenings: [
    { name: 'run as root', guards: ['ecs/task-definition-not-root'], props: { user: '0:0' } },
    {
      name: 'a root file system that can be written',
      guards: ['ecs/task-definition-read-only'],
      props: { readonlyRootFilesystem: false },
    },
    { name: 'privileged', guards: ['ecs/task-definition-not-privileged'], props: { privileged: true } },
    {
      name: 'capabilities kept',
      guards: ['ecs/task-definition-drops-capabilities'],
      cdk: { linuxParameters: new LinuxParameters(new Stack(), 'Linux', { initProcessEnabled: true }) },
      cdktf: { linuxParameters: { initProcessEnabled: true } },
    },
    {
      name: 'a secret in its environment',
      guards: ['ecs/task-definition-environment-no-secrets'],
      props: { environment: { AWS_KEY: KEY } },
    },
    {
      name: 'an image by its tag',
      guards: ['ecs/task-definition-image-by-digest'],
      cdk: { image: ContainerImage.fromRegistry(TAGGED) },
      cdktf: { image: TAGGED },
    },
    {
      name: 'files in plain text on their way',
      guards: ['ecs/task-definition-efs-encrypted-in-transit'],
      props: {
        volumes: [
          {
            name: 'data',
            efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0', transitEncryption: 'DISABLED' },
          },
        ],
      },
    },
  ],
  plain: (scope, id, props) => {
    const made = new FargateTaskDefinition(scope, id, props);
    made.addContainer('api', { image: ContainerImage.fromRegistry(IMAGE) });
    return made;
  },
  accepts: () => ({
    cpu: 512,
    enableFaultInjection: true,
    ephemeralStorageGiB: 30,
    family: 'api',
    memoryLimitMiB: 1024,
    pidMode: PidMode.TASK,
    proxyConfiguration: new AppMeshProxyConfiguration({
      containerName: 'api',
      properties: { appPorts: [8080], proxyEgressPort: 15001, proxyIngressPort: 15000, ignoredUID: 1337 },
    }),
    runtimePlatform: {
      cpuArchitecture: CpuArchitecture.ARM64,
      operatingSystemFamily: OperatingSystemFamily.LINUX,
    },
  }),
  alongside: { pidMode: ['runtimePlatform'] },
  defaulted: ['taskRole', 'executionRole'],
});
