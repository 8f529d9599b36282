import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers cannot write to their root filesystem',
  problem: 'A container of this task can change its own root filesystem.',
  why: 'An attacker who gets in can replace programs and keep tools there.',
  fix: {
    how: 'Make the root filesystem read-only, and mount volumes where the program must write.',
    cdk: {
      readonlyRootFilesystem: true,
    },
    properties: {
      ContainerDefinitions: [
        {
          Name: 'api',
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
          ReadonlyRootFilesystem: true,
        },
      ],
    },
    arguments: {
      container_definitions:
        '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","readonlyRootFilesystem":true}]',
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {
    'security-hub': ['ECS.5'],
  },
  sameAs: {
    checkov: ['CKV_AWS_336'],
  },
  resource: taskDefinition,
  check: (it) =>
    when(
      it.operatingSystem.or('LINUX').holds((family) => !family.startsWith('WINDOWS')),
      () => it.containers.every((container) => property(container, 'ReadonlyRootFilesystem').isTrue()),
    ),
});
