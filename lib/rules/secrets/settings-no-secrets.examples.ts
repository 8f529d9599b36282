import { defineExamples } from '../../engine/rule';

const ROLE = 'arn:aws:iam::111122223333:role/service';

const job = (args: object) => ({
  cloudformation: {
    Load: {
      Type: 'AWS::Glue::Job',
      Properties: { Command: { Name: 'glueetl', ScriptLocation: 's3://jobs/load.py' }, DefaultArguments: args },
    },
  },
  terraform: {
    aws_glue_job: {
      load: {
        name: 'load',
        role_arn: ROLE,
        command: { script_location: 's3://jobs/load.py' },
        default_arguments: args,
      },
    },
  },
});

const association = (command: unknown) => ({
  cloudformation: {
    Setup: {
      Type: 'AWS::SSM::Association',
      Properties: { Name: 'AWS-RunShellScript', Parameters: { commands: [command] } },
    },
  },
  terraform: { aws_ssm_association: { setup: { name: 'AWS-RunShellScript', parameters: { commands: command } } } },
});

const machine = (definition: string) => ({
  cloudformation: {
    Flow: { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionString: definition } },
  },
  terraform: { aws_sfn_state_machine: { flow: { name: 'flow', role_arn: ROLE, definition } } },
});

const environment = (name: string, value: unknown) => ({
  cloudformation: {
    Shop: {
      Type: 'AWS::ElasticBeanstalk::Environment',
      Properties: {
        OptionSettings: [{ Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: name, Value: value }],
      },
    },
  },
  terraform: {
    aws_elastic_beanstalk_environment: {
      shop: {
        name: 'shop',
        application: 'shop',
        setting: [{ namespace: 'aws:elasticbeanstalk:application:environment', name, value }],
      },
    },
  },
});

const properties = (map: object) => ({
  cloudformation: {
    Stream: {
      Type: 'AWS::KinesisAnalyticsV2::Application',
      Properties: {
        RuntimeEnvironment: 'FLINK-1_20',
        ServiceExecutionRole: ROLE,
        ApplicationConfiguration: {
          EnvironmentProperties: { PropertyGroups: [{ PropertyGroupId: 'app', PropertyMap: map }] },
        },
      },
    },
  },
  terraform: {
    aws_kinesisanalyticsv2_application: {
      stream: {
        name: 'stream',
        runtime_environment: 'FLINK-1_20',
        service_execution_role: ROLE,
        application_configuration: {
          application_code_configuration: { code_content_type: 'ZIPFILE' },
          environment_properties: { property_group: { property_group_id: 'app', property_map: map } },
        },
      },
    },
  },
});

const maintenance = (command: string) => ({
  cloudformation: {
    Patch: {
      Type: 'AWS::SSM::MaintenanceWindowTask',
      Properties: {
        WindowId: 'mw-0123456789abcdef0',
        TaskType: 'RUN_COMMAND',
        TaskArn: 'AWS-RunShellScript',
        Priority: 1,
        TaskInvocationParameters: { MaintenanceWindowRunCommandParameters: { Parameters: { commands: [command] } } },
      },
    },
  },
  terraform: {
    aws_ssm_maintenance_window_task: {
      patch: {
        window_id: 'mw-0123456789abcdef0',
        task_type: 'RUN_COMMAND',
        task_arn: 'AWS-RunShellScript',
        task_invocation_parameters: {
          run_command_parameters: { parameter: [{ name: 'commands', values: [command] }] },
        },
      },
    },
  },
});

