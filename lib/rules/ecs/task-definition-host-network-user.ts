import { defineRule } from '../../engine/rule';
import { any, when } from '../../engine/verdict';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: "ECS containers on their host's network name a user other than root",
  problem: 'A container on the network of its host runs as root, though nobody asked for privilege.',
  why: "Root on the host's network can listen on any port of the machine and impersonate its services.",
  fix: {
    how: "Name an unprivileged user, or leave the host's network.",
    cdk: {
      user: '1000',
    },
    properties: {
      ContainerDefinitions: [
        { Name: 'api', Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123', User: '1000' },
      ],
    },
    arguments: {
      container_definitions:
        '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","user":"1000"}]',
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['ECS.1'] },
  sameAs: {
    guard: ['ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK'],
    'cdk-nag': ['ECSTaskDefinitionUserForHostMode'],
  },
  resource: taskDefinition,
  check: (it) =>
    when(it.networkMode.is('host'), () =>
      it.containers.every((container) =>
        any(
          property(container, 'Privileged').isTrue(),
          property<string>(container, 'User')
            .filled()
            .holds((user) => !/^(root|0)(:|$)/.test(String(user))),
        ),
      ),
    ),
});
