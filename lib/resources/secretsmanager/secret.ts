import { defineResource, fact } from '../../engine/rule';

/** A secret of Secrets Manager, with its rotation. */
export const secret = defineResource({
  cloudformation: 'AWS::SecretsManager::Secret',
  terraform: 'aws_secretsmanager_secret',
  facts: {
    key: fact<string>('KmsKeyId', 'kms_key_id'),
    /** Copies in other regions, each with a key of its own. */
    replicas: fact<object[]>('ReplicaRegions', 'replica'),
    /** The period of rotation, where there is a function that does it. */
    rotation: fact<unknown>(
      (it) => {
        // An attachment to a database stands for the secret, and rotation is often set up through it.
        const attached = it.companions('AWS::SecretsManager::SecretTargetAttachment', 'SecretId', 'Name');
        const [schedule] = [it, ...attached].flatMap((one) =>
          one.companions('AWS::SecretsManager::RotationSchedule', 'SecretId', 'Name'),
        );
        const rotating = schedule ?? it.companion('AWS::SecretsManager::RotationSchedule', '');
        const function_ = rotating
          .fact('RotationLambdaARN')
          .filled()
          .orElse(() => rotating.fact('HostedRotationLambda').filled());
        return function_.isAbsentHere ? function_ : rotating.fact('RotationRules');
      },
      (it) =>
        it
          .companion('aws_secretsmanager_secret_rotation', 'secret_id', 'name')
          .fact('secret_id')
          .orElse(() => it.fact('rotation_lambda_arn')),
    ),
  },
});
