import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { conversationLogs } from '../../resources/lex/conversation-logs';

export default defineRule({
  title: 'Conversations that Lex bots keep are encrypted with a customer managed key',
  problem: 'Conversations of this bot are not encrypted with a customer managed key.',
  why: 'What people say to a bot is personal, and often holds numbers of cards and accounts.',
  fix: {
    how: 'Name a KMS key in each audio log, and in the log group of each text log.',
    properties: {
      ConversationLogSettings: {
        AudioLogSettings: [
          {
            Enabled: true,
            Destination: {
              S3Bucket: {
                S3BucketArn: 'arn:aws:s3:::calls',
                LogPrefix: 'calls/',
                KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
          },
        ],
      },
    },
    arguments: {
      conversation_logs: {
        log_settings: [
          {
            destination: 'S3',
            log_type: 'AUDIO',
            resource_arn: 'arn:aws:s3:::calls',
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        ],
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['LexBotAliasEncryptedConversationLogs'],
  },
  resource: conversationLogs,
  check: (it) => {
    const [key, group] = it.reading.either(
      ['Destination.S3Bucket.KmsKeyArn', 'Destination.CloudWatch.CloudWatchLogGroupArn'],
      ['kms_key_arn', 'resource_arn'],
    );
    return all(
      it.audio.every((log) => when(log.get<boolean>('Enabled').isNot(false), () => isCustomerKey(log.get(key)))),
      it.text.every((log) =>
        when(log.get<boolean>('Enabled').isNot(false), () => {
          const logs = it.reading.follow(log.get(group));
          return logs ? isCustomerKey(logs.fact('KmsKeyId', 'kms_key_id')) : log.pass();
        }),
      ),
    );
  },
});
