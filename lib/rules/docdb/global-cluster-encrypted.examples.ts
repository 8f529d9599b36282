import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      terraform: {
        aws_docdb_global_cluster: { documents: { global_cluster_identifier: 'documents', engine: 'docdb' } },
      },
    },
    {
      name: 'turned off',
      terraform: {
        aws_docdb_global_cluster: {
          documents: { global_cluster_identifier: 'documents', engine: 'docdb', storage_encrypted: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      terraform: {
        aws_docdb_global_cluster: {
          documents: { global_cluster_identifier: 'documents', engine: 'docdb', storage_encrypted: true },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_docdb_global_cluster: {
            documents: { global_cluster_identifier: 'documents', engine: 'docdb', storage_encrypted: '${var.choice}' },
          },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation’s global cluster is read where its clusters are declared.' },
});
