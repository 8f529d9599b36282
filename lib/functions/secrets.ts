import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { Secrets } from './rotation';

/** Secrets that are rotated, by the API of Secrets Manager. */
export const secretsOf = (client: SecretsManagerClient): Secrets => ({
  async describe(SecretId) {
    const { RotationEnabled, VersionIdsToStages } = await client.send(new DescribeSecretCommand({ SecretId }));
    return { rotated: RotationEnabled === true, stages: VersionIdsToStages ?? {} };
  },
  async get(SecretId, VersionStage, VersionId) {
    try {
      return (await client.send(new GetSecretValueCommand({ SecretId, VersionStage, VersionId }))).SecretString;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  },
  async put(SecretId, ClientRequestToken, SecretString, RotationToken) {
    const VersionStages = ['AWSPENDING'];
    await client.send(
      new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages, RotationToken }),
    );
  },
  async promote(SecretId, MoveToVersionId, RemoveFromVersionId) {
    const VersionStage = 'AWSCURRENT';
    await client.send(
      new UpdateSecretVersionStageCommand({ SecretId, VersionStage, MoveToVersionId, RemoveFromVersionId }),
    );
  },
});
