/** File systems of the kinds that are none of Lustre's, as examples of several rules have them in Terraform, by kind. */
export const OTHERS = Object.entries({
  ontap: {
    subnet_ids: ['subnet-1'],
    preferred_subnet_id: 'subnet-1',
    storage_capacity: 1024,
    deployment_type: 'SINGLE_AZ_1',
    throughput_capacity: 128,
  },
  openzfs: {
    subnet_ids: ['subnet-1'],
    storage_capacity: 64,
    deployment_type: 'SINGLE_AZ_1',
    throughput_capacity: 64,
  },
  windows: { subnet_ids: ['subnet-1'], throughput_capacity: 32 },
});
