import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers drop the capabilities of Linux',
  problem: 'A container of this task keeps capabilities of Linux that its program is not known to need.',
  why: 'With those that Docker leaves it, such as CAP_NET_RAW, whoever gets into the container can do more than the program.',
  fix: {
    how: 'Drop all of them.',
    cdk: "const linuxParameters = new LinuxParameters(this, 'Linux');\nlinuxParameters.dropCapabilities(Capability.ALL);\nnew FargateTaskDefinition(this, 'It').addContainer('Api', { image: ContainerImage.fromRegistry('api'), linuxParameters });",
    properties: {
      ContainerDefinitions: [
        {
          Name: 'api',
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
          LinuxParameters: { Capabilities: { Drop: ['ALL'] } },
        },
      ],
    },
    arguments: {
      container_definitions:
        '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","linuxParameters":{"capabilities":{"drop":["ALL"]}}}]',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: taskDefinition,
  check: (it) =>
    when(
      it.operatingSystem.or('LINUX').holds((family) => !family.startsWith('WINDOWS')),
      () =>
        it.containers.every((container) =>
          property<string[]>(container, 'LinuxParameters.Capabilities.Drop').some((name) => name.is('ALL')),
        ),
    ),
});
