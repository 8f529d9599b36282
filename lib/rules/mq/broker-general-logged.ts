import { defineRule } from '../../engine/rule';
import { broker } from '../../resources/mq/broker';

export default defineRule({
  title: 'Message brokers log what they do',
  problem: 'This broker does not send its general log to CloudWatch.',
  why: 'Errors and failed logins show attacks and outages as they begin.',
  fix: {
    how: 'Turn the general log on.',
    properties: { Logs: { General: true } },
    arguments: { logs: { general: true } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0174'],
    checkov: ['CKV_AWS_48'],
    trivy: ['AWS-0071'],
    kics: ['mq_broker_logging_disabled'],
  },
  resource: broker,
  check: (it) => it.generalLog.isTrue(),
});
