import { defineRule } from '../../engine/rule';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers send their logs away',
  problem: 'A container of this task keeps its logs to itself.',
  why: "When the container stops, which may be the attacker's doing, its logs are gone.",
  fix: {
    how: 'Configure a log driver such as awslogs or awsfirelens.',
    cdk: "logging: LogDrivers.awsLogs({ streamPrefix: 'api' })",
    properties: {
      ContainerDefinitions: [
        {
          Name: 'api',
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
          LogConfiguration: {
            LogDriver: 'awslogs',
            Options: { 'awslogs-group': 'api', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'api' },
          },
        },
      ],
    },
    arguments: {
      container_definitions:
        '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"api","awslogs-region":"eu-west-1","awslogs-stream-prefix":"api"}}}]',
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {
    'security-hub': ['ECS.9'],
  },
  sameAs: {
    'cdk-nag': ['ECSTaskDefinitionContainerLogging'],
  },
  resource: taskDefinition,
  check: (it) => it.containers.every((container) => property(container, 'LogConfiguration.LogDriver').isSet()),
});
