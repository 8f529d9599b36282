import { defineRule } from '../../engine/rule';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers take their environment by reference',
  problem: 'A container of this task has environment variables written into its definition.',
  why: 'Values in a task definition are read by everyone who may describe it, and secrets creep in.',
  fix: {
    how: 'Pass values as secrets, or in an environment file in S3.',
    cdk: "secrets: { DB_PASSWORD: Secret.fromSecretsManager(secret, 'password') }",
    properties: {
      ContainerDefinitions: [
        {
          Name: 'api',
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123',
          Secrets: [
            { Name: 'DB_PASSWORD', ValueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:api-a1b2c3' },
          ],
        },
      ],
    },
    arguments: {
      container_definitions:
        '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123","secrets":[{"name":"DB_PASSWORD","valueFrom":"arn:aws:secretsmanager:eu-west-1:111122223333:secret:api-a1b2c3"}]}]',
    },
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
