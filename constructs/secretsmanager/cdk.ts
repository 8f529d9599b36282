import { type SecretValue, Stack } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** Whether a value stays out of the template: there is none, or deployment fills it in. */
export function isHidden(scope: Construct, value: SecretValue | undefined): boolean {
  // It is looked at, and put nowhere.
  const text: unknown = value && Stack.of(scope).resolve(value.unsafeUnwrap());
  return typeof text !== 'string' || text.startsWith('{{resolve:');
}

/** The ARN of a secret. One that is known by its name has some characters behind it. */
export const fullArnOf = ({ secretFullArn, secretArn }: ISecret): string => secretFullArn ?? `${secretArn}-??????`;
