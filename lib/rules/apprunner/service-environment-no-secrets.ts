import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { service } from '../../resources/apprunner/service';
import { holdsNoSecret, isNoSecret } from '../../resources/secret-shapes';

export default defineRule({
  title: 'App Runner services have no secrets in their environment variables',
  problem: 'This service carries a secret in plain text in its environment variables.',
  why: 'Environment variables stand in the template, in the console and in every read of the service.',
  fix: {
    how: 'Pass it as a runtime environment secret; then replace the one that was exposed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},

  resource: service,
  check: (it) => {
    const variables = [it.imageVariables, it.codeVariables];
    return it.it.dialect === 'terraform'
      ? all(...variables.map(holdsNoSecret))
      : all(
          ...variables.map((some) =>
            some.every((variable) => isNoSecret(variable.get('Name').text ?? '', variable.get('Value'))),
          ),
        );
  },
});
