import { defineExamples } from '../../engine/rule';

const both = (written: unknown) => ({
  cloudformation: { Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: written } } },
  terraform: {
    aws_secretsmanager_secret_version: { secret: { secret_id: 'database', secret_string: written } },
  },
});

export default defineExamples({
  fails: [
    { name: 'a text', ...both('correct-horse-battery') },
    { name: 'a password in JSON', ...both('{"username":"app","password":"correct-horse-battery"}') },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Value: { Type: 'String' } },
        Resources: both({ Ref: 'Value' }).cloudformation,
      },
      terraform: { variable: { value: { type: 'string' } }, resource: both('${var.value}').terraform },
    },
    {
      name: 'a text that is written only, and stands in the template',
      terraform: {
        aws_secretsmanager_secret_version: {
          secret: { secret_id: 'database', secret_string_wo: 'correct-horse-battery' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'generated',
      cloudformation: {
        Secret: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: {
            GenerateSecretString: { SecretStringTemplate: '{"username":"app"}', GenerateStringKey: 'password' },
          },
        },
      },
      terraform: {
        ...both('${random_password.app.result}').terraform,
        random_password: { app: { length: 32 } },
      },
    },
    {
      name: 'a parameter that is hidden',
      cloudformation: {
        Parameters: { Value: { Type: 'String', NoEcho: true } },
        Resources: both({ Ref: 'Value' }).cloudformation,
      },
      terraform: {
        variable: { value: { type: 'string', sensitive: true } },
        resource: both('${var.value}').terraform,
      },
    },
    {
      name: 'written only, of a value that is decided at deployment, beside whom it is for',
      terraform: {
        aws_secretsmanager_secret_version: {
          secret: {
            secret_id: 'database',
            secret_string_wo: '${jsonencode({ username = "app", password = random_password.app.result })}',
          },
        },
        random_password: { app: { length: 32 } },
      },
    },
    { name: 'only whom it is for', ...both('{"username":"app","host":"db.example.com"}') },
  ],
  unknown: [
    {
      name: 'JSON around a value that is decided at deployment',
      cloudformation: {
        Parameters: { Value: { Type: 'String', NoEcho: true } },
        Resources: both({ 'Fn::Sub': '{"username":"app","password":"${Value}"}' }).cloudformation,
      },
      terraform: {
        variable: { value: { type: 'string', sensitive: true } },
        resource: both('{"username":"app","password":"${var.value}"}').terraform,
      },
    },
  ],
});
