import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';
import { service } from '../../resources/ecs/service';

export default defineRule({
  title: 'ECS services run at least one task',
  problem: 'This service runs no task.',
  why: 'A service without tasks is forgotten, and keeps its roles and its open ports.',
  fix: {
    how: 'Ask for at least one task, or remove the service.',
    cdk: {
      desiredCount: 1,
    },
    properties: {
      DesiredCount: 1,
    },
    arguments: {
      desired_count: 1,
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    kics: ['ecs_service_without_running_tasks'],
  },
  resource: service,
  check: (it) =>
    when(it.strategy.or('REPLICA').is('REPLICA'), () =>
      it.desiredCount.or(it.reading.either<number>(awsDefaults.desiredTasks.value, 0)).atLeast(1),
    ),
});
