import { defineRule } from '../../engine/rule';
import { property, taskDefinition } from '../../resources/ecs/task-definition';
import { isNoSecret } from '../../resources/secret-shapes';

export default defineRule({
  title: 'ECS containers have no secrets in their environment variables',
  problem: 'A container of this task carries a secret in plain text in its environment variables.',
  why: 'Environment variables stand in the template, in the console and in every read of the task definition.',
  fix: {
    how: 'Pass the secret as a secret: `ValueFrom` a Secrets Manager secret or an SSM SecureString; then replace the one that was exposed.',
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
  severity: 'high',
  preset: 'baseline',
  controls: {
    'security-hub': ['ECS.8'],
  },
  sameAs: { terrascan: ['AC_AWS_0095'], trivy: ['AWS-0036'] },
  resource: taskDefinition,
  check: (it) =>
    it.containers.every((container) =>
      property(container, 'Environment').every((variable) =>
        isNoSecret(property<string>(variable, 'Name').text ?? '', property(variable, 'Value')),
      ),
    ),
});
