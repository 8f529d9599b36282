import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { broker } from '../../resources/mq/broker';

export default defineRule({
  title: 'ActiveMQ brokers log who changed what',
  problem: 'This broker does not send its audit log to CloudWatch.',
  why: 'The audit log says who managed the broker, in its console or by its API.',
  fix: { how: 'Turn the audit log on.', properties: { Logs: { Audit: true } }, arguments: { logs: { audit: true } } },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['MQ.2'] },
  sameAs: { checkov: ['CKV_AWS_197'], trivy: ['AWS-0070'], kics: ['mq_broker_logging_disabled'] },
  resource: broker,
  check: (it) => when(it.engine.or('activemq').is('activemq'), () => it.auditLog.isTrue()),
});
