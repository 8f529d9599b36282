import { type SecretValue, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Whether a value stays out of the template: there is none, or deployment fills it in. */
export function isHidden(scope: Construct, value: SecretValue | undefined): boolean {
  // It is looked at, and put nowhere.
  const text: unknown = value && Stack.of(scope).resolve(value.unsafeUnwrap());
  return typeof text !== 'string' || text.startsWith('{{resolve:');
}
