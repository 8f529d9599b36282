import { defineExamples } from '../../engine/rule';

const state = { bucket: 'shop-state', key: 'shop.tfstate', region: 'eu-west-1' };

const provider = { aws: { region: 'eu-west-1' } };

const kept = (settings: object) => ({ terraform: { backend: { s3: settings } }, provider });

export default defineExamples({
  fails: [
    { name: 'no lock', terraform: kept(state) },
    { name: 'a lock that is off', terraform: kept({ ...state, use_lockfile: false }) },
    { name: 'a table without a name', terraform: kept({ ...state, dynamodb_table: '' }) },
  ],
  passes: [
    { name: 'a file', terraform: kept({ ...state, use_lockfile: true }) },
    { name: 'a table, as Terraform did it before', terraform: kept({ ...state, dynamodb_table: 'locks' }) },
  ],
  unknown: [{ name: 'a part of a configuration', terraform: kept({ region: 'eu-west-1' }) }],
  only: { dialect: 'terraform', because: 'CloudFormation keeps the state of stacks itself' },
});
