import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';

/** A secret that is made here or elsewhere, and its key where that is one of the account. */
export type KeptSecret = SecretsmanagerSecret | { readonly arn: string; readonly encryptionKey?: Pick<KmsKey, 'arn'> };

/** The ARN of its key, where that is one of the account. */
export const keyOf = (secret: KeptSecret): string | undefined =>
  secret instanceof SecretsmanagerSecret ? secret.kmsKeyIdInput : secret.encryptionKey?.arn;
