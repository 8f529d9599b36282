import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import {
  AwsOwnedEncryptionConfiguration,
  DefinitionBody,
  LogLevel,
  Pass,
  QueryLanguage,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const definition = JSON.stringify({ StartAt: 'Accept', States: { Accept: { Type: 'Pass', End: true } } });

/** A definition, unless one is given, of states that stand beside it. */
const defined = (scope: Construct, props: any) =>
  props.definition ? {} : { definitionBody: DefinitionBody.fromChainable(new Pass(scope, 'Accept')) };

export default defineWeakenings({
  make: {
    cdk: (scope, id, props = {}) => new cdk.HardenedStateMachine(scope, id, { ...defined(scope, props), ...props }),
    cdktf: (scope, id, props) => new cdktf.HardenedStateMachine(scope, id, { definition, ...props }),
  },
  weakenings: [
    {
      name: 'no logs',
      guards: ['stepfunctions/state-machine-logged', 'stepfunctions/state-machine-logs-all'],
      cdk: { logs: { level: LogLevel.OFF } },
      cdktf: { logs: { level: 'OFF' } },
    },
    {
      name: 'logs of failures alone',
      guards: ['stepfunctions/state-machine-logs-all'],
      cdk: { logs: { level: LogLevel.ERROR } },
      cdktf: { logs: { level: 'ERROR' } },
    },
    { name: 'no traces', guards: ['stepfunctions/state-machine-traced'], props: { tracingEnabled: false } },
    {
      name: 'a key of AWS',
      guards: ['stepfunctions/state-machine-customer-key'],
      cdk: { encryptionConfiguration: new AwsOwnedEncryptionConfiguration() },
      cdktf: { encryptionConfiguration: { type: 'AWS_OWNED_KEY' } },
    },
  ],
  plain: (scope, id, props) => new StateMachine(scope, id, { ...defined(scope, props), ...props }),
  accepts: (scope) => ({
    comment: 'orders',
    definition: new Pass(scope, 'Other'),
    definitionBody: DefinitionBody.fromString(definition.replaceAll('Accept', 'Refuse')),
    definitionSubstitutions: { table: 'orders' },
    queryLanguage: QueryLanguage.JSONATA,
    removalPolicy: RemovalPolicy.RETAIN,
    role: Role.fromRoleArn(scope, 'Given', 'arn:aws:iam::111122223333:role/orders'),
    stateMachineName: 'orders',
    stateMachineType: StateMachineType.EXPRESS,
    timeout: Duration.minutes(5),
  }),
});
