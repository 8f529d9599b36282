import { defineRule } from '../../engine/rule';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers are not privileged',
  problem: 'A container of this task is privileged: it is root on its host.',
  why: 'Who breaks out of a privileged container has the machine, and every task on it.',
  fix: {
    how: 'Drop the privilege; add single Linux capabilities where one is needed.',
    cdk: {
      privileged: false,
    },
    properties: {
      ContainerDefinitions: [
        { Name: 'api', Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123', Privileged: false },
      ],
    },
    arguments: {
      container_definitions:
        '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","privileged":false}]',
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ECS.4'] },
  sameAs: {
    checkov: ['CKV_AWS_334'],
  },
  resource: taskDefinition,
  check: (it) => it.containers.every((container) => property(container, 'Privileged').or(false).is(false)),
});
