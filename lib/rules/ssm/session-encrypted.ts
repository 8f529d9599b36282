import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { document } from '../../resources/ssm/document';

export default defineRule({
  title: 'Sessions on machines are encrypted with a KMS key',
  problem: 'Sessions that this document opens are not encrypted with a KMS key.',
  why: 'A key adds a second permission to opening a shell, and encrypts what is typed end to end.',
  fix: {
    how: 'Name a KMS key in the inputs of the document.',
    properties: { Content: { inputs: { kmsKeyId: 'alias/sessions' } } },
    arguments: {
      content: JSON.stringify({
        schemaVersion: '1.0',
        sessionType: 'Standard_Stream',
        inputs: { kmsKeyId: 'alias/sessions' },
      }),
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_112'],
    kics: ['ssm_session_transit_encryption_disabled'],
  },
  resource: document,
  check: (it) =>
    when(it.type.is('Session'), () =>
      it.content.isUnknown ? it.content.unknown() : it.content.get('inputs.kmsKeyId').isSet(),
    ),
});
