import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { deniesPlainTransport } from '../../iam/transport';
import { topic } from '../../resources/sns/topic';

export default defineRule({
  title: 'SNS topics refuse to be published to without TLS',
  problem: 'This topic accepts messages over plain HTTP.',
  why: 'What travels without TLS can be read and changed on its way.',
  fix: {
    how: 'Add a topic policy that denies sns:Publish to everyone while aws:SecureTransport is false.',
    cdk: { enforceSSL: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['SNSTopicSSLPublishOnly'] },
  resource: topic,
  // SNS takes requests to topics encrypted with KMS over HTTPS only.
  check: (it) => any(it.key.isSet(), deniesPlainTransport(it.policy, ['sns:Publish'], [() => true])),
});
