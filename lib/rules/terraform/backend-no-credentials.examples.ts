import { defineExamples } from '../../engine/rule';

const provider = { aws: { region: 'eu-west-1' } };

const kept = (type: string, settings: object) => ({ terraform: { backend: { [type]: settings } }, provider });

const state = { bucket: 'shop-state', key: 'shop.tfstate', region: 'eu-west-1' };
const served = { address: 'https://state.shop.example/shop' };
const remote = { hostname: 'app.terraform.io', organization: 'shop' };
const blob = { storage_account_name: 'shop', container_name: 'state', key: 'shop.tfstate' };

export default defineExamples({
  fails: [
    {
      name: 'a key of AWS',
      terraform: kept('s3', {
        ...state,
        access_key: 'AKIAIOSFODNN7EXAMPLE',
        secret_key: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      }),
    },
    { name: 'a password', terraform: kept('http', { ...served, username: 'shop', password: 'correct-horse' }) },
    { name: 'a token', terraform: kept('remote', { ...remote, token: 'abcdefgh.atlasv1.correcthorsebattery' }) },
    { name: 'a key of a storage account', terraform: kept('azurerm', { ...blob, access_key: 'Y29ycmVjdC1ob3JzZQ==' }) },
  ],
  passes: [
    { name: 'a bucket alone', terraform: kept('s3', state) },
    { name: 'an address alone', terraform: kept('http', served) },
    { name: 'an organisation alone', terraform: kept('remote', remote) },
    { name: 'a container alone', terraform: kept('azurerm', blob) },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation keeps the state of stacks itself' },
});
