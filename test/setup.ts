// aws-cdk-lib's built-in validator costs 1.5 s and 190 MB a process, and none of these tests are about it.
process.env.CDK_VALIDATION = 'false';
