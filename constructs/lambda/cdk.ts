import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { HardenedQueue } from '../sqs/hardened-queue/cdk';
import { bundled, type FunctionPlan, HANDLER, RUNTIME } from './bundled';
import { HardenedFunction, type HardenedFunctionProps } from './hardened-function/cdk';

/** A function of this package that serves a custom resource, by its folder, and what it may do, as IAM writes it. */
export function customResourceFunction(
  scope: Construct,
  name: string,
  description: string,
  statements: readonly object[],
  given: Pick<HardenedFunctionProps, 'reservesConcurrency' | 'waive'> = {},
): HardenedFunction {
  const made = new HardenedFunction(scope, 'Function', {
    description,
    runtime: new Runtime(RUNTIME),
    handler: HANDLER,
    code: Code.fromAsset(bundled(name)),
    timeout: Duration.minutes(1),
    ...(given.reservesConcurrency !== false && { reservedConcurrentExecutions: 1 }),
    ...given,
  });
  for (const statement of statements) made.addToRolePolicy(PolicyStatement.fromJson(statement));
  return made;
}

/** A function of this package as it is planned. What it failed at is set aside in a queue. */
export function plannedFunction(
  scope: Construct,
  { id, code, description, memory, timeout, concurrency }: FunctionPlan,
  failed: HardenedQueue,
  environment: Record<string, string>,
): HardenedFunction {
  const made = new HardenedFunction(scope, id, {
    ...{ description, runtime: new Runtime(RUNTIME), handler: HANDLER, code: Code.fromAsset(bundled(code)) },
    ...{ memorySize: memory, timeout: Duration.seconds(timeout), reservedConcurrentExecutions: concurrency },
    ...{ deadLetterQueue: failed, environment },
  });
  failed.grantSendMessages(made);
  return made;
}
