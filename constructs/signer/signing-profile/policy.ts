import { BulwarkError } from '../../../lib/engine/error';
import type { Settings } from '../../../lib/engine/settings';
import { IMAGES } from './defaults';

/**
 * What it takes to sign, which differs with what is signed:
 * https://docs.aws.amazon.com/signer/latest/api/API_AddProfilePermission.html
 */
export const signing = (platform: string): readonly string[] => [
  platform === IMAGES ? 'signer:SignPayload' : 'signer:StartSigningJob',
  'signer:GetSigningProfile',
];

/** What it takes to make all that a profile has signed since a moment worth nothing. */
export const REVOKING = ['signer:RevokeSigningProfile', 'signer:GetSigningProfile'] as const;

/** Refuses to share a profile with anything but a role of an account that the settings know. */
export function refuseUnknownRole(what: string, roleArn: string, { accounts = [] }: Settings): void {
  const [, account] = /^arn:[\w-]+:iam::(\d{12}):role\/./.exec(roleArn) ?? [];
  if (account === undefined)
    throw new BulwarkError(
      `${what}: '${roleArn}' is not the ARN of a role; a whole account that may sign is everyone in it who may use AWS Signer`,
    );
  if (!accounts.includes(account))
    throw new BulwarkError(
      `${what}: the account ${account} is not known; name it in the setting \`accounts\` before it may sign what is trusted here`,
    );
}
