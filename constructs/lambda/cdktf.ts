import { AssetType, TerraformAsset } from 'cdktf';
import type { Construct } from 'constructs';
import type { HardenedQueue } from '../sqs/hardened-queue/cdktf';
import { bundled, type FunctionPlan, HANDLER, RUNTIME } from './bundled';
import { HardenedFunction, type HardenedFunctionProps } from './hardened-function/cdktf';

/** A function of this package as it is planned. What it failed at is set aside in a queue. */
export const plannedFunction = (
  scope: Construct,
  { id, code, description, memory, timeout, concurrency }: FunctionPlan,
  failed: HardenedQueue,
  environment: Record<string, string>,
  { tags, provider }: Pick<HardenedFunctionProps, 'tags' | 'provider'>,
): HardenedFunction =>
  new HardenedFunction(scope, id, {
    ...{ description, runtime: RUNTIME, handler: HANDLER, memorySize: memory, timeout, environment },
    code: {
      filename: new TerraformAsset(scope, `${id}Code`, { path: bundled(code), type: AssetType.ARCHIVE }).path,
    },
    ...{ reservedConcurrentExecutions: concurrency, deadLetterQueue: failed, tags, provider },
  });
