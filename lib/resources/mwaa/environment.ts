import { defineResource, fact } from '../../engine/rule';

/** An environment of Managed Workflows for Apache Airflow. */
export const environment = defineResource({
  cloudformation: 'AWS::MWAA::Environment',
  terraform: 'aws_mwaa_environment',
  facts: {
    webserverAccess: fact<'PUBLIC_ONLY' | 'PRIVATE_ONLY'>('WebserverAccessMode', 'webserver_access_mode'),
    key: fact<string>('KmsKey', 'kms_key'),
    scheduler: fact<unknown>('LoggingConfiguration.SchedulerLogs', 'logging_configuration.scheduler_logs'),
    worker: fact<unknown>('LoggingConfiguration.WorkerLogs', 'logging_configuration.worker_logs'),
    webserver: fact<unknown>('LoggingConfiguration.WebserverLogs', 'logging_configuration.webserver_logs'),
    dag: fact<unknown>('LoggingConfiguration.DagProcessingLogs', 'logging_configuration.dag_processing_logs'),
    task: fact<unknown>('LoggingConfiguration.TaskLogs', 'logging_configuration.task_logs'),
  },
});
