import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';
import { project } from '../../resources/codebuild/project';
import { isNoSecret } from '../../resources/secret-shapes';

export default defineRule({
  title: 'CodeBuild projects have no secrets in plain environment variables',
  problem: 'This project carries a secret in plain text in its environment variables.',
  why: 'The value stands in the template, in the console and in the details of every build.',
  fix: {
    how: "Keep it in Secrets Manager and set the variable's type to SECRETS_MANAGER; then replace the one that was exposed.",
    cdk: "environmentVariables: { TOKEN: { type: BuildEnvironmentVariableType.SECRETS_MANAGER, value: 'build/token' } }",
    properties: {
      Environment: {
        EnvironmentVariables: [{ Name: 'API_TOKEN', Type: 'SECRETS_MANAGER', Value: 'app/credentials:token' }],
      },
    },
    arguments: {
      environment: {
        environment_variable: [{ name: 'API_TOKEN', type: 'SECRETS_MANAGER', value: 'app/credentials:token' }],
      },
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['CodeBuild.2'], 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: {
    guard: ['CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK'],
    'cdk-nag': ['CodeBuildProjectEnvVarAwsCred'],
  },
  resource: project,
  check: (it) => {
    const [name, value, type] = it.reading.either(['Name', 'Value', 'Type'], ['name', 'value', 'type']);
    return it.variables.every((variable) =>
      any(
        variable.get(type).or(awsDefaults.buildVariableType.value).isNot('PLAINTEXT'),
        isNoSecret(variable.get(name).text ?? '', variable.get(value)),
      ),
    );
  },
});
