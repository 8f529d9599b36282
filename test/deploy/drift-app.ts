import { App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DriftDetection, type HardenedFunction } from '../../doors/cdk';

/** A stack, another of which nobody asks, and what compares the one. */
const app = new App();
new Queue(new Stack(app, 'notes'), 'Jobs', { queueName: 'notes-jobs', visibilityTimeout: Duration.seconds(60) });
new Queue(new Stack(app, 'others'), 'Jobs', { queueName: 'others-jobs' });

const stack = new Stack(app, 'watch');
const out = (name: string, value = '') => new CfnOutput(stack, `Out${name}`, { value }).overrideLogicalId(`Out${name}`);
// The emulator has no Security Hub.
const drift = new DriftDetection(stack, 'Drift', { stacks: ['notes'], securityHub: false });
const report = drift.node.findChild('ReportDrift') as HardenedFunction;
out('Topic', drift.topic.topicArn);
out('Report', report.functionName);
out('ReportRole', report.role?.roleArn);