const model = (map: object) => ({
  cloudformation: {
    Model: {
      Type: 'AWS::SageMaker::ModelPackage',
      Properties: {
        InferenceSpecification: {
          Containers: [{ Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model', Environment: map }],
          SupportedContentTypes: ['text/csv'],
          SupportedResponseMIMETypes: ['text/csv'],
        },
      },
    },
  },
  terraform: {
    aws_sagemaker_model: {
      model: {
        execution_role_arn: ROLE,
        primary_container: { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model', environment: map },
      },
    },
  },
});

const connection = (map: object) => ({
  cloudformation: {
    Database: {
      Type: 'AWS::Glue::Connection',
      Properties: {
        CatalogId: '111122223333',
        ConnectionInput: { ConnectionType: 'JDBC', ConnectionProperties: map },
      },
    },
  },
  terraform: {
    aws_glue_trigger: {
      nightly: {
        name: 'nightly',
        type: 'SCHEDULED',
        schedule: 'cron(0 1 * * ? *)',
        actions: [{ job_name: 'load', arguments: map }],
      },
    },
  },
});

/** Resources that run or send a text that their author writes, by type, each a situation of its own. */
const written = (text: string, value: string) => {
  const container = { image: 'public.ecr.aws/docker/library/busybox', command: ['start', text] };
  return {
    cloudformation: {
      'AWS::Lambda::Function': {
        Properties: { Role: ROLE, Runtime: 'nodejs22.x', Handler: 'index.handler', Code: { ZipFile: value } },
      },
      'AWS::Serverless::Function': {
        Properties: { Runtime: 'nodejs22.x', Handler: 'index.handler', InlineCode: value },
      },
      'AWS::CloudFront::Function': {
        Properties: {
          ...{ Name: 'edge', AutoPublish: true, FunctionCode: value },
          FunctionConfig: { Comment: 'edge', Runtime: 'cloudfront-js-2.0' },
        },
      },
    },
    terraform: {
      aws_cloudfront_function: { name: 'edge', runtime: 'cloudfront-js-2.0', code: value },
      aws_batch_job_definition: { name: 'load', type: 'container', container_properties: JSON.stringify(container) },
      aws_ecs_task_definition: {
        family: 'load',
        container_definitions: JSON.stringify([{ name: 'load', ...container }]),
      },
      local_file: { filename: 'shop.conf', content: text },
      local_sensitive_file: { filename: 'shop.conf', content: text },
      null_resource: { provisioner: [{ 'local-exec': { command: text } }] },
      terraform_data: { provisioner: [{ 'local-exec': { command: text } }] },
    },
  };
};

/** Resources that take values by name. */
const given = (name: string, value: string) => ({
  cloudformation: {},
  terraform: {
    aws_cloudfront_distribution: {
      enabled: true,
      default_cache_behavior: {
        ...{ target_origin_id: 'www', viewer_protocol_policy: 'https-only' },
        ...{ allowed_methods: ['GET', 'HEAD'], cached_methods: ['GET', 'HEAD'] },
      },
      restrictions: { geo_restriction: { restriction_type: 'none' } },
      viewer_certificate: {},
      origin: [{ domain_name: 'www.example.com', origin_id: 'www', custom_header: [{ name, value }] }],
    },
    aws_emr_cluster: {
      ...{ name: 'load', release_label: 'emr-7.9.0', service_role: ROLE },
      bootstrap_action: [{ name: 'load', path: 's3://jobs/load.sh', args: [`--${name}`, value] }],
    },
    helm_release: { name: 'shop', chart: 'shop', set: [{ name: `auth.${name}`, value }] },
    kubernetes_config_map: { metadata: { name: 'shop' }, data: { [name]: value } },
    kubernetes_config_map_v1: { metadata: { name: 'shop' }, data: { [name]: value } },
    kubernetes_secret: { metadata: { name: 'shop' }, data: { [name]: value } },
    kubernetes_secret_v1: { metadata: { name: 'shop' }, data: { [name]: value } },
  },
});

const each = (what: string, { cloudformation, terraform }: ReturnType<typeof written> | ReturnType<typeof given>) => [
  ...Object.entries(cloudformation).map(([type, body]) => ({
    name: `${what}, of ${type}`,
    cloudformation: { Shop: { Type: type, ...body } },
  })),
  ...Object.entries(terraform).map(([type, body]) => ({
    name: `${what}, of ${type}`,
    terraform: { [type]: { shop: body } },
  })),
];

export default defineExamples({
  fails: [
    { name: 'an argument whose name says it', ...job({ '--db_password': 'correct-horse-battery' }) },
    { name: 'a command', ...association('export DB_PASSWORD=correct-horse-battery') },
    {
      name: 'a command that deployment completes',
      cloudformation: association({
        'Fn::Sub': 'export DB_PASSWORD=correct-horse-battery; start ${AWS::Region}',
      }).cloudformation,
    },
    {
      name: 'a value in the text of a state machine',
      ...machine(
        '{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"password":"correct-horse-battery"},"End":true}}}',
      ),
    },
    { name: 'an option of an environment', ...environment('DB_PASSWORD', 'correct-horse-battery') },
    { name: 'a property of an application', ...properties({ DB_PASSWORD: 'correct-horse-battery' }) },
    { name: 'a command of a maintenance window', ...maintenance('export DB_PASSWORD=correct-horse-battery') },
    { name: 'a variable of a container', ...model({ DB_PASSWORD: 'correct-horse-battery' }) },
    { name: 'a property of a connection or trigger', ...connection({ PASSWORD: 'correct-horse-battery' }) },
    { name: 'a password in a URL', ...environment('DATABASE', 'postgres://app:hunter22@db.example.com/app') },
    ...each('a text with a secret', written('db_password=correct-horse-9', 'const apiKey = "correct-horse-9";')),
    ...each('a value whose name says it', given('api-key', 'correct-horse-9')),
  ],
  passes: [
    { name: 'the name of a secret, of an application', ...properties({ SECRET_NAME: 'prod/db' }) },
    { name: 'a command of a maintenance window without one', ...maintenance('yum update') },
    { name: 'the name of a secret, of a container', ...model({ SECRET_NAME: 'prod/db' }) },
    { name: 'the name of a secret, of a connection or trigger', ...connection({ SECRET_ID: 'prod/db' }) },
    { name: 'the name of a secret', ...job({ '--job-language': 'python', '--secret_name': 'prod/db' }) },
    {
      name: 'a dynamic reference',
      ...environment('DB_PASSWORD', '{{resolve:secretsmanager:db:SecretString:password}}'),
    },
    {
      name: 'a state that reads a secret itself',
      ...machine(
        '{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:secretsmanager:getSecretValue","Parameters":{"SecretId":"prod/db"},"ResultSelector":{"password.$":"$.SecretString"},"End":true}}}',
      ),
    },
    {
      name: 'a document that asks for a password',
      cloudformation: {
        Join: {
          Type: 'AWS::SSM::Document',
          Properties: {
            DocumentFormat: 'YAML',
            Content:
              'schemaVersion: "2.2"\nparameters:\n  password:\n    type: String\n    description: the password to join with\nmainSteps:\n- action: aws:runShellScript\n  inputs:\n    runCommand: ["join --password {{ password }}"]\n',
          },
        },
      },
      terraform: {
        aws_ssm_document: {
          join: {
            name: 'join',
            document_type: 'Command',
            document_format: 'YAML',
            content:
              'schemaVersion: "2.2"\nparameters:\n  password:\n    type: String\n    description: the password to join with\n',
          },
        },
      },
    },
    ...each(
      'a text that says where a secret is',
      written(
        '# db_password=correct-horse-9\ndb_password_file=/run/secrets/db',
        'const apiKey = await read("prod/db");',
      ),
    ),
    ...each('the name of a secret, by name', given('secret-name', 'prod-db')),
  ],
  unknown: [
    {
      name: 'a password that deployment tells',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: environment('DB_PASSWORD', { Ref: 'Password' }).cloudformation,
      },
      terraform: {
        variable: { password: { type: 'string' } },
        resource: environment('DB_PASSWORD', '${var.password}').terraform,
      },
    },
  ],
});
