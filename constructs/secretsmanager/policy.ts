import type { Allowance } from '../iam/allowance';

/** What it takes to read one secret. */
export const secretGrants = (secretArn: string, keyArn: string | undefined): Allowance[] => [
  { actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] },
  ...(keyArn === undefined ? [] : [{ actions: ['kms:Decrypt'], resources: [keyArn] }]),
];
