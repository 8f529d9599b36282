import { Duration, SecretValue } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.RotatedSecret(scope, id, {
        rotationLambda: LambdaFunction.fromFunctionArn(scope, 'Rotator', FUNCTION),
        ...props,
      }),
    cdktf: (scope, id, props) => new cdktf.RotatedSecret(scope, id, { rotationLambda: FUNCTION, ...props }),
  },
  weakenings: [
    {
      name: 'half a year with one password',
      guards: ['secretsmanager/rotation-within-90-days'],
      cdk: { automaticallyAfter: Duration.days(180) },
      cdktf: { automaticallyAfter: 180 },
    },
    {
      name: 'a value in the template',
      guards: ['secretsmanager/secret-value-hidden'],
      cdk: { secretStringValue: SecretValue.unsafePlainText('correct-horse-battery') },
      cdktf: { secretStringValue: 'correct-horse-battery' },
    },
  ],
});
