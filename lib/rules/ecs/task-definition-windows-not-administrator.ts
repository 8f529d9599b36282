import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers on Windows run as a user other than the administrator',
  problem: 'A container of this task runs as ContainerAdministrator.',
  why: 'Whoever breaks into it can change everything in it, and is closer to the host.',
  fix: {
    how: 'Name another user, such as ContainerUser.',
    properties: {
      ContainerDefinitions: [
        { Name: 'app', Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123', User: 'ContainerUser' },
      ],
    },
    arguments: {
      container_definitions:
        '[{"name": "app", "image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123", "user": "ContainerUser"}]',
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['ECS.21'] },
  sameAs: {},
  resource: taskDefinition,
  check: (it) =>
    when(
      it.operatingSystem.holds((family) => /^windows/i.test(String(family))),
      () =>
        all(
          it.containers.isSet(),
          it.containers.every((container) =>
            all(
              property(container, 'User').isSet(),
              property<string>(container, 'User').holds((user) => !/^containeradministrator$/i.test(String(user))),
            ),
          ),
        ),
    ),
});
