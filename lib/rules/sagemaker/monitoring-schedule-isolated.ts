import { defineResource, defineRule, fact } from '../../engine/rule';
import { when } from '../../engine/verdict';

/** When monitoring jobs run, and what they do. */
const schedule = defineResource({
  cloudformation: 'AWS::SageMaker::MonitoringSchedule',
  facts: {
    /** A job of its own; a schedule may name one that is defined elsewhere. */
    job: fact<object>('MonitoringScheduleConfig.MonitoringJobDefinition', undefined),
    isolated: fact<boolean>(
      'MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableNetworkIsolation',
      undefined,
    ),
  },
});

export default defineRule({
  title: 'Scheduled monitoring is isolated from the network',
  problem: 'Containers of this schedule reach the network.',
  why: 'An image that was tampered with then sends out the data that it is given.',
  fix: {
    how: 'Turn network isolation on in the job that the schedule defines.',
    properties: {
      MonitoringScheduleConfig: { MonitoringJobDefinition: { NetworkConfig: { EnableNetworkIsolation: true } } },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SageMaker.14'] },
  sameAs: {},
  resource: schedule,
  check: (it) => when(it.job.isSet(), () => it.isolated.isTrue()),
});
