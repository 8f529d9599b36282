import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'recordings without a key',
      cloudformation: {
        Orders: {
          Type: 'AWS::Lex::BotAlias',
          Properties: {
            BotAliasName: 'orders',
            BotId: 'b',
            ConversationLogSettings: {
              AudioLogSettings: [
                {
                  Enabled: true,
                  Destination: {
                    S3Bucket: {
                      S3BucketArn: 'arn:aws:s3:::calls',
                      LogPrefix: 'a',
                    },
                  },
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_lex_bot_alias: {
          orders: {
            bot_version: '1',
            name: 'orders',
            bot_name: 'b',
            conversation_logs: {
              iam_role_arn: 'arn:aws:iam::111122223333:role/lex',
              log_settings: [
                {
                  destination: 'S3',
                  log_type: 'AUDIO',
                  resource_arn: 'arn:aws:s3:::calls',
                },
              ],
            },
          },
        },
      },
    },
    {
      name: 'texts in a log group without a key',
      cloudformation: {
        Logs: {
          Type: 'AWS::Logs::LogGroup',
        },
        Orders: {
          Type: 'AWS::Lex::BotAlias',
          Properties: {
            BotAliasName: 'orders',
            BotId: 'b',
            ConversationLogSettings: {
              TextLogSettings: [
                {
                  Enabled: true,
                  Destination: {
                    CloudWatch: {
                      CloudWatchLogGroupArn: {
                        'Fn::GetAtt': ['Logs', 'Arn'],
                      },
                      LogPrefix: 't',
                    },
                  },
                },
              ],
            },
          },
        },
      },
      fix: { properties: { ConversationLogSettings: { TextLogSettings: [] } } },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Orders: {
          Type: 'AWS::Lex::BotAlias',
          Properties: {
            BotAliasName: 'orders',
            BotId: 'b',
            ConversationLogSettings: {
              AudioLogSettings: [
                {
                  Enabled: true,
                  Destination: {
                    S3Bucket: {
                      S3BucketArn: 'arn:aws:s3:::calls',
                      LogPrefix: 'a',
                      KmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
                    },
                  },
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_lex_bot_alias: {
          orders: {
            bot_version: '1',
            name: 'orders',
            bot_name: 'b',
            conversation_logs: {
              iam_role_arn: 'arn:aws:iam::111122223333:role/lex',
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
      },
    },
    {
      name: 'no logs',
      cloudformation: {
        Orders: {
          Type: 'AWS::Lex::BotAlias',
          Properties: {
            BotAliasName: 'orders',
            BotId: 'b',
          },
        },
      },
      terraform: {
        aws_lex_bot_alias: {
          orders: { bot_version: '1', name: 'orders', bot_name: 'b' },
        },
      },
    },
  ],
});
