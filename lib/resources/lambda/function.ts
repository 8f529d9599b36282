import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

const isSam = (it: Reading) => it.type === 'AWS::Serverless::Function';

/** A Lambda function, also as AWS SAM writes it. */
export const lambdaFunction = defineResource({
  cloudformation: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  terraform: 'aws_lambda_function',
  facts: {
    runtime: fact<string>('Runtime', 'runtime'),
    variables: fact<Record<string, unknown>>('Environment.Variables', 'environment.variables'),
    environmentKey: fact<string>('KmsKeyArn', 'kms_key_arn'),
    tracing: fact<'Active' | 'PassThrough' | 'Disabled'>(
      (it) => it.fact(isSam(it) ? 'Tracing' : 'TracingConfig.Mode'),
      'tracing_config.mode',
    ),
    deadLetterQueue: fact<string>(
      (it) => it.fact(isSam(it) ? 'DeadLetterQueue.TargetArn' : 'DeadLetterConfig.TargetArn'),
      'dead_letter_config.target_arn',
    ),
    /** Where failed asynchronous invocations go, set on the function (SAM) or by a companion. */
    failureDestination: fact<string>(
      (it) =>
        it
          .fact<string>('EventInvokeConfig.DestinationConfig.OnFailure.Destination')
          .orElse(() =>
            it
              .companion('AWS::Lambda::EventInvokeConfig', 'FunctionName', 'FunctionName')
              .fact('DestinationConfig.OnFailure.Destination'),
          ),
      (it) =>
        it
          .companion('aws_lambda_function_event_invoke_config', 'function_name', 'function_name')
          .fact('destination_config.on_failure.destination'),
    ),
    reservedConcurrency: fact<number>('ReservedConcurrentExecutions', 'reserved_concurrent_executions'),
    recursiveLoop: fact<'Allow' | 'Terminate'>('RecursiveLoop', (it) =>
      it.companion('aws_lambda_function_recursion_config', 'function_name', 'function_name').fact('recursive_loop'),
    ),
    subnets: fact<string[]>('VpcConfig.SubnetIds', 'vpc_config.subnet_ids'),
    packageType: fact<'Zip' | 'Image'>('PackageType', 'package_type'),
    codeSigning: fact<string>('CodeSigningConfigArn', 'code_signing_config_arn'),
    role: fact<string>('Role', 'role'),
    memory: fact<number>('MemorySize', 'memory_size'),
    timeout: fact<number>('Timeout', 'timeout'),
    tags: fact<unknown>('Tags', 'tags'),
  },
});
