import { defineRule } from '../../engine/rule';
import { secret } from '../../resources/secretsmanager/secret';

export default defineRule({
  title: 'Secrets are replaced on a schedule',
  problem: 'This secret is never replaced.',
  why: 'A leaked password stays useful for as long as nobody changes it.',
  fix: {
    how: 'Add a rotation schedule.',
    cdk: "secret.addRotationSchedule('Rotation', { hostedRotation: HostedRotation.postgreSqlSingleUser(), automaticallyAfter: Duration.days(30) })",
    resources: {
      'AWS::SecretsManager::RotationSchedule': {
        SecretId: { Ref: 'This' },
        HostedRotationLambda: { RotationType: 'MySQLSingleUser' },
        RotationRules: { AutomaticallyAfterDays: 30 },
      },
      aws_secretsmanager_secret_rotation: {
        secret_id: '${aws_secretsmanager_secret.this.id}',
        rotation_lambda_arn: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
        rotation_rules: { automatically_after_days: 30 },
      },
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SecretsManager.1'] },
  sameAs: {
    checkov: ['CKV2_AWS_57'],
    guard: ['SECRETSMANAGER_ROTATION_ENABLED_CHECK'],
    'cdk-nag': ['SecretsManagerRotationEnabled'],
  },
  resource: secret,
  check: (it) => it.rotation.isSet(),
});
