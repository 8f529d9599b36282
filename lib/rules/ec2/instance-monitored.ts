import { defineRule } from '../../engine/rule';
import { any, when } from '../../engine/verdict';
import { instance, isInstance } from '../../resources/ec2/instance';

export default defineRule({
  title: 'Instances are monitored in detail',
  problem: 'This machine reports its metrics only every five minutes.',
  why: 'With one-minute metrics, misuse such as mining or exfiltration and failures show sooner.',
  fix: {
    how: 'Turn detailed monitoring on.',
    cdk: { detailedMonitoring: true },
    properties: { Monitoring: true },
    arguments: { monitoring: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0480'],
    'cdk-nag': ['EC2InstanceDetailedMonitoringEnabled'],
    checkov: ['CKV_AWS_126'],
    guard: ['EC2_INSTANCE_DETAILED_MONITORING_ENABLED'],
    kics: ['ec2_instance_monitoring_disabled'],
  },
  resource: instance,
  check: (it) =>
    when(
      any(
        isInstance(it.reading) ? it.detailedMonitoring.pass() : it.detailedMonitoring.fail(),
        it.detailedMonitoring.isSet(),
      ),
      () => it.detailedMonitoring.isTrue(),
    ),
});
