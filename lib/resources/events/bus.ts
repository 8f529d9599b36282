import { defineResource, fact } from '../../engine/rule';

/** An event bus of one's own. */
export const bus = defineResource({
  cloudformation: 'AWS::Events::EventBus',
  terraform: 'aws_cloudwatch_event_bus',
  facts: {
    key: fact<string>('KmsKeyIdentifier', 'kms_key_identifier'),
    /** What says who may send events. */
    policy: fact<unknown>(
      (it) =>
        it
          .fact<unknown>('Policy')
          .orElse(() => it.companion('AWS::Events::EventBusPolicy', 'EventBusName', 'Name').fact('StatementId')),
      (it) => it.companion('aws_cloudwatch_event_bus_policy', 'event_bus_name', 'name').fact('policy'),
    ),
    /** Where events go that could not be handed on. */
    deadLetterQueue: fact<string>('DeadLetterConfig.Arn', 'dead_letter_config.arn'),
  },
});
