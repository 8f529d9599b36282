import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers run as a user other than root',
  problem: 'A container of this task runs as root, or leaves the choice to its image.',
  why: 'Root inside a container makes every flaw of the kernel or the runtime a way out of it.',
  fix: {
    how: 'Name an unprivileged user, by number.',
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
  controls: {
    'security-hub': ['ECS.20'],
  },

  resource: taskDefinition,
  check: (it) =>
    when(
      it.operatingSystem.or('LINUX').holds((family) => !family.startsWith('WINDOWS')),
      () =>
        it.containers.every((container) =>
          property<string>(container, 'User')
            .filled()
            .holds((user) => !/^(root|0)(:|$)/.test(String(user))),
        ),
    ),
});
