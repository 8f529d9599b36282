import {
  type CodePipelineClient,
  PutJobFailureResultCommand,
  PutJobSuccessResultCommand,
} from '@aws-sdk/client-codepipeline';
import { BulwarkError, messageOf } from '../engine/error';

/** What CodePipeline sends to a function that an action invokes. It holds credentials, so it is never logged. */
export interface JobEvent {
  readonly 'CodePipeline.job': {
    readonly id: string;
    readonly data: {
      readonly actionConfiguration: { readonly configuration: { readonly UserParameters?: string } };
    };
  };
}

/** What a piece of work says to the pipeline: a sentence for people, and variables for later actions. */
export interface Outcome {
  readonly summary: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** The job, and the run of the pipeline that it is part of, by their ids. */
export interface JobRun {
  readonly job: string;
  readonly execution: string;
}

/**
 * Does the work of an action for one run of the pipeline, and tells the pipeline how it went. What `work`
 * throws fails the action with its message.
 */
export async function answer(
  client: CodePipelineClient,
  event: JobEvent,
  work: (run: JobRun) => Promise<Outcome>,
): Promise<void> {
  const { id: jobId, data } = event['CodePipeline.job'];
  try {
    const { summary, variables = {} } = await work({
      job: jobId,
      execution: executionOf(data.actionConfiguration.configuration.UserParameters),
    });
    await client.send(
      new PutJobSuccessResultCommand({
        jobId,
        executionDetails: { summary: shortened(summary, 2_048) },
        outputVariables: variables,
      }),
    );
  } catch (error) {
    const message = shortened(messageOf(error), 5_000);
    await client.send(new PutJobFailureResultCommand({ jobId, failureDetails: { type: 'JobFailed', message } }));
  }
}

function executionOf(parameters: string | undefined): string {
  if (parameters && /^[0-9a-f-]{36}$/.test(parameters)) return parameters;
  throw new BulwarkError(
    'the action has to hand over the id of the run: UserParameters must be #{codepipeline.PipelineExecutionId}',
  );
}

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 2)} …` : text);
