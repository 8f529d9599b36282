import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers have a health check',
  problem: 'A container of this task has no health check.',
  why: 'A container that hangs keeps its place instead of being replaced.',
  fix: {
    how: 'Give the container a command that tells whether it works.',
    cdk: "healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'] }",
    properties: {
      ContainerDefinitions: [
        {
          Name: 'api',
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
          HealthCheck: { Command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'] },
        },
      ],
    },
    arguments: {
      container_definitions:
        '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","healthCheck":{"command":["CMD-SHELL","curl -f http://localhost/ || exit 1"]}}]',
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    kics: ['ecs_task_definition_healthcheck_missing'],
  },
  resource: taskDefinition,
  check: (it) =>
    it.containers.every((container) => {
      const command = property<string[]>(container, 'HealthCheck.Command');
      return all(
        command.isSet(),
        command.every<string>((part) => part.isNot('NONE')),
      );
    }),
});
