import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no schedule',
      cloudformation: { Database: { Type: 'AWS::SecretsManager::Secret' } },
      terraform: { aws_secretsmanager_secret: { database: {} } },
    },
  ],
  passes: [
    {
      name: 'a schedule',
      cloudformation: {
        Database: { Type: 'AWS::SecretsManager::Secret' },
        Rotation: {
          Type: 'AWS::SecretsManager::RotationSchedule',
          Properties: {
            SecretId: { Ref: 'Database' },
            HostedRotationLambda: { RotationType: 'MySQLSingleUser' },
            RotationRules: { AutomaticallyAfterDays: 30 },
          },
        },
      },
      terraform: {
        aws_secretsmanager_secret: { database: {} },
        aws_secretsmanager_secret_rotation: {
          database: {
            secret_id: '${aws_secretsmanager_secret.database.id}',
            rotation_lambda_arn: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
            rotation_rules: { automatically_after_days: 30 },
          },
        },
      },
    },
  ],
});
