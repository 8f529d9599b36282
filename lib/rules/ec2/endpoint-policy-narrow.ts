import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { admitsAnyone } from '../../iam/admission';
import { includesAll, type Statement } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { vpcEndpoint } from '../../resources/ec2/vpc-endpoint';

const STORES = /\.(s3|dynamodb)$/;

/** Conditions on what is reached narrow a policy as well as those on who asks. */
const NARROWING = /^(aws:resource(account|orgid|orgpaths)|s3:resourceaccount)$/;

const isFull = (statement: Statement) =>
  both(
    admitsAnyone(statement),
    includesAll(statement.actions),
    includesAll(statement.resources),
    !statement.conditions.some(({ key }) => NARROWING.test(key)),
  );

export default defineRule({
  title: 'VPC endpoints let through only what is meant',
  problem: 'Through this endpoint, anyone in the VPC can do anything to anyone’s resources.',
  why: 'An endpoint without a policy of its own is a way out: stolen data is copied to a bucket or table of another account, past every firewall.',
  fix: {
    how: 'Give the endpoint a policy that names the resources it is for, or requires aws:ResourceAccount or aws:ResourceOrgID to be yours.',
    cdk: "endpoint.addToPolicy(new PolicyStatement({ principals: [new AnyPrincipal()], actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] }))",
    properties: {
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }],
      }),
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: vpcEndpoint,
  check: (it) =>
    it.policy.isAbsentHere && STORES.test(it.service.text ?? '')
      ? it.policy.fail('without a policy, the endpoint allows everything')
      : noStatement(it.policy, isFull),
});
