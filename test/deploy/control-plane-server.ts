import { createServer } from 'node:http';

/** An action of a run, as the control plane knows it. Of one that a function carries out, `said` is what it told. */
export interface Ran {
  readonly status: 'Succeeded' | 'Failed';
  readonly said?: string;
  readonly by?: string;
  readonly build?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly artifact?: { readonly name: string; readonly bucket: string; readonly key: string };
}

/** What CodePipeline and CodeBuild answer to functions of a pipeline about one run, over HTTP on this machine. */
export class ControlPlane {
  /** Actions of the run, by name. */
  readonly actions: Record<string, Ran> = {};
  endpoint = '';

  private readonly answers: Record<string, (input: any) => object> = {
    ListActionExecutions: () => ({
      actionExecutionDetails: Object.entries(this.actions).map(
        ([actionName, { status, by, build, variables, artifact }]) => ({
          ...{ actionName, status, startTime: 1, updatedBy: by },
          output: {
            outputVariables: variables,
            outputArtifacts: artifact ? [{ name: artifact.name, s3location: artifact }] : [],
            executionResult: { externalExecutionId: build },
          },
        }),
      ),
    }),
    BatchGetBuilds: ({ ids }) => ({
      builds: ids.map((id: string) => ({ id, arn: `arn:${id}`, projectName: id.split(':')[0] })),
    }),
    PutJobSuccessResult: ({ jobId, executionDetails, outputVariables }) =>
      this.end(jobId, { status: 'Succeeded', said: executionDetails.summary, variables: outputVariables }),
    PutJobFailureResult: ({ jobId, failureDetails }) =>
      this.end(jobId, { status: 'Failed', said: failureDetails.message }),
  };

  private readonly server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const answer = this.answers[operation];
    response.writeHead(answer ? 200 : 400, { 'Content-Type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer ? answer(JSON.parse(body)) : { message: `nobody answers ${operation}` }));
  });

  start(): Promise<void> {
    return new Promise((ready) => {
      this.server.listen(0, '127.0.0.1', () => {
        this.endpoint = `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
        ready();
      });
    });
  }

  stop(): void {
    this.server.close();
  }

  /** Jobs are called by their actions, and a number. */
  private end(job: string, ran: Ran): object {
    this.actions[job.split('-')[0] as string] = ran;
    return {};
  }
}
