import { defineRule } from '../../engine/rule';
import { all, any, when } from '../../engine/verdict';
import { document } from '../../resources/ssm/document';

export default defineRule({
  title: 'Sessions on machines are logged, and the log is encrypted',
  problem: 'Sessions that this document opens leave no encrypted log.',
  why: 'A shell on a machine can do what its role may; the log is the only record of it.',
  fix: {
    how: 'Send sessions to an encrypted bucket or log group.',
    properties: { Content: { inputs: { cloudWatchLogGroupName: 'sessions' } } },
    arguments: {
      content: JSON.stringify({
        schemaVersion: '1.0',
        sessionType: 'Standard_Stream',
        inputs: { cloudWatchLogGroupName: 'sessions' },
      }),
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_113'],
  },
  resource: document,
  check: (it) =>
    when(it.type.is('Session'), () => {
      if (it.content.isUnknown) return it.content.unknown();
      const input = (name: string) => it.content.get<boolean>(`inputs.${name}`);
      return any(
        all(input('s3BucketName').isSet(), input('s3EncryptionEnabled').or(true).isTrue()),
        all(input('cloudWatchLogGroupName').isSet(), input('cloudWatchEncryptionEnabled').or(true).isTrue()),
      );
    }),
});
