import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { service } from '../../resources/apprunner/service';
import { holdsNoSecret, listHoldsNoSecret } from '../../resources/secret-shapes';

export default defineRule({
  title: 'App Runner services have no secrets in their environment variables',
  problem: 'This service carries a secret in plain text in its environment variables.',
  why: 'Environment variables stand in the template, in the console and in every read of the service.',
  fix: {
    how: 'Pass it as a runtime environment secret; then replace the one that was exposed.',
    properties: {
      SourceConfiguration: {
        ImageRepository: {
          ImageConfiguration: {
            RuntimeEnvironmentSecrets: [
              { Name: 'API_TOKEN', Value: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:api-a1b2c3' },
            ],
            RuntimeEnvironmentVariables: [],
          },
        },
      },
    },
    noCode: 'How the secret comes to the program depends on what reads it there.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},

  resource: service,
  check: (it) => all(...[it.imageVariables, it.codeVariables].map(it.reading.either(listHoldsNoSecret, holdsNoSecret))),
});
