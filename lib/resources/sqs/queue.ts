import { defineResource, fact } from '../../engine/rule';
import { wholePolicy } from '../policies';

/** An SQS queue, with the policies that are kept in resources of their own. */
export const queue = defineResource({
  cloudformation: 'AWS::SQS::Queue',
  terraform: 'aws_sqs_queue',
  facts: {
    managedEncryption: fact<boolean>('SqsManagedSseEnabled', 'sqs_managed_sse_enabled'),
    key: fact<string>('KmsMasterKeyId', 'kms_master_key_id'),
    redrive: fact<unknown>('RedrivePolicy', (it) =>
      it
        .fact('redrive_policy')
        .orElse(() => it.companion('aws_sqs_queue_redrive_policy', 'queue_url').fact('redrive_policy')),
    ),
    /** Whatever sends its failed messages to this queue. */
    receivesFailed: fact<unknown>(
      (it) =>
        it
          .companion('AWS::SQS::Queue', 'RedrivePolicy.deadLetterTargetArn')
          .fact('RedrivePolicy')
          .orElse(() =>
            it.companion('AWS::SNS::Subscription', 'RedrivePolicy.deadLetterTargetArn').fact('RedrivePolicy'),
          )
          .orElse(() => it.companion('AWS::Lambda::Function', 'DeadLetterConfig.TargetArn').fact('DeadLetterConfig')),
      (it) =>
        it
          .companion('aws_sqs_queue', 'redrive_policy')
          .fact('redrive_policy')
          .orElse(() => it.companion('aws_sqs_queue_redrive_policy', 'redrive_policy').fact('redrive_policy')),
    ),
    policy: wholePolicy('resource'),
  },
});
