import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { conversationLogs } from '../../resources/lex/conversation-logs';

export default defineRule({
  title: 'Conversations that Lex bots keep are encrypted with a key of the customer',
  problem: 'Conversations of this bot are not encrypted with a key of your own.',
  why: 'What people say to a bot is personal, and often holds numbers of cards and accounts.',
  fix: {
    how: 'Name a KMS key in each audio log, and in the log group of each text log.',
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
