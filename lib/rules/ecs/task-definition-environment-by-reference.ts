import { defineRule } from '../../engine/rule';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers take their environment by reference',
  problem: 'A container of this task has environment variables written into its definition.',
  why: 'Values in a task definition are read by everyone who may describe it, and secrets creep in.',
  fix: {
    how: 'Pass values as secrets, or in an environment file in S3.',
    cdk: 'secrets, environmentFiles',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    'cdk-nag': ['ECSTaskDefinitionNoEnvironmentVariables'],
  },
  resource: taskDefinition,
  check: (it) => it.containers.every((container) => property(container, 'Environment').isAbsent()),
});
