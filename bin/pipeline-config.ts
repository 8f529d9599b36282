import { readFileSync } from 'node:fs';
import { defineConfig, presets, waive } from 'cdk-bulwark';

/** The accounts that the pipeline is in and deploys to, which are one's own, and their organisation. */
const { account, staging, production, organization } = JSON.parse(readFileSync('cdk.json', 'utf8')).context.pipeline;
const accounts: string[] = [account, staging?.account, production?.account].filter((id) => id !== undefined);

/** What the reference pipeline is held to: every rule there is, but for three, with reasons. */
export default defineConfig(
  presets.strict,
  { name: 'accounts', settings: { accounts: [...new Set(accounts)], ...(organization && { organization }) } },
  waive('lambda/function-code-signed', {
    within: ['**'],
    because: 'the CDK uploads the code of functions as it is, unsigned; the watch tells of every change to it',
    owner: 'platform team',
    until: '2027-06-30',
  }),
  waive('codebuild/project-scans-can-fail', {
    within: ['Delivery/Pipeline/Scan*/**'],
    because: 'a scan that finds something is no failed scan: the gate decides about findings, and needs every report',
    owner: 'platform team',
    until: '2027-06-30',
  }),
  waive('iam/boundary-no-tampering', {
    within: ['Delivery/Pipeline/*Boundary/**', '*/Target/Boundary/**'],
    because: 'CloudFormation sets the guards of the buckets that it makes for the service, and of no other',
    owner: 'platform team',
    until: '2027-06-30',
  }),
);
