import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { jobDefinition } from '../../resources/batch/job-definition';
import { isNoSecret } from '../../resources/secret-shapes';

export default defineRule({
  title: 'Batch jobs have no secrets in their environment variables',
  problem: 'A container of this job carries a secret in plain text in its environment variables.',
  why: 'Environment variables stand in the template, in the console and in every read of the job definition.',
  fix: {
    how: 'Pass the secret as a secret; then replace the one that was exposed.',
    cdk: 'secrets: { API_TOKEN: Secret.fromSecretsManager(secret) }',
    properties: {
      ContainerProperties: {
        Environment: [],
        Secrets: [{ Name: 'API_TOKEN', ValueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:api-a1b2c3' }],
      },
    },
    arguments: {
      container_properties: JSON.stringify({
        image: 'busybox',
        secrets: [{ name: 'API_TOKEN', valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:api-a1b2c3' }],
      }),
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},

  resource: jobDefinition,
  check: (it) => {
    const [variables, inPods, name, value] = it.reading.either(
      ['Environment', 'Env', 'Name', 'Value'],
      ['environment', 'env', 'name', 'value'],
    );
    const hasNone = (found: Fact<unknown[]>) =>
      found.every((variable) => isNoSecret(variable.get(name).text ?? '', variable.get(value)));
    return all(
      it.containers.every((container) => hasNone(container.get(variables))),
      it.pods.every((container) => hasNone(container.get(inPods))),
    );
  },
});
